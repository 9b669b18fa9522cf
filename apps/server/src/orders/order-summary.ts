import { isEnded, type Locale, type Party, stateOf, textIn, totalsOf, type Workflow } from '@ordialog/core';
import type { OrderSummary } from '@ordialog/protocol';
import { withoutLinks } from '../attachments/without-links.ts';
import type { EntryRow } from '../db/tables/entries.ts';
import type { OrderRow } from '../db/tables/orders.ts';
import { entryLine, entryView } from './entry-view.ts';
import { entryOf } from './stored-entry.ts';
import { storedOrderOf } from './stored-order.ts';

/** A row of a list, as one side may see it. `newest` is the last entry of the order's log. */
export function orderSummary(
  workflow: Workflow,
  row: OrderRow,
  newest: EntryRow | undefined,
  { party, locale }: { party: Party; locale: Locale },
): OrderSummary {
  const { order, head, unread, askedAt, waitingSince, waitingFor } = storedOrderOf(row);
  const shown = party === 'buyer' ? order.publishedState : order.state;
  const state = stateOf(workflow, shown);
  const [first] = order.lines;
  if (!first) throw new Error(`order ${order.id} has no lines`);
  const { title, quantity, imageUrl } = first;
  const { email, name } = order.buyer;
  const line = newest && entryView(workflow, entryOf(newest), party, locale, withoutLinks);
  const author = newest?.author_type;
  return {
    id: order.id,
    number: order.number,
    state: shown,
    stateName: state ? textIn(state.name, locale) : shown,
    phase: state?.phase ?? row.phase,
    ended: state ? isEnded(state) : row.ended,
    stateEnteredAt: order.stateEnteredAt,
    placedAt: order.placedAt,
    updatedAt: row.updated_at.toISOString(),
    version: order.version,
    head,
    buyer: name === undefined ? { email } : { email, name },
    totals: totalsOf(order),
    firstLine: { title, quantity, ...(imageUrl === undefined ? {} : { imageUrl }) },
    lineCount: order.lines.length,
    delivery: { method: order.delivery.method },
    waitingFor: waitingSince ? 'seller' : waitingFor,
    waitingSince: (waitingSince ?? (waitingFor ? row.state_entered_at : null))?.toISOString() ?? null,
    asks: askedAt !== null,
    claimed: Object.hasOwn(order.facts, 'paymentClaimed') && row.phase === 'payment',
    deadline: nextDeadline(workflow, order.deadlines, locale),
    lastText: line ? entryLine(line, locale) : '',
    lastAuthor: author === 'buyer' || author === 'seller' ? author : null,
    unread: unread[party],
  };
}

function nextDeadline(
  workflow: Workflow,
  deadlines: ReturnType<typeof storedOrderOf>['order']['deadlines'],
  locale: Locale,
): OrderSummary['deadline'] {
  const [next] = deadlines
    .filter(({ pausedAt }) => !pausedAt)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  if (!next) return null;
  const label = workflow.deadlines.find(({ name }) => name === next.name)?.label;
  return { label: label ? textIn(label, locale) : next.name, dueAt: next.dueAt };
}
