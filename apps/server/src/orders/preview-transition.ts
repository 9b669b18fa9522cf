import {
  isLocale,
  type Order,
  type PlannedEffect,
  type Refusal,
  stateOf,
  textIn,
  type Workflow,
} from '@ordialog/core';
import type { TransitionPreview, TransitionRequestBody } from '@ordialog/protocol';
import { supposingFiles } from '../attachments/files-in-fields.ts';
import type { Caller } from '../auth/caller.ts';
import type { Shop } from '../db/tables/shops.ts';
import { smsText } from '../deliveries/sms-text.ts';
import { orderEmailSubject } from '../mail/order-email.ts';
import { happeningsIn } from '../webhooks/webhook-events.ts';
import { whoIsTold } from '../webhooks/who-is-told.ts';
import { actingAs } from './acting.ts';
import type { OrderContext } from './order-context.ts';
import { localeFor } from './order-view.ts';
import { recipientOf } from './plan-deliveries.ts';
import { findOrder } from './reachable-orders.ts';
import { decideFor, spoken } from './take-transition.ts';

/** What a transition would change and send; undefined when the caller has no such order. */
export async function previewTransition(
  { db, workflows, clock }: Pick<OrderContext, 'db' | 'workflows' | 'clock'>,
  caller: Caller,
  orderId: string,
  body: TransitionRequestBody,
  wanted: ReturnType<typeof actingAs>['locale'],
): Promise<TransitionPreview | { refusal: Refusal } | undefined> {
  const stored = await findOrder(db, caller, orderId);
  if (!stored) return undefined;
  const acting = actingAs(caller, wanted);
  const { shop } = acting;
  const workflow = await workflows.get(db, shop.id, stored.order.workflow);
  const supposed = supposingFiles({ workflow, state: stored.order.state, body });
  const result = decideFor(acting, workflow, stored.order, supposed, clock.now());
  if (!result.accepted) return { refusal: result.refusal };
  const reading = localeFor(stored.order, acting.locale);
  const path = result.entries.flatMap(({ content }) => {
    if (content.kind !== 'transition') return [];
    const name = stateOf(workflow, content.to)?.name;
    return [{ state: content.to, stateName: name ? textIn(name, reading) : content.to }];
  });
  const sends = spoken(result.effects, body.silent).map((effect) =>
    plannedSend(effect, { workflow, order: result.order, shop }),
  );
  const happenings = happeningsIn({
    before: stored.order,
    order: result.order,
    entries: result.entries.map((entry) => ({ ...entry, orderId, seq: 0 })),
  });
  const told = await whoIsTold(db, shop, happenings);
  return { path, sends: [...sends, ...told] };
}

type Send = TransitionPreview['sends'][number];
type PlannedSend = Send & { readonly type: PlannedEffect['type'] };

/** What would be sent of an effect, and to whom. */
export function plannedSend(
  effect: PlannedEffect,
  { workflow, order, shop }: { workflow: Workflow; order: Order; shop: Shop },
): PlannedSend {
  const address = recipientOf(effect, order, shop.email) ?? '';
  const shopLocale = isLocale(shop.locale) ? shop.locale : 'en';
  const buyerLocale = order.buyer.locale;
  const after = 'after' in effect && effect.after ? { after: effect.after } : {};
  switch (effect.type) {
    case 'email': {
      const locale = effect.to === 'buyer' ? buyerLocale : shopLocale;
      const subject = orderEmailSubject(workflow, order, effect, shop, locale);
      return { type: effect.type, to: effect.to, address, locale, subject, ...after };
    }
    case 'sms': {
      const text = smsText(workflow, order, effect, { shop, locale: buyerLocale });
      return { type: effect.type, to: effect.to, address, locale: buyerLocale, subject: text, ...after };
    }
    case 'invoice':
    case 'label':
    case 'report':
      return { type: effect.type, to: 'seller', address, locale: buyerLocale, subject: '' };
  }
}
