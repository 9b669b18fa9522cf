import { cleanText, type EntryDraft, type Refusal, unfilledIn } from '@ordialog/core';
import type { PostMacro } from '@ordialog/protocol';
import { takeAttachments } from '../attachments/take-attachments.ts';
import { type Acting, authorIn } from '../orders/acting.ts';
import { changeOrder, type Locked } from '../orders/change-order.ts';
import { isMessage } from '../orders/entry-view.ts';
import { findAnswered } from '../orders/find-answered.ts';
import { findPosted } from '../orders/find-posted.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { isSamePost } from '../orders/posted-words.ts';
import { decideFor, spoken } from '../orders/take-transition.ts';
import { undoMs } from '../orders/undo-window.ts';
import { countUse, findSavedReply } from './find-saved-reply.ts';

export type MacroOutcome =
  | { readonly code: 'done' | 'repeated'; readonly seq: number }
  | { readonly code: 'refused'; readonly refusal: Refusal }
  | {
      readonly code:
        | 'unknown_saved_reply'
        | 'no_macro'
        | 'message_conflict'
        | 'empty_text'
        | 'unknown_reply'
        | 'attachments_unavailable';
    }
  | { readonly code: 'unfilled_variables'; readonly variables: readonly string[] };

/**
 * Sends a saved reply and takes its transition as one act: both stand in the log, or neither does. The same
 * `clientMessageId` again finds the message and does nothing more. Undefined when there is no such order.
 */
export async function runMacro(
  context: OrderContext,
  acting: Acting,
  orderId: string,
  body: PostMacro,
): Promise<MacroOutcome | undefined> {
  const text = cleanText(body.text);
  if (text === '') return { code: 'empty_text' };
  const variables = unfilledIn(text);
  if (variables.length > 0) return { code: 'unfilled_variables', variables };
  const done = await changeOrder<MacroOutcome>(context, { shopId: acting.shop.id, orderId }, (locked) =>
    decide(acting, locked, { ...body, text }),
  );
  return done?.answer;
}

async function decide(acting: Acting, { trx, stored, workflow, now }: Locked, body: PostMacro) {
  const { shop } = acting;
  const { order } = stored;
  const { text, clientMessageId, savedReplyId, attachmentIds = [], replyTo } = body;
  const earlier = await findPosted(trx, acting, order.id, clientMessageId);
  if (earlier) {
    const same = isMessage(earlier) && isSamePost(earlier, { text, attachmentIds, replyTo });
    const answer: MacroOutcome = same ? { code: 'repeated', seq: earlier.seq } : { code: 'message_conflict' };
    return { answer };
  }
  const reply = await findSavedReply(trx, shop.id, savedReplyId);
  if (!reply) return { answer: { code: 'unknown_saved_reply' } as const };
  if (!reply.macro) return { answer: { code: 'no_macro' } as const };
  const { transition: name, fields: fixed } = reply.macro;
  const { expectedVersion, publish, silent } = body;
  const fields = { ...body.fields, ...fixed };
  const result = decideFor(acting, workflow, order, { name, fields, expectedVersion, publish }, now);
  if (!result.accepted) return { answer: { code: 'refused', refusal: result.refusal } as const };
  const answering = { acting, orderId: order.id, replyTo };
  if (!(await findAnswered(trx, [answering]))(answering))
    return { answer: { code: 'unknown_reply' } as const };
  const taking = { shopId: shop.id, orderId: order.id, author: acting.author };
  const files = await takeAttachments(trx, { ...taking, ids: attachmentIds, seq: stored.head + 1 });
  if (!files) return { answer: { code: 'attachments_unavailable' } as const };
  await countUse(trx, shop.id, savedReplyId);
  const message: EntryDraft = {
    author: authorIn(order, acting),
    at: now.toISOString(),
    published: true,
    content: {
      kind: 'message',
      text,
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(files.length > 0 ? { attachments: files } : {}),
    },
    clientMessageId,
  };
  return {
    change: {
      order: result.order,
      entries: [message, ...result.entries],
      effects: spoken(result.effects, silent),
      isSaid: true,
      ...(acting.mayUndo ? { undoMs: undoMs(shop) } : {}),
    },
    answer: { code: 'done', seq: stored.head + 1 } as const,
  };
}
