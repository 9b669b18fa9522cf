import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Attachment } from '@ordialog/core';
import type { AttachmentView } from '@ordialog/protocol';
import type { Clock } from '../clock.ts';

export const variants = ['file', 'thumbnail'] as const;
type Variant = (typeof variants)[number];

/** Makes and checks the addresses under which files are fetched without credentials. */
export interface FileLinks {
  /** A file as its readers see it, with addresses of ten minutes at most. */
  view(attachment: Attachment): AttachmentView;
  check(request: { id: string; variant: string; e: string; s: string }): 'good' | 'expired' | 'forged';
}

const windowMs = 5 * 60_000;

/**
 * An address ends with the five-minute window after the one it is made in: it lives five to ten minutes, and who asks
 * again meanwhile is given the same, which their browser has kept. `server` is told late, since its port may be.
 */
export function createFileLinks({
  secret,
  clock,
  server,
}: {
  secret: string;
  clock: Clock;
  server: () => string;
}): FileLinks {
  const key = createHmac('sha256', secret).update('files').digest();
  const signature = (id: string, variant: string, e: string) =>
    createHmac('sha256', key).update(`${id}/${variant}/${e}`).digest('base64url');

  return {
    view(attachment) {
      const expiresAt = (Math.floor(clock.now().getTime() / windowMs) + 2) * windowMs;
      const e = String(expiresAt / 1000);
      const link = (variant: Variant) => {
        const query = new URLSearchParams({ e, s: signature(attachment.id, variant, e) });
        return `${server()}/files/${attachment.id}/${variant}?${query}`;
      };
      return {
        ...attachment,
        url: link('file'),
        ...(attachment.image ? { thumbnailUrl: link('thumbnail') } : {}),
        expiresAt: new Date(expiresAt).toISOString(),
      };
    },

    check({ id, variant, e, s }) {
      const given = Buffer.from(s);
      const right = Buffer.from(signature(id, variant, e));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
      return Number(e) * 1000 > clock.now().getTime() ? 'good' : 'expired';
    },
  };
}
