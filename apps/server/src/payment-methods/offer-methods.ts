import {
  compactIban,
  type EntryDraft,
  foreignDetailsIn,
  instructionsIn,
  leavesFrom,
  type Order,
  offeredMethods,
  type PaymentInstructions,
  pickedMethodsIn,
  type SavedPaymentMethod,
  stateOf,
  type Workflow,
} from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import { flatInstructions } from './flat-instructions.ts';
import { heldMethods } from './saved-methods.ts';

interface Moved {
  readonly order: Order;
  readonly entries: readonly EntryDraft[];
}

/**
 * An order that begins to wait for its payment is shown the shop's ways to pay as they are now; the entry of the
 * transition says which versions. Where the seller typed other details, those alone are shown, and marked as not saved.
 */
export async function withOffer(
  trx: Trx,
  workflow: Workflow,
  before: Order | undefined,
  moved: Moved,
): Promise<Moved> {
  const { order } = moved;
  if (!asksForPayment(workflow, before, order)) return moved;
  const saved = await heldMethods(trx, order.shopId);
  const asked = askingEntry(workflow, moved.entries);
  const typed = asked ? (asked.typed ?? {}) : (waits(workflow, before) && order.payment.instructions) || {};
  const offered = offeredFor(order, saved, typed, asked?.picked);
  const isUnsaved = offered === undefined && saved.length > 0;
  const { unsaved: _, instructions: __, ...payment } = order.payment;
  const flat = flatInstructions(offered ?? [], typed);
  const shown: Order = {
    ...order,
    payment: { ...payment, ...flat, offered: offered ?? [], ...(isUnsaved ? { unsaved: true } : {}) },
  };
  const methods = (offered ?? []).map(({ id, version }) => `${id}@${version}`).join(' ');
  const told = { ...flat.instructions, ...(methods === '' ? {} : { methods }) };
  return { order: shown, entries: asked && Object.keys(told).length > 0 ? asked.tell(told) : moved.entries };
}

function asksForPayment(workflow: Workflow, before: Order | undefined, after: Order): boolean {
  if (!waits(workflow, after)) return false;
  if (!waits(workflow, before) || after.payment.offered === undefined) return true;
  return after.payment.instructions !== before.payment.instructions;
}

function waits(workflow: Workflow, order: Order | undefined): order is Order {
  return order !== undefined && stateOf(workflow, order.state)?.phase === 'payment';
}

/** Undefined: other details than the shop's were typed. */
function offeredFor(
  order: Order,
  saved: readonly SavedPaymentMethod[],
  typed: PaymentInstructions,
  picked: readonly string[] | undefined,
): readonly SavedPaymentMethod[] | undefined {
  const { iban } = typed;
  if (iban !== undefined) {
    const same = saved.filter(
      ({ details }) => details.type === 'bank_transfer' && details.iban === compactIban(iban),
    );
    return same.length > 0 ? same : undefined;
  }
  const details = saved.map((method) => method.details);
  if (foreignDetailsIn(Object.values(typed).join('\n'), details).length > 0) return undefined;
  const chosen = saved.filter(({ id }) => picked?.includes(id));
  const { method } = order.payment;
  return chosen.length > 0 ? chosen : offeredMethods(saved, { method, currency: order.currency });
}

/** The entry of the transition that asks for the payment, with what was typed into it. */
function askingEntry(workflow: Workflow, entries: readonly EntryDraft[]) {
  for (const [index, entry] of entries.entries()) {
    const { content, author } = entry;
    if (content.kind !== 'transition') continue;
    const { name, from, to, fields: values } = content;
    const fields = workflow.transitions.find(
      (row) =>
        row.name === name && row.to === to && leavesFrom(row, from) && row.actors.includes(author.type),
    )?.fields;
    const field = fields?.find(({ type }) => type === 'paymentInstructions');
    if (!fields || !field) continue;
    return {
      typed: instructionsIn(fields, values),
      picked: pickedMethodsIn(fields, values),
      tell: (told: Readonly<Record<string, string>>): readonly EntryDraft[] =>
        entries.with(index, { ...entry, content: { ...content, fields: { ...values, [field.key]: told } } }),
    };
  }
  return undefined;
}
