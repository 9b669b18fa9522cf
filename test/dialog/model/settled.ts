import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Party } from '@ordialog/core';
import type { EntryList, EntryView, OrderView, ReadMarkers } from '@ordialog/protocol';
import { isNews, unreadIn } from '../../../packages/ui/src/store/unread.ts';
import { ApiClient } from '../../support/api.ts';
import type { Dialog } from './dialog.ts';
import { nameIn } from './expectation.ts';
import { localeOf, type Tab } from './tab.ts';
import { untilAnswered } from './until-answered.ts';

interface Snapshot {
  readonly order: OrderView;
  readonly entries: readonly EntryView[];
}

/** Without any news for so long, nothing more will come. */
const patience = 25_000;

/** What is wrong with a dialog once nothing is in its way any more: nothing, if all is well. */
export async function problemsOnceSettled(dialog: Dialog): Promise<readonly string[]> {
  const { late, snapshots } = await settle(dialog);
  for (const party of ['buyer', 'seller'] as const) dialog.expected.settle(party, snapshots[party].entries);
  return [...new Set([...dialog.expected.problems, ...late])];
}

/** How the views of a dialog differ from fresh ones then, whatever was meant to become of it. */
export async function viewsOnceSettled(dialog: Dialog, within = patience): Promise<readonly string[]> {
  return (await settle(dialog, within)).late;
}

async function settle(dialog: Dialog, within = patience) {
  await dialog.mend();
  let deadline = Date.now() + within;
  let before = '';
  for (;;) {
    const snapshots = { buyer: await snapshot(dialog, 'buyer'), seller: await snapshot(dialog, 'seller') };
    const tabs = dialog.tabs.flatMap((tab, index) =>
      differences(dialog, tab, snapshots[tab.party]).map((what) => `tab ${index}: ${what}`),
    );
    // What arrives between the two is in one of them only.
    const isBetween = snapshots.buyer.entries.length !== snapshots.seller.entries.length;
    const late = isBetween ? [...tabs, 'the log grows'] : tabs;
    const now = late.join();
    if (now !== before) deadline = Date.now() + within;
    before = now;
    if (late.length === 0 || Date.now() > deadline) return { late, snapshots };
    await sleep(40);
  }
}

async function snapshot({ server, order }: Dialog, party: Party): Promise<Snapshot> {
  const headers = { 'accept-language': localeOf[party] };
  const api =
    party === 'seller'
      ? server.seller.with(headers)
      : new ApiClient(server.seller.origin, { ...headers, authorization: `Bearer ${order.token}` });
  const path = `/v1/orders/${order.id}`;
  const entries: EntryView[] = [];
  for (;;) {
    const next = `${path}/entries?after=${entries.length}&limit=200`;
    const { body } = await untilAnswered(() => api.get<EntryList>(next));
    entries.push(...body.items);
    if (entries.length >= body.head) break;
  }
  return { order: (await untilAnswered(() => api.get<OrderView>(path))).body, entries };
}

/** How the view of a tab differs from a fresh one. */
function differences({ expected }: Dialog, { store, live, party }: Tab, fresh: Snapshot): string[] {
  const { state } = store;
  const { unread, read, head } = fresh.order;
  const first = state.entries[0]?.seq ?? 1;
  const stuck = state.pending.filter(
    ({ failure, change, text }) =>
      failure === undefined ||
      !(change ? failure.code === 'message_withdrawn' : expected.mayHaveLost(nameIn(text))),
  );
  const claims: readonly (readonly [string, unknown, unknown])[] = [
    ['head', state.entries.at(-1)?.seq, head],
    ['connection', live.status, 'online'],
    ['failure', state.failure, undefined],
    ['waiting', stuck, []],
    ['order', state.order && record(state.order), record(fresh.order)],
    ['read', seenOf(state.read, state.entries), seenOf(read, fresh.entries.slice(first - 1))],
    ['unread', unreadIn(state, party), unread],
    ['log', withoutLinks(state.entries), withoutLinks(fresh.entries.slice(first - 1))],
  ];
  return claims.flatMap(([name, is, should]) =>
    isDeepStrictEqual(is, should) ? [] : [`${name} is ${short(is, should)}`],
  );
}

/** What the markers say: which of the other side's entries each party has seen last. */
function seenOf(read: ReadMarkers, entries: readonly EntryView[]) {
  const last = (party: Party) =>
    entries.findLast((entry) => entry.seq <= read[party] && isNews(entry, party))?.seq;
  return { buyer: last('buyer'), seller: last('seller') };
}

/** What of an order is not said by its log, nor by the shop's other orders. */
function record({
  unread: _,
  read: __,
  head: ___,
  shop: { answersWithin: ____, ...shop },
  ...order
}: OrderView) {
  return { ...order, shop };
}

/** A file's address is another one each time it is asked for. */
function withoutLinks(entries: readonly EntryView[]): unknown {
  const text = JSON.stringify(entries, (key, value) =>
    key === 'url' || key === 'thumbnailUrl' || key === 'expiresAt' ? undefined : value,
  );
  return JSON.parse(text);
}

/** The first thing in which two lists or two records differ. */
function short(is: unknown, should: unknown): string {
  if (!isRecord(is) || !isRecord(should)) return `${JSON.stringify(is)}, not ${JSON.stringify(should)}`;
  const key = [...Object.keys(should), ...Object.keys(is)].find(
    (each) => !isDeepStrictEqual(is[each], should[each]),
  );
  return key === undefined ? 'of another kind' : `at ${key} ${short(is[key], should[key])}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
