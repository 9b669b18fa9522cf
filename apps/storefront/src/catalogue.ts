export type Availability = 'in_stock' | 'made_to_order';

export interface Product {
  readonly id: string;
  readonly sku: string;
  readonly kind: 'doll' | 'clothes';
  /** In euro cents. */
  readonly price: number;
  readonly availability: Availability;
  /** How long we need to make one. */
  readonly daysToMake: number;
  /** What suits it, by id. */
  readonly goesWith: readonly ProductId[];
}

export const currency = 'EUR';
export const mostOfOneKind = 9;

export const productIds = ['clara', 'ines', 'mila', 'linen-dress', 'duffle-coat', 'red-shoes'] as const;
export type ProductId = (typeof productIds)[number];

export const catalogue: Readonly<Record<ProductId, Product & { readonly id: ProductId }>> = {
  clara: {
    id: 'clara',
    sku: 'DC-101',
    kind: 'doll',
    price: 7200,
    availability: 'in_stock',
    daysToMake: 0,
    goesWith: ['linen-dress', 'duffle-coat', 'red-shoes'],
  },
  ines: {
    id: 'ines',
    sku: 'DC-102',
    kind: 'doll',
    price: 8600,
    availability: 'made_to_order',
    daysToMake: 12,
    goesWith: ['duffle-coat', 'linen-dress', 'red-shoes'],
  },
  mila: {
    id: 'mila',
    sku: 'DC-103',
    kind: 'doll',
    price: 8400,
    availability: 'made_to_order',
    daysToMake: 10,
    goesWith: ['linen-dress', 'red-shoes', 'duffle-coat'],
  },
  'linen-dress': {
    id: 'linen-dress',
    sku: 'DC-201',
    kind: 'clothes',
    price: 2400,
    availability: 'in_stock',
    daysToMake: 0,
    goesWith: ['clara', 'mila', 'red-shoes'],
  },
  'duffle-coat': {
    id: 'duffle-coat',
    sku: 'DC-202',
    kind: 'clothes',
    price: 3900,
    availability: 'made_to_order',
    daysToMake: 7,
    goesWith: ['ines', 'clara', 'red-shoes'],
  },
  'red-shoes': {
    id: 'red-shoes',
    sku: 'DC-301',
    kind: 'clothes',
    price: 1650,
    availability: 'in_stock',
    daysToMake: 0,
    goesWith: ['clara', 'linen-dress', 'mila'],
  },
};

export const products = productIds.map((id) => catalogue[id]);

export function isProductId(value: unknown): value is ProductId {
  return productIds.some((id) => id === value);
}
