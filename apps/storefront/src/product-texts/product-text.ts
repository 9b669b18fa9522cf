import type { ProductId } from '../catalogue.ts';

interface ProductText {
  readonly name: string;
  /** What the picture shows, for those who do not see it. */
  readonly picture: string;
  readonly line: string;
  readonly description: string;
  readonly size: string;
  readonly material: string;
  readonly care: string;
}

export type ProductTexts = Readonly<Record<ProductId, ProductText>>;
