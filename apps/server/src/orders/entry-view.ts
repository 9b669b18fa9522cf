import {
  attachmentInField,
  carrierOf,
  type Entry,
  type Locale,
  type Party,
  stateOf,
  suggestedText,
  textIn,
  type Workflow,
} from '@ordialog/core';
import { entryTexts } from '@ordialog/i18n';
import type { AttachmentView, EntryView, MessageView } from '@ordialog/protocol';
import type { FileLinks } from '../attachments/file-links.ts';
import { readBy } from '../contact-filter/read-by.ts';
import { eventText } from './event-text.ts';
import { rowTaken, transitionText } from './transition-text.ts';

export type MessageEntry = Entry & { readonly content: { readonly kind: 'message' } };

export function isMessage(entry: Entry): entry is MessageEntry {
  return entry.content.kind === 'message';
}

/** An entry as one side may see it, its words in their language and its files where `links` says. */
export function entryView(
  workflow: Workflow,
  entry: Entry,
  party: Party,
  locale: Locale,
  links: Pick<FileLinks, 'view'>,
): EntryView {
  const { content } = entry;
  const base = baseView(entry);
  if ((party === 'buyer' && !entry.published) || isBlindTo(party, entry)) {
    const { id, orderId, seq } = base;
    return { kind: 'withheld', id, orderId, seq };
  }
  switch (content.kind) {
    case 'order_placed':
      return { ...base, kind: 'order_placed', text: entryTexts[locale]('order_placed') };
    case 'transition':
      return { ...base, ...transitionView(workflow, entry.author.type, content, { party, locale, links }) };
    case 'message':
      return messageView({ ...entry, content }, links, party);
    case 'review':
      return { ...base, kind: 'review', ...reviewNow(content, party, links) };
    case 'review_reply':
      return { ...base, kind: 'review_reply', text: readBy(party, 'seller', content) };
    case 'shipment':
    case 'shipment_event':
    case 'payment':
    case 'forced':
    case 'undone':
    case 'publication':
    case 'visibility':
    case 'workflow_changed':
    case 'payment_details_changed':
    case 'foreign_payment_details':
    case 'message_edited':
    case 'message_withdrawn':
    case 'review_edited':
    case 'review_hidden':
    case 'review_unhidden':
    case 'buyer_rating':
    case 'pickup_checked':
    case 'ratings_opened': {
      const of = 'of' in content ? { of: content.of } : {};
      const text = eventText(workflow, content, party, locale);
      return { ...base, kind: 'event', event: content.kind, text, ...of, ...sentAs(entry) };
    }
  }
}

/** A message reads the same in every language; what the contact filter hid, its own side alone reads. */
export function messageView(
  entry: MessageEntry,
  links: Pick<FileLinks, 'view'>,
  reader: Entry['author']['type'] = entry.author.type,
): MessageView {
  const { content } = entry;
  const sent = sentAs(entry);
  const files = content.attachments?.map((attachment) => links.view(attachment));
  const attached = files ? { attachments: files } : {};
  const { replyTo, editedAt, withdrawnAt } = content;
  const changed = {
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(editedAt === undefined ? {} : { editedAt }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
  };
  const warning = content.warning === undefined ? {} : { warning: content.warning };
  return {
    ...baseView(entry),
    kind: 'message',
    text: reader === entry.author.type ? content.text : (content.masked ?? content.text),
    ...(content.masked === undefined ? {} : { masked: true as const }),
    ...attached,
    ...warning,
    ...changed,
    ...sent,
  };
}

function baseView({ orderId, seq, at, published, author: { type, name } }: Entry) {
  const author = name === undefined ? { type } : { type, name };
  return { id: `${orderId}.${seq}`, orderId, seq, at, published, author };
}

function sentAs({ clientMessageId }: Entry): { clientMessageId?: string } {
  return clientMessageId === undefined ? {} : { clientMessageId };
}

/** Ratings that wait for each other are their giver's alone; `asItStands` takes the mark away once they are open. */
function isBlindTo(party: Party, { content, author }: Entry): boolean {
  return 'blind' in content && content.blind === true && author.type !== party;
}

/** A review as it was last changed and moderated, where its reader looked that up. */
function reviewNow(
  { now, ...content }: Extract<Entry['content'], { kind: 'review' }>,
  party: Party,
  links: Pick<FileLinks, 'view'>,
) {
  const said = now ?? content;
  const { rating, photos } = said;
  return {
    rating,
    text: readBy(party, 'buyer', said),
    ...(photos ? { photos: photos.map((photo) => links.view(photo)) } : {}),
    ...(now?.editedAt ? { editedAt: now.editedAt } : {}),
    ...(now?.hidden ? { hidden: { reason: now.hidden.reason } } : {}),
  };
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
    case 'message':
      if (view.withdrawnAt) return entryTexts[locale]('message_withdrawn');
      return (view.text || filesLine(view.attachments ?? [], locale)).slice(0, 200);
    case 'order_placed':
    case 'transition':
    case 'review_reply':
    case 'event':
      return view.text.slice(0, 200);
  }
}

function filesLine(attachments: readonly AttachmentView[], locale: Locale): string {
  const [first] = attachments;
  if (!first) return '';
  if (attachments.length > 1) return entryTexts[locale]('files', { count: attachments.length });
  return first.image ? entryTexts[locale]('picture') : first.name;
}

function transitionView(
  workflow: Workflow,
  actor: Entry['author']['type'],
  content: Extract<Entry['content'], { kind: 'transition' }>,
  { party, locale, links }: { party: Party; locale: Locale; links: Pick<FileLinks, 'view'> },
) {
  const { name, from, to, masked = {} } = content;
  const fields = party === actor ? content.fields : { ...content.fields, ...masked };
  const taken = { name, from, to, by: actor };
  const row = rowTaken(workflow, taken);
  const state = stateOf(workflow, to);
  const toName = state ? textIn(state.name, locale) : to;
  return {
    kind: 'transition' as const,
    name,
    from,
    to,
    toName,
    phase: state?.phase ?? 'trouble',
    text: transitionText(workflow, taken, locale),
    fields: (row?.fields ?? []).flatMap(({ key, type, label, suggestions }) => {
      const value = fields[key];
      if (value === undefined) return [];
      const attachment = type === 'attachment' ? attachmentInField(value) : undefined;
      if (attachment) {
        const file = { value: attachment.name, attachment: links.view(attachment) };
        return [{ key, type, label: textIn(label, locale), ...file }];
      }
      const said = typeof value === 'string' ? suggestedText(suggestions, value, locale) : value;
      const shown = type === 'carrier' && typeof said === 'string' ? (carrierOf(said)?.name ?? said) : said;
      return [{ key, type, label: textIn(label, locale), value: shown }];
    }),
  };
}
