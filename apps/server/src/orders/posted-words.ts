import { createHash } from 'node:crypto';
import type { MessageEntry } from './entry-view.ts';

interface Posted {
  readonly text: string;
  readonly attachmentIds: readonly string[];
  readonly replyTo?: number | undefined;
}

/** What a message was posted with, to know it by when the same post comes again after its words were changed. */
export function postedWords({ content }: MessageEntry): string {
  const { text, attachments = [], replyTo } = content;
  return content.posted ?? fingerprint({ text, attachmentIds: attachments.map(({ id }) => id), replyTo });
}

export function isSamePost(entry: MessageEntry, post: Posted): boolean {
  return postedWords(entry) === fingerprint(post);
}

function fingerprint({ text, attachmentIds, replyTo }: Posted): string {
  return createHash('sha256')
    .update(JSON.stringify([text, attachmentIds, replyTo]))
    .digest('base64url');
}
