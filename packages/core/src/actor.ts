/** Who may act on an order. `operator` is whoever runs the installation; `system` is the clock and the carriers. */
export const actors = ['buyer', 'seller', 'system', 'operator'] as const;
export type Actor = (typeof actors)[number];

/** The two who settle an order between them. */
export type Party = 'buyer' | 'seller';
