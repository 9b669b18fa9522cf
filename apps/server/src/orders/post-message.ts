import { cleanText } from '@ordialog/core';
import type { PostMessage } from '@ordialog/protocol';
import type { Acting } from './acting.ts';
import type { OrderContext } from './order-context.ts';
import type { MessageOutcome } from './write-messages.ts';

export type PostOutcome = MessageOutcome | { readonly code: 'empty_text' };

/**
 * Appends a message, once for each `clientMessageId` of its author: the same one again is answered with the entry
 * it became, and with other words it is refused. Undefined when there is no such order in the shop.
 */
export async function postMessage(
  { messages }: Pick<OrderContext, 'messages'>,
  acting: Acting,
  orderId: string,
  { clientMessageId, text: written = '', attachmentIds = [], replyTo }: PostMessage,
): Promise<PostOutcome> {
  const text = cleanText(written);
  if (text === '' && attachmentIds.length === 0) return { code: 'empty_text' };
  return messages.write({ acting, orderId, clientMessageId, text, attachmentIds, replyTo });
}
