import { type EntryContent, type EntryDraft, isQuiet, type Party } from '@ordialog/core';
import type { StoredOrder } from './stored-order.ts';

export type Attention = Pick<StoredOrder, 'askedAt' | 'waitingSince' | 'read' | 'unread'>;

/**
 * Who has not seen what, and since when the seller is waited for, after entries were added. What one's own act
 * brought about is no news to oneself: who was up to date stays so.
 */
export function attentionAfter(
  before: Attention & { readonly head: number },
  entries: readonly EntryDraft[],
  waitingFor: Party | undefined,
  now: Date,
): Attention {
  // What is no news of an order is no answer to its buyer either.
  const told = entries.filter(({ content }) => !isQuiet(content.kind));
  const actor = told.length === entries.length ? entries[0]?.author.type : undefined;
  const head = before.head + entries.length;
  const count = (party: Party) => {
    const visible = told.filter((entry) => isShownTo(party, entry));
    const own = (actor === party || told.length === 0) && before.unread[party] === 0;
    const news = own ? 0 : visible.filter(({ author }) => author.type !== party).length;
    const gone = entries.filter((entry) => isTakenBack(entry, party, before.read[party])).length;
    const come = entries.filter((entry) => isBroughtOut(entry, party, before.read[party])).length;
    const unread = Math.max(0, before.unread[party] + news + come - gone);
    return { read: own ? head : before.read[party], unread };
  };
  const buyer = count('buyer');
  const seller = count('seller');
  const askedAt = askedAfter(before.askedAt, told, now);
  const waitingSince = (since: Date | null) => {
    if (waitingFor !== 'seller' && !askedAt) return null;
    // What the seller does begins their next turn.
    return actor === 'seller' ? now : (since ?? now);
  };
  return {
    askedAt,
    waitingSince: waitingSince(before.waitingSince),
    read: { buyer: buyer.read, seller: seller.read },
    unread: { buyer: buyer.unread, seller: seller.unread },
  };
}

/** Something that the party has not read and now never will. */
function isTakenBack({ content, author }: EntryDraft, party: Party, read: number): boolean {
  if (content.kind === 'publication') return !content.shown && isNewToBuyer(content, party, read);
  return content.kind === 'message_withdrawn' && author.type !== party && content.of > read;
}

/** A move that was hidden where the party has not read yet, and stands there now. */
function isBroughtOut({ content }: EntryDraft, party: Party, read: number): boolean {
  return content.kind === 'publication' && content.shown && isNewToBuyer(content, party, read);
}

/** Only from buyers are moves hidden, and their own are no news to them. */
function isNewToBuyer(
  { of, what }: Extract<EntryContent, { kind: 'publication' }>,
  party: Party,
  read: number,
): boolean {
  return party === 'buyer' && of > read && what?.by !== 'buyer';
}

function isShownTo(party: Party, { published, content, author }: EntryDraft): boolean {
  // A rating that waits for the other side's is nothing they could read.
  if ('blind' in content && content.blind && author.type !== party) return false;
  return party === 'seller' || published;
}

/** A message of the buyer asks; whatever the seller does in the order answers. */
function askedAfter(askedAt: Date | null, entries: readonly EntryDraft[], now: Date): Date | null {
  return entries.reduce<Date | null>((asked, { author, content }) => {
    if (author.type === 'seller') return null;
    return author.type === 'buyer' && content.kind === 'message' ? (asked ?? now) : asked;
  }, askedAt);
}
