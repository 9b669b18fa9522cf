import type { Clock } from '../clock.ts';
import { createSignedLinks, type Seal } from '../signed-links.ts';

export type DocumentType = 'invoice' | 'label';

/** Makes and checks the addresses under which documents are saved without credentials: a link can carry no token. */
export interface DocumentLinks {
  /** The origin that the addresses are of. */
  readonly server: string;
  make(orderId: string, type: DocumentType): { readonly url: string; readonly expiresAt: string };
  check(link: Seal & { readonly orderId: string; readonly type: string }): 'good' | 'expired' | 'forged';
}

const lastsMs = 10 * 60_000;

/** An address is good for ten minutes. `server` is told late, since its port may be. */
export function createDocumentLinks({
  secret,
  clock,
  server,
}: {
  secret: string;
  clock: Clock;
  server: () => string;
}): DocumentLinks {
  const links = createSignedLinks(secret, 'documents', clock);

  return {
    get server() {
      return server();
    },

    make(orderId, type) {
      const expiresAt = Math.floor((clock.now().getTime() + lastsMs) / 1000) * 1000;
      const query = links.seal([orderId, type], expiresAt);
      const url = `${server()}/documents/${encodeURIComponent(orderId)}/${type}?${query}`;
      return { url, expiresAt: new Date(expiresAt).toISOString() };
    },

    check: ({ orderId, type, ...seal }) => links.check([orderId, type], seal),
  };
}
