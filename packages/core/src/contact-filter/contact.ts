type ContactKind = 'email' | 'link' | 'phone' | 'handle';

/** A way to reach somebody, found in a text. */
export interface Contact {
  readonly kind: ContactKind;
  readonly start: number;
  readonly end: number;
  /** What it comes to: an address or a host without spaces, the digits of a number. */
  readonly value: string;
}
