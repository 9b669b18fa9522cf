import type { Attachment } from '@ordialog/core';
import type { AttachmentView } from '@ordialog/protocol';
import type { Clock } from '../clock.ts';
import { createSignedLinks, type Seal } from '../signed-links.ts';

export const variants = ['file', 'thumbnail'] as const;
type Variant = (typeof variants)[number];

/** Makes and checks the addresses under which files are fetched without credentials. */
export interface FileLinks {
  /** A file as its readers see it, with addresses of ten minutes at most. */
  view(attachment: Attachment): AttachmentView;
  check(request: Seal & { readonly id: string; readonly variant: string }): 'good' | 'expired' | 'forged';
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
  const links = createSignedLinks(secret, 'files', clock);

  return {
    view(attachment) {
      const expiresAt = (Math.floor(clock.now().getTime() / windowMs) + 2) * windowMs;
      const link = (variant: Variant) =>
        `${server()}/files/${attachment.id}/${variant}?${links.seal([attachment.id, variant], expiresAt)}`;
      return {
        ...attachment,
        url: link('file'),
        ...(attachment.image ? { thumbnailUrl: link('thumbnail') } : {}),
        expiresAt: new Date(expiresAt).toISOString(),
      };
    },

    check: ({ id, variant, ...seal }) => links.check([id, variant], seal),
  };
}
