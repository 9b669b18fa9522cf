import type { OrderDialog } from './order-dialog.ts';

/** Asked when a token is needed, and again when it was refused: the shop's own server signs one. */
export type TokenProvider = () => Promise<string>;

/** Words of the shop's own, by key of the catalogues; `launcher` names the button. */
export type Labels = Readonly<Record<string, string>>;

/** `detail` of each event. They bubble and cross shadow roots, so the document hears them, too. */
export interface OrdialogDetails {
  /** The panel is drawn for the first time. */
  'ordialog-ready': object;
  /** Cancelable; the order as it was asked for. */
  'ordialog-before-open': { readonly orderId: string | undefined };
  'ordialog-open': object;
  'ordialog-close': object;
  /** How many entries the buyer has not read. */
  'ordialog-unread': { readonly count: number };
  /** Cancelable; of a message of the buyer's. */
  'ordialog-before-send': { readonly text: string };
  /** The shop wrote. */
  'ordialog-message': { readonly orderId: string; readonly seq: number; readonly text: string };
  'ordialog-state-change': {
    readonly orderId: string;
    readonly number: string;
    readonly state: string;
    readonly phase: string;
  };
  /** The buyer rated an order, 1 to 5. */
  'ordialog-review': { readonly orderId: string; readonly rating: number };
  /** A new token is needed: `identify(token)`, or the provider's next answer. */
  'ordialog-token-expired': object;
  /** Code or texts that could not be fetched, or the server's stable code. */
  'ordialog-error': { readonly code: string };
}

export type OrdialogEvents = {
  readonly [Name in keyof OrdialogDetails]: CustomEvent<OrdialogDetails[Name]>;
};

/** One thing that `Ordialog.doctor()` looked at; `line` is what to add to the page or to its headers. */
export interface DoctorFinding {
  readonly level: 'wrong' | 'careful' | 'fine';
  readonly code: string;
  readonly line?: string;
}

/** What every element is told by attributes. */
interface CommonAttributes {
  /** The shop's public key, `pk_…`. */
  readonly shop?: string | undefined;
  /** en, ru, it or fr; else the nearest `lang`, else the browser's. */
  readonly locale?: string | undefined;
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Where Ordialog runs: an origin. */
  readonly server?: string | undefined;
}

export interface OrderDialogAttributes extends CommonAttributes {
  /** An order's id or number; without it the buyer chooses among theirs. */
  readonly order?: string | undefined;
  readonly placement?: 'start' | 'end' | undefined;
  /** In the flow of the page, open, without launcher. */
  readonly inline?: boolean | undefined;
  readonly open?: boolean | undefined;
  /** The page has a button of its own and calls `open()`. */
  readonly 'no-launcher'?: boolean | undefined;
  /** The count of what is unread in the page's title, or in its icon too, while nobody looks. */
  readonly badge?: 'title' | 'icon' | undefined;
}

export interface OrderTrackerAttributes extends CommonAttributes {
  /** An order's number: filled into the form, and chosen from a known buyer's orders. */
  readonly order?: string | undefined;
}

export interface OrderReviewsAttributes extends CommonAttributes {
  /** Reviews of one article; else the shop's. */
  readonly sku?: string | undefined;
  /** The article's name, for search engines. */
  readonly name?: string | undefined;
}

/** `<order-reviews>`: set this on the element; templates give it attributes. */
export interface OrderReviewsElement extends HTMLElement {
  labels: Labels;
}

/** `<order-tracker>`: set these on the element; templates give it attributes. */
export interface OrderTrackerElement extends HTMLElement {
  tokenProvider: TokenProvider | undefined;
  labels: Labels;
}

declare global {
  interface HTMLElementTagNameMap {
    'order-dialog': OrderDialog;
    'order-tracker': OrderTrackerElement;
    'order-reviews': OrderReviewsElement;
  }
  interface HTMLElementEventMap extends OrdialogEvents {}
  interface DocumentEventMap extends OrdialogEvents {}
}
