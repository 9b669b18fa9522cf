import {
  carrierOf,
  type Entry,
  type Locale,
  leavesFrom,
  type Party,
  stateOf,
  textIn,
  type Workflow,
} from '@ordialog/core';
import { entryTexts } from '@ordialog/i18n';
import type { EntryView, MessageView } from '@ordialog/protocol';
import { eventText } from './event-text.ts';

export type MessageEntry = Entry & { readonly content: { readonly kind: 'message' } };

export function isMessage(entry: Entry): entry is MessageEntry {
  return entry.content.kind === 'message';
}

/** An entry as one side may see it, its words in their language. */
export function entryView(workflow: Workflow, entry: Entry, party: Party, locale: Locale): EntryView {
  const { content } = entry;
  const base = baseView(entry);
  if (party === 'buyer' && !entry.published) {
    const { id, orderId, seq } = base;
    return { kind: 'withheld', id, orderId, seq };
  }
  switch (content.kind) {
    case 'order_placed':
      return { ...base, kind: 'order_placed', text: entryTexts[locale]('order_placed') };
    case 'transition':
      return { ...base, ...transitionView(workflow, entry.author.type, content, locale) };
    case 'message':
      return messageView({ ...entry, content });
    case 'review':
      return { ...base, kind: 'review', rating: content.rating, text: content.text };
    case 'review_reply':
      return { ...base, kind: 'review_reply', text: content.text };
    case 'shipment':
    case 'shipment_event':
    case 'payment':
    case 'forced':
    case 'undone':
    case 'publication':
    case 'visibility':
    case 'workflow_changed': {
      const of = 'of' in content ? { of: content.of } : {};
      const text = eventText(workflow, content, party, locale);
      return { ...base, kind: 'event', event: content.kind, text, ...of };
    }
  }
}

/** A message reads the same for everyone. */
export function messageView(entry: MessageEntry): MessageView {
  const { clientMessageId, content } = entry;
  const sent = clientMessageId === undefined ? {} : { clientMessageId };
  return { ...baseView(entry), kind: 'message', text: content.text, ...sent };
}

function baseView({ orderId, seq, at, published, author: { type, name } }: Entry) {
  const author = name === undefined ? { type } : { type, name };
  return { id: `${orderId}.${seq}`, orderId, seq, at, published, author };
}

/** Whether an entry reads the same in every language. */
export function isOneForAll({ content }: Entry): boolean {
  return content.kind === 'message' || content.kind === 'review' || content.kind === 'review_reply';
}

/** What a list shows of an entry in one line. */
export function entryLine(view: EntryView, locale: Locale): string {
  switch (view.kind) {
    case 'withheld':
      return '';
    case 'review':
      return entryTexts[locale]('review', { rating: view.rating });
    case 'order_placed':
    case 'transition':
    case 'message':
    case 'review_reply':
    case 'event':
      return view.text.slice(0, 200);
  }
}

function transitionView(
  workflow: Workflow,
  actor: Entry['author']['type'],
  content: Extract<Entry['content'], { kind: 'transition' }>,
  locale: Locale,
) {
  const { name, from, to, fields } = content;
  const row = workflow.transitions.find(
    (each) => each.name === name && each.to === to && leavesFrom(each, from) && each.actors.includes(actor),
  );
  const state = stateOf(workflow, to);
  const toName = state ? textIn(state.name, locale) : to;
  return {
    kind: 'transition' as const,
    name,
    from,
    to,
    toName,
    phase: state?.phase ?? 'trouble',
    text: row?.log ? textIn(row.log, locale) : toName,
    fields: (row?.fields ?? []).flatMap(({ key, type, label }) => {
      const value = fields[key];
      if (value === undefined) return [];
      const shown =
        type === 'carrier' && typeof value === 'string' ? (carrierOf(value)?.name ?? value) : value;
      return [{ key, type, label: textIn(label, locale), value: shown }];
    }),
  };
}
