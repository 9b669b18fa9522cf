export const deliveryMethods = ['post', 'pickup'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

/** In euro cents, for the whole basket. */
export const deliveryPrice: Readonly<Record<DeliveryMethod, number>> = { post: 690, pickup: 0 };

export const paymentMethods = ['bank_transfer', 'cash_on_delivery'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Where our parcels go: ISO 3166-1 codes, named in the reader's language by `Intl`. */
export const countries = ['AT', 'BE', 'CH', 'DE', 'ES', 'FR', 'GB', 'IE', 'IT', 'NL', 'PT', 'SE'] as const;
export type Country = (typeof countries)[number];
