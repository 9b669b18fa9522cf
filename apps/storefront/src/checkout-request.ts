import type { ProductId } from './catalogue.ts';
import type { Country, DeliveryMethod, PaymentMethod } from './delivery.ts';
import type { Locale } from './locale.ts';

/** What the page sends to buy. It holds no price: the backend has its own catalogue. */
export interface CheckoutRequest {
  /** Stays the same when the same purchase is sent again, so that a lost answer never orders twice. */
  readonly attempt: string;
  readonly locale: Locale;
  readonly items: readonly { readonly id: ProductId; readonly quantity: number }[];
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly delivery: DeliveryMethod;
  /** Needed when the delivery is by post. */
  readonly address?: Address | undefined;
  readonly payment: PaymentMethod;
  readonly note: string;
}

interface Address {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: Country;
}
