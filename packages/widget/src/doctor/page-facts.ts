/** A tag as it is written, its attributes by their names in lower case. */
export interface PageTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface PagePolicy {
  readonly from: 'header' | 'meta';
  readonly text: string;
}

/** What is known of a page without asking anybody else. */
export interface PageFacts {
  /** Where it was in the end. */
  readonly url: string;
  /** Those that are enforced. */
  readonly policies: readonly PagePolicy[];
  readonly lang: string | undefined;
  /** Of our script. */
  readonly scripts: readonly PageTag[];
  /** `<order-dialog>`, `<order-tracker>`, `<order-reviews>`. */
  readonly elements: readonly PageTag[];
  /** What stands in the page's own text for everybody to read. */
  readonly writtenToken: string | undefined;
  readonly cacheControl: string | undefined;
}

/** What our server says to this page. */
export interface ServerFacts {
  readonly server: string;
  readonly shop: string | undefined;
  readonly script: 'served' | 'missing' | 'unreachable';
  readonly origin: 'allowed' | 'refused' | 'unknown shop' | 'unasked';
  readonly socket: 'open' | 'polling only' | 'unreachable' | 'unasked';
  readonly token: 'accepted' | 'refused' | 'unasked';
}

/** What a browser keeps for the page. */
export interface StorageFacts {
  readonly blocked: readonly string[];
}

/** The shop that the page names, by its public key. */
export function shopOf({ scripts, elements }: Pick<PageFacts, 'scripts' | 'elements'>): string | undefined {
  const named = [
    ...scripts.map(({ attributes }) => attributes['data-shop']),
    ...elements.map(({ attributes }) => attributes.shop),
  ];
  return named.find((shop) => shop !== undefined && shop !== '');
}

/** Our server's origin, as the page names it. */
export function serverOf({
  url,
  scripts,
  elements,
}: Pick<PageFacts, 'url' | 'scripts' | 'elements'>): string | undefined {
  const named = [
    ...elements.map(({ attributes }) => attributes.server),
    ...scripts.map(({ attributes }) => attributes['data-server'] ?? attributes.src),
  ].find((address) => address !== undefined && URL.canParse(address, url));
  return named === undefined ? undefined : new URL(named, url).origin;
}
