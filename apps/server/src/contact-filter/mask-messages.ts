import {
  type AllowedContacts,
  allowedContacts,
  type EntryDraft,
  findContacts,
  maskContacts,
  type Order,
  type Workflow,
} from '@ordialog/core';
import type { Trx } from '../db/database.ts';
import type { Shop } from '../db/tables/shops.ts';
import { rowTaken } from '../orders/transition-text.ts';
import { savedDetails } from '../payment-methods/foreign-details.ts';

/** A message's text as the other side reads it; undefined when nothing in it is hidden. */
export type MessageMask = (order: Order, text: string) => string | undefined;

interface Message {
  readonly shopId: string;
  readonly text: string;
}

/**
 * What the contact filter makes of messages, of whatever shops. Most hold no contact, and then nothing is looked up;
 * the filter is that of the shop as it is in this transaction, not as it was when somebody connected.
 */
export async function maskFor(
  trx: Trx,
  publicUrl: string,
  messages: readonly Message[],
): Promise<MessageMask> {
  const suspects = messages.filter(({ text }) => findContacts(text).length > 0);
  const own = new Map<string, OwnContacts>();
  for (const shopId of new Set(suspects.map((message) => message.shopId))) {
    const shop = await filteringShop(trx, shopId);
    if (shop) own.set(shopId, await ownContacts(trx, publicUrl, shop));
  }
  return (order, text) => {
    const known = own.get(order.shopId);
    return known && maskContacts(text, allowedIn(order, known));
  };
}

/** One text of an order as the other side reads it; undefined when nothing in it is hidden. */
export async function maskedText(
  trx: Trx,
  publicUrl: string,
  order: Order,
  text: string,
): Promise<string | undefined> {
  return (await maskFor(trx, publicUrl, [{ shopId: order.shopId, text }]))(order, text);
}

/** Drafts of entries with what the other side may not read of the messages and filled in texts among them. */
export async function withMasks(
  trx: Trx,
  publicUrl: string,
  workflow: Workflow,
  order: Order,
  drafts: readonly EntryDraft[],
): Promise<readonly EntryDraft[]> {
  const texts = drafts.flatMap((draft) => Object.values(textsIn(workflow, draft)));
  if (texts.length === 0) return drafts;
  const mask = await maskFor(
    trx,
    publicUrl,
    texts.map((text) => ({ shopId: order.shopId, text })),
  );
  return drafts.map((draft) => {
    const { content } = draft;
    const hidden = Object.entries(textsIn(workflow, draft)).flatMap(([key, text]) => {
      const masked = mask(order, text);
      return masked === undefined ? [] : [[key, masked] as const];
    });
    const [first] = hidden;
    if (first && content.kind === 'message') {
      return { ...draft, content: { ...content, masked: first[1] } };
    }
    return first && content.kind === 'transition'
      ? { ...draft, content: { ...content, masked: Object.fromEntries(hidden) } }
      : draft;
  });
}

/** What somebody wrote freely in an entry; by the fields' keys where it is a transition. */
function textsIn(
  workflow: Workflow,
  { content, author: { type: by } }: EntryDraft,
): Readonly<Record<string, string>> {
  if (content.kind === 'message') return { text: content.text };
  if (content.kind !== 'transition') return {};
  const free = rowTaken(workflow, { ...content, by })?.fields?.filter(({ type }) => type === 'text') ?? [];
  const written = free.flatMap(({ key }) => {
    const value = content.fields[key];
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  return Object.fromEntries(written);
}

/** What a shop has saved itself and may be told. */
interface OwnContacts {
  readonly pages: readonly string[];
  readonly details: readonly string[];
}

async function filteringShop(
  trx: Trx,
  shopId: string,
): Promise<Pick<Shop, 'id' | 'origins' | 'email' | 'settings'> | undefined> {
  const shop = await trx
    .selectFrom('shops')
    .select(['id', 'origins', 'email', 'settings'])
    .where('id', '=', shopId)
    .executeTakeFirst();
  return shop?.settings.contactFilter === 'mask' ? shop : undefined;
}

async function ownContacts(
  trx: Trx,
  publicUrl: string,
  { id, origins, email, settings }: Pick<Shop, 'id' | 'origins' | 'email' | 'settings'>,
): Promise<OwnContacts> {
  const saved = (await savedDetails(trx, id)).flatMap((details) =>
    Object.values(details).filter((value) => typeof value === 'string'),
  );
  const { company, orderAgainUrl } = settings;
  const details = [...saved, email, company?.email, company?.phone, orderAgainUrl];
  return {
    pages: [publicUrl, ...origins],
    details: details.filter((text) => text !== undefined),
  };
}

function allowedIn({ number, externalId, lines, shipments }: Order, own: OwnContacts): AllowedContacts {
  return allowedContacts(findContacts, {
    own: own.pages,
    details: own.details,
    numbers: [
      number,
      externalId,
      ...lines.flatMap(({ sku }) => sku ?? []),
      ...shipments.map(({ trackingNumber }) => trackingNumber),
    ],
  });
}
