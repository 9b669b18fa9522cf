import type { Basket } from './basket.ts';
import type { OrderDialog } from './order-dialog.ts';
import type { Reader } from './reader.ts';
import type { ShopApi } from './shop-api.ts';

/** What every page is handed. */
export interface Shop {
  readonly reader: Reader;
  readonly basket: Basket;
  readonly api: ShopApi;
  readonly dialog: OrderDialog;
  /** The address of a page of this shop, for links. */
  href(path: string): string;
  picture(name: string): string;
  go(path: string): void;
  /** Says it to those who listen to the page instead of looking at it. */
  announce(text: string): void;
}

export interface Page {
  readonly title: string;
  readonly content: HTMLElement;
  /** Stops what the page has running when another one takes its place. */
  readonly leave?: () => void;
}
