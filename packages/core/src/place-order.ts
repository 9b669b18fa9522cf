import { deadlinesAfter } from './deadline.ts';
import type { EntryDraft } from './entry.ts';
import type { Availability, Buyer, Delivery, Instant, Order, OrderLine } from './order.ts';
import { type Decision, settle } from './step.ts';
import type { Workflow } from './workflow.ts';

/** A purchase as the shop reports it, checked and complete. */
export interface Purchase {
  readonly shopId: string;
  readonly externalId: string;
  readonly placedAt: Instant;
  readonly currency: string;
  readonly buyer: Buyer;
  readonly lines: readonly OrderLine[];
  readonly delivery: Delivery;
  readonly payment: { readonly method: string; readonly state?: string };
  readonly note?: string;
}

/** Names for the parts of a split: the first keeps the purchase's number, the others add `-2`, `-3`. */
export interface PartNames {
  readonly groupId: string;
  readonly number: string;
  readonly ids: readonly string[];
}

type Part = { availability: Order['availability']; lines: readonly OrderLine[] };

/** The parts of a purchase: one for each availability where the workflow splits by it, in stock first. */
export function splitPurchase(workflow: Workflow, lines: readonly OrderLine[]): readonly Part[] {
  const kinds: readonly Availability[] = ['in_stock', 'made_to_order'];
  const parts = kinds
    .map((availability) => ({
      availability,
      lines: lines.filter((line) => line.availability === availability),
    }))
    .filter((part) => part.lines.length > 0);
  const [only] = parts;
  if (only && parts.length === 1) return parts;
  return workflow.splitBy === 'availability' ? parts : [{ availability: 'mixed', lines }];
}

/**
 * The orders a purchase becomes at `now`, each with the first entries of its log and what happens on placing it.
 * The delivery is paid once, with the first part. Seed 002: in stock and made to order are always different orders.
 */
export function placeOrders(
  workflow: Workflow,
  purchase: Purchase,
  names: PartNames,
  now: Instant,
): readonly Decision[] {
  return splitPurchase(workflow, purchase.lines).map((part, index) => {
    const id = names.ids[index];
    if (id === undefined) throw new RangeError('placeOrders needs an id for every part');
    const delivery = index === 0 ? purchase.delivery : { ...purchase.delivery, price: 0 };
    return settle(
      workflow,
      undefined,
      placed(workflow, purchase, part, { ...names, id, index, delivery }, now),
      now,
    );
  });
}

function placed(
  workflow: Workflow,
  purchase: Purchase,
  part: Part,
  name: { groupId: string; number: string; id: string; index: number; delivery: Delivery },
  now: Instant,
): Decision {
  const { payment, note, ...rest } = purchase;
  const started: Order = {
    ...rest,
    ...(note ? { note } : {}),
    id: name.id,
    groupId: name.groupId,
    number: name.index === 0 ? name.number : `${name.number}-${name.index + 1}`,
    lines: part.lines,
    availability: part.availability,
    delivery: name.delivery,
    payment: { method: payment.method },
    workflow: { key: workflow.key, version: workflow.version },
    state: workflow.initial,
    stateEnteredAt: now,
    publishedState: workflow.initial,
    assignees: {},
    version: 1,
    facts: paymentFacts(payment.state, now),
    deadlines: [],
    shipments: [],
  };
  const order = { ...started, deadlines: deadlinesAfter(workflow, started, now, false) };
  const entry: EntryDraft = {
    author: { type: 'system' },
    at: now,
    published: true,
    content: { kind: 'order_placed', state: order.state },
  };
  const effects = (workflow.onPlaced ?? []).map((effect) => ({ ...effect, state: order.state }));
  return { order, entries: [entry], effects };
}

/** A payment that was made, or is under way, before the order came in. */
function paymentFacts(state: string | undefined, now: Instant): Order['facts'] {
  if (state === 'paid') return { paid: now };
  return state === 'pending' || state === 'processing' ? { paymentPending: now } : {};
}
