import { isLocale, type PlannedEffect, type Refusal, stateOf, textIn } from '@ordialog/core';
import type { TransitionPreview, TransitionRequestBody } from '@ordialog/protocol';
import type { Caller } from '../auth/caller.ts';
import { orderEmailSubject } from '../mail/order-email.ts';
import { actingAs } from './acting.ts';
import type { OrderContext } from './order-context.ts';
import { localeFor } from './order-view.ts';
import { findOrder } from './reachable-orders.ts';
import { decideFor } from './take-transition.ts';

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
  const result = decideFor(acting, workflow, stored.order, body, clock.now());
  if (!result.accepted) return { refusal: result.refusal };
  const reading = localeFor(stored.order, acting.locale);
  const path = result.entries.flatMap(({ content }) => {
    if (content.kind !== 'transition') return [];
    const name = stateOf(workflow, content.to)?.name;
    return [{ state: content.to, stateName: name ? textIn(name, reading) : content.to }];
  });
  const sent = body.silent ? result.effects.filter(({ to }) => to === 'seller') : result.effects;
  const sends = sent.map((effect: PlannedEffect) => {
    const toBuyer = effect.to === 'buyer';
    const locale = toBuyer ? stored.order.buyer.locale : isLocale(shop.locale) ? shop.locale : 'en';
    const address = toBuyer ? stored.order.buyer.email : shop.email;
    const subject = orderEmailSubject(workflow, result.order, effect, shop, locale);
    return { type: 'email' as const, to: effect.to, address, locale, subject };
  });
  return { path, sends };
}
