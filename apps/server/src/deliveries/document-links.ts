import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';

export type DocumentType = 'invoice' | 'label';

/** Makes and checks the addresses under which documents are saved without credentials: a link can carry no token. */
export interface DocumentLinks {
  /** The origin that the addresses are of. */
  readonly server: string;
  make(orderId: string, type: DocumentType): { readonly url: string; readonly expiresAt: string };
  check(link: { orderId: string; type: string; e: string; s: string }): 'good' | 'expired' | 'forged';
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
  const key = createHmac('sha256', secret).update('documents').digest();
  const signature = (orderId: string, type: string, e: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([orderId, type, e]))
      .digest('base64url');

  return {
    get server() {
      return server();
    },

    make(orderId, type) {
      const expiresAt = clock.now().getTime() + lastsMs;
      const e = String(expiresAt);
      const query = new URLSearchParams({ e, s: signature(orderId, type, e) });
      const url = `${server()}/documents/${encodeURIComponent(orderId)}/${type}?${query}`;
      return { url, expiresAt: new Date(expiresAt).toISOString() };
    },

    check({ orderId, type, e, s }) {
      const given = Buffer.from(s);
      const right = Buffer.from(signature(orderId, type, e));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
      return Number(e) > clock.now().getTime() ? 'good' : 'expired';
    },
  };
}
