/** A shop's page, and what it does that might get in the dialog's way. */
export interface HostilePage {
  readonly name: string;
  /** The page's `Content-Security-Policy`, given our server's origin and the nonce that is on its scripts. */
  policy?(server: string, nonce: string): string;
  /** Runs in the page before anything else does. */
  readonly first?: () => void;
  readonly style?: string;
  readonly markup?: string;
  /** How often the dialog's tag stands on the page; once unless said otherwise. */
  readonly tags?: number;
  /** Shown in a frame of a page of another site. */
  readonly framed?: true;
  readonly network?: 'slow 3G';
}
