/** What a snippet is filled in with. */
interface SnippetValues {
  /** Our origin, as browsers reach it. */
  readonly server: string;
  /** The shop's public key. */
  readonly shop: string;
  /** The page's policy asks for a nonce. */
  readonly nonce: boolean;
}

/** A file, or a part of one, for the shop to copy. */
export interface Snippet {
  /** Where it goes, and what language it is in. */
  readonly file: string;
  readonly code: string;
}

export type Write = (values: SnippetValues) => readonly Snippet[];
