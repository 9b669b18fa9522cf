import type { EntryView } from '@ordialog/protocol';
import type { Answer } from '../client/answer.ts';
import type { ApiClient } from '../client/api-client.ts';
import type { LiveConnection } from '../client/live-connection.ts';
import { postChange } from '../client/order-api.ts';
import { sendMessage } from '../client/socket-first.ts';
import type { PendingMessage } from './pending-message.ts';

/** Sends what one wrote: a message of its own, or another wording of one that is there. */
export function postPending(
  ways: { readonly api: ApiClient; readonly live: LiveConnection },
  { orderId, clientMessageId, text, files, replyTo, change }: PendingMessage,
): Promise<Answer<EntryView>> {
  const attachmentIds = files?.flatMap(({ attachmentId = [] }) => attachmentId);
  const said = { clientMessageId, text, ...(attachmentIds ? { attachmentIds } : {}) };
  if (change) return postChange(ways.api, orderId, change.seq, change.act === 'edit' ? said : undefined);
  return sendMessage(ways, orderId, {
    ...said,
    ...(replyTo === undefined ? {} : { replyTo }),
  });
}
