import {
  availableTransitions,
  fillReply,
  isLocale,
  type Locale,
  languageFor,
  replyValues,
  textIn,
  type Workflow,
} from '@ordialog/core';
import type { FilledReplyView, FilledText } from '@ordialog/protocol';
import type { SavedReplyRow } from '../db/tables/saved-replies.ts';
import { trackingPageUrl } from '../http/tracking-page.ts';
import { type Acting, authorIn } from '../orders/acting.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { localeFor } from '../orders/order-view.ts';
import type { StoredOrder } from '../orders/stored-order.ts';
import { findSavedReply } from './find-saved-reply.ts';

/** The reply as it would be sent to the order's buyer, and as whoever sends it reads it. Nothing is sent by asking. */
export async function fillSavedReply(
  { db, workflows, clock, publicUrl }: Pick<OrderContext, 'db' | 'workflows' | 'clock' | 'publicUrl'>,
  acting: Acting,
  stored: StoredOrder,
  replyId: string,
): Promise<FilledReplyView | undefined> {
  const { shop } = acting;
  const reply = await findSavedReply(db, shop.id, replyId);
  if (!reply) return undefined;
  const { order } = stored;
  const workflow = await workflows.get(db, shop.id, order.workflow);
  const readers = localeFor(order, acting.locale);
  const shops = isLocale(shop.locale) ? shop.locale : 'en';
  const buyers = order.buyer.locale;
  const told = languageFor(reply.texts, buyers, shops);
  if (!told) return undefined;
  const fill = (locale: Locale): FilledText => {
    const values = replyValues(workflow, order, {
      locale,
      timeZone: shop.settings.timeZone ?? 'UTC',
      now: clock.now().toISOString(),
      shop: shop.name,
      seller: authorIn(order, acting).name ?? shop.name,
      link: trackingPageUrl(publicUrl, shop, order),
    });
    const { text, missing } = fillReply(reply.texts[locale] ?? '', values);
    return { locale, text, missing: [...missing] };
  };
  return {
    id: reply.id,
    title: reply.title,
    buyerLocale: buyers,
    forBuyer: fill(told),
    forSeller: readers !== told && reply.texts[readers] ? fill(readers) : null,
    macro: macroView(workflow, stored, reply, readers),
  };
}

function macroView(
  workflow: Workflow,
  { order }: StoredOrder,
  { macro }: SavedReplyRow,
  locale: Locale,
): FilledReplyView['macro'] {
  if (!macro) return null;
  const { transition, fields } = macro;
  const now = availableTransitions(workflow, order, 'seller').find(({ name }) => name === transition);
  const known = now ?? workflow.transitions.find(({ name }) => name === transition);
  return {
    transition,
    label: known ? textIn(known.label, locale) : transition,
    ...(fields ? { fields } : {}),
    available: now !== undefined,
  };
}
