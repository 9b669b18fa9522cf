import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock.ts';

/** What a signed address ends with: when it ends, and the signature. */
export interface Seal {
  /** Seconds since 1970. */
  readonly e: string;
  readonly s: string;
}

/** Signs addresses that work for a time without credentials, and checks them. */
export interface SignedLinks {
  /** The query that makes `path` good until `expiresAt`, in milliseconds since 1970. */
  seal(path: readonly string[], expiresAt: number): string;
  check(path: readonly string[], seal: Seal): 'good' | 'expired' | 'forged';
}

/** `purpose` keeps the addresses of one kind from being good for another. */
export function createSignedLinks(secret: string, purpose: string, clock: Clock): SignedLinks {
  const key = createHmac('sha256', secret).update(purpose).digest();
  const signature = (path: readonly string[], e: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([...path, e]))
      .digest('base64url');
  return {
    seal(path, expiresAt) {
      const e = String(Math.floor(expiresAt / 1000));
      return String(new URLSearchParams({ e, s: signature(path, e) }));
    },
    check(path, { e, s }) {
      const given = Buffer.from(s);
      const right = Buffer.from(signature(path, e));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
      return Number(e) * 1000 > clock.now().getTime() ? 'good' : 'expired';
    },
  };
}
