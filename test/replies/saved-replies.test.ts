import { randomUUID } from 'node:crypto';
import type {
  AttachmentList,
  AttachmentView,
  DeliveryView,
  EntryView,
  FilledReplyView,
  MacroAnswer,
  OrderView,
  Problem,
  SavedReplyList,
  SavedReplyView,
} from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { addShop } from '../api/second-shop.ts';
import { fileForm, pdf } from '../attachments/sample-files.ts';
import { type ApiClient, asBuyer, asShop, asStaff } from '../support/api.ts';
import { demo } from '../support/demo.ts';
import { placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';

const texts = {
  en: 'Hello {buyer.firstName}, order {order.number} ({order.total}): {order.state}. {seller.name}, {shop.name}',
  it: 'Ciao {buyer.firstName}, ordine {order.number} ({order.total}): {order.state}. {seller.name}, {shop.name}',
};

async function add(client: ApiClient, reply: Record<string, unknown> = {}): Promise<SavedReplyView> {
  const shortcut = `r${randomUUID().slice(0, 8)}`;
  const { status, body } = await client.post<SavedReplyView>('/v1/saved-replies', {
    shortcut,
    title: 'Hello',
    texts,
    ...reply,
  });
  if (status !== 201) throw new Error(`adding a reply answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

describe.each(databases)('saved replies on %s', (database) => {
  let server: ServerProcess;
  let staff: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    staff = await asStaff(server.url);
  });

  test('are added, listed, changed and deleted', async () => {
    const added = await add(staff, { title: ' Hello ' });
    expect(added).toMatchObject({ title: 'Hello', texts, macro: null, uses: 0, version: 1 });
    const patch = (body: Record<string, unknown>) =>
      staff.request<SavedReplyView & Problem>('PATCH', `/v1/saved-replies/${added.id}`, body);
    const changed = await patch({ title: 'Hi', expectedVersion: 1 });
    expect([changed.status, changed.body.title, changed.body.texts, changed.body.version]).toEqual([
      200,
      'Hi',
      texts,
      2,
    ]);
    const late = await patch({ title: 'Late', expectedVersion: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'saved_reply_changed']);
    const { body } = await staff.get<SavedReplyList>('/v1/saved-replies');
    expect(body.items.find(({ id }) => id === added.id)?.title).toBe('Hi');
    await staff.post(`/v1/saved-replies/${added.id}/uses`, {});
    const used = await staff.get<SavedReplyList>('/v1/saved-replies');
    expect(used.body.items.find(({ id }) => id === added.id)?.uses).toBe(1);
    const gone = await staff.request('DELETE', `/v1/saved-replies/${added.id}`);
    expect(gone.status).toBe(204);
    expect((await patch({ title: 'Hi' })).status).toBe(404);
  });

  test.each([
    [{ texts: { en: 'Hi {buyer.nmae}' } }, 'invalid_saved_reply', 'texts.en', 'unknown_variable'],
    [{ texts: { en: ' ' } }, 'invalid_saved_reply', 'texts', 'no_text'],
    [{ shortcut: 'two words' }, 'invalid_saved_reply', 'shortcut', 'invalid_shortcut'],
    [{ macro: { transition: 'fly' } }, 'invalid_saved_reply', 'macro.transition', 'unknown_transition'],
    [{ texts: { de: 'Hallo' } }, 'invalid_request', 'texts.de', 'unrecognized_keys'],
    [{ title: '' }, 'invalid_request', 'title', 'too_small'],
  ])('are refused with the path of what is wrong: %o', async (wrong, code, path, error) => {
    const { status, body } = await staff.post<Problem>('/v1/saved-replies', {
      shortcut: `w${randomUUID().slice(0, 8)}`,
      title: 'Wrong',
      texts: { en: 'Hi' },
      ...wrong,
    });
    expect([status, body.code]).toEqual([422, code]);
    expect(body.errors).toContainEqual(expect.objectContaining({ path, code: error }));
  });

  test('have shortcuts of their own, whatever their case, also when saved at once', async () => {
    const shortcut = `Same${randomUUID().slice(0, 8)}`;
    const answers = await Promise.all(
      [shortcut, shortcut.toLowerCase(), shortcut.toUpperCase(), shortcut].map((each) =>
        staff.post<Problem>('/v1/saved-replies', { shortcut: each, title: 'Same', texts: { en: 'Hi' } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('shortcut_taken');
  });

  test('are filled in the buyer’s language, with the reader’s beside', async () => {
    const placed = await placeOrder(server.url);
    const order = await placed.look();
    const reply = await add(staff);
    const path = `/v1/orders/${placed.id}/saved-replies/${reply.id}`;
    const { status, body } = await staff.with({ 'accept-language': 'en' }).get<FilledReplyView>(path);
    expect(status).toBe(200);
    expect(body.forBuyer).toEqual({
      locale: 'it',
      text: `Ciao Anna, ordine ${order.number} (73,00\u00a0€): In attesa di conferma. Marta, Dolls & Co`,
      missing: [],
    });
    expect(body.forSeller?.text).toBe(
      `Hello Anna, order ${order.number} (€73.00): Awaiting confirmation. Marta, Dolls & Co`,
    );
  });

  test('lead to a page that shows nothing before the buyer has proved who they are', async () => {
    const placed = await placeOrder(server.url);
    const { number } = await placed.look();
    const reply = await add(staff, { texts: { it: '{order.link}' } });
    const path = `/v1/orders/${placed.id}/saved-replies/${reply.id}`;
    const { body } = await staff.get<FilledReplyView>(path);
    expect(body.forBuyer.text).toBe(`${server.url}/track/${demo.publicKey}/${number}`);
    const page = await fetch(body.forBuyer.text, { headers: { 'accept-language': 'it' } });
    const html = await page.text();
    expect([page.status, page.headers.get('referrer-policy')]).toEqual([200, 'no-referrer']);
    expect(html).toContain('<order-tracker shop="pk_demo"');
    expect(html).not.toMatch(/Anna|Doll<|example\.com/);
    expect((await fetch(`${server.url}/track/pk_unknown/${number}`)).status).toBe(404);
    const hostile = await fetch(
      `${server.url}/track/pk_demo/${encodeURIComponent('"><script>alert(1)</script>')}`,
    );
    expect(await hostile.text()).not.toContain('<script>alert');
  });

  test('say what they lack: a language, and what an order does not say yet', async () => {
    const placed = await placeOrder(server.url);
    const reply = await add(staff, { texts: { en: 'Track it: {tracking.number}' } });
    const path = `/v1/orders/${placed.id}/saved-replies/${reply.id}`;
    const { body } = await staff.with({ 'accept-language': 'en' }).get<FilledReplyView>(path);
    expect(body).toMatchObject({
      buyerLocale: 'it',
      forBuyer: { locale: 'en', text: 'Track it: {tracking.number}', missing: ['tracking.number'] },
      forSeller: null,
    });
  });

  test('tell the buyer nothing of a deadline or a state that is not published', async () => {
    const placed = await placeOrder(server.url);
    await placed
      .act(placed.shop, 'confirmOrder', { instructions: 'IBAN IT60X0542811101000000123456' })
      .catch(() => placed.act(placed.shop, 'confirmOrder'));
    const reply = await add(staff, { texts: { it: '{deadline} | {deadline.left}' } });
    const { body } = await staff.get<FilledReplyView>(`/v1/orders/${placed.id}/saved-replies/${reply.id}`);
    expect(body.forBuyer.missing).toEqual([]);
    expect(body.forBuyer.text).toMatch(/^\p{L}+ \d+ \p{L}+ .*\d\d:\d\d \| (3 giorni|2 giorni 23 ore)$/u);
  });
});

describe.each(databases)('macros on %s', (database) => {
  let server: ServerProcess;
  let staff: ApiClient;
  let cancel: SavedReplyView;
  beforeAll(async () => {
    server = await startServer({ database });
    staff = await asStaff(server.url);
    cancel = await add(staff, { macro: { transition: 'cancel' } });
  });

  const run = (client: ApiClient, orderId: string, body: Record<string, unknown>) =>
    client.post<MacroAnswer & Problem>(`/v1/orders/${orderId}/macros`, body);
  const once = (reply: SavedReplyView, text = 'We cancel it, as you asked.') => ({
    savedReplyId: reply.id,
    clientMessageId: randomUUID(),
    text,
  });

  test('send and move the order as one act, and a repeat does nothing more', async () => {
    const placed = await placeOrder(server.url);
    const body = once(cancel);
    const [first, again] = await Promise.all([run(staff, placed.id, body), run(staff, placed.id, body)]);
    expect([first.status, again.status].sort()).toEqual([200, 201]);
    expect(first.body.seq).toBe(again.body.seq);
    expect(first.body.order.ended).toBe(true);
    const entries = await placed.entries(placed.buyer);
    expect(entries.map(({ kind }) => kind)).toEqual(['order_placed', 'message', 'transition']);
    const conflict = await run(staff, placed.id, { ...body, text: 'Other words' });
    expect([conflict.status, conflict.body.code]).toEqual([409, 'message_conflict']);
    const { body: listed } = await staff.get<SavedReplyList>('/v1/saved-replies');
    expect(listed.items.find(({ id }) => id === cancel.id)?.uses).toBe(1);
  });

  test('take files along and answer a message, and are taken back with them', async () => {
    const placed = await placeOrder(server.url);
    const path = `/v1/orders/${placed.id}`;
    const file = async (client: ApiClient) =>
      (await client.post<AttachmentView>(`${path}/attachments`, fileForm(new Uint8Array(pdf), 'a.pdf'))).body
        .id;
    const { body: asked } = await placed.buyer.post<EntryView>(`${path}/messages`, {
      clientMessageId: randomUUID(),
      text: 'Can you cancel it?',
    });
    const before = await placed.entries();
    const foreign = { ...once(cancel), attachmentIds: [await file(placed.buyer)] };
    expect((await run(staff, placed.id, foreign)).body.code).toBe('attachments_unavailable');
    expect((await run(staff, placed.id, { ...once(cancel), replyTo: 99 })).body.code).toBe('unknown_reply');
    expect(await placed.entries()).toEqual(before);
    const body = { ...once(cancel), attachmentIds: [await file(staff)], replyTo: asked.seq };
    const first = await run(staff, placed.id, body);
    const again = await run(staff, placed.id, body);
    expect([first.status, again.status]).toEqual([201, 200]);
    const said = (await placed.entries(placed.buyer)).find(({ seq }) => seq === first.body.seq);
    expect(said).toMatchObject({ replyTo: asked.seq, attachments: [{ name: 'a.pdf' }] });
    const other = await run(staff, placed.id, { ...body, replyTo: undefined });
    expect(other.body.code).toBe('message_conflict');
    await staff.post(`${path}/undo`, { version: first.body.order.version });
    const { body: left } = await placed.buyer.get<AttachmentList>(`${path}/attachments`);
    expect(left.items.map(({ name }) => name)).toEqual(['a.pdf']);
    expect(left.items.map(({ id }) => id)).not.toContain(body.attachmentIds[0]);
  });

  test('do neither where the transition is refused', async () => {
    const placed = await placeOrder(server.url);
    await placed.act(placed.shop, 'cancel');
    const before = await placed.entries();
    const refused = await run(staff, placed.id, once(cancel));
    expect([refused.status, refused.body.code]).toEqual([409, 'order_ended']);
    expect(refused.body.order.id).toBe(placed.id);
    expect(await placed.entries()).toEqual(before);
    const stale = await placeOrder(server.url);
    const wrong = await run(staff, stale.id, { ...once(cancel), expectedVersion: 99 });
    expect([wrong.status, wrong.body.code]).toEqual([409, 'version_conflict']);
    expect(await stale.entries()).toHaveLength(1);
  });

  test('are not sent with gaps, with nothing, or by a reply that does nothing', async () => {
    const placed = await placeOrder(server.url);
    const gaps = await run(staff, placed.id, once(cancel, 'Track {tracking.number}'));
    expect([gaps.status, gaps.body.code, gaps.body.variables]).toEqual([
      422,
      'unfilled_variables',
      ['tracking.number'],
    ]);
    expect((await run(staff, placed.id, once(cancel, ' \u200b'))).body.code).toBe('empty_text');
    const plain = await add(staff);
    expect((await run(staff, placed.id, once(plain))).body.code).toBe('no_macro');
    expect(await placed.entries()).toHaveLength(1);
  });

  test('fill in what they bring with them, and say what is missing', async () => {
    const ship = await add(staff, { macro: { transition: 'ship', fields: { carrier: 'ups' } } });
    const placed = await placeOrder(server.url);
    await placed.act(placed.shop, 'confirmOrder');
    await placed.act(placed.shop, 'confirmPayment');
    const missing = await run(staff, placed.id, once(ship));
    expect([missing.status, missing.body.code, missing.body.missing]).toEqual([
      422,
      'invalid_fields',
      ['trackingNumber'],
    ]);
    const fields = { trackingNumber: '1Z5R89390357567127', carrier: 'evil' };
    const shipped = await run(staff, placed.id, { ...once(ship), fields });
    expect(shipped.status).toBe(201);
    expect(shipped.body.order.shipments).toMatchObject([
      { carrier: 'ups', trackingNumber: '1Z5R89390357567127' },
    ]);
  });

  test('can be undone: the order is as it was, the message is taken back, nothing is sent', async () => {
    const placed = await placeOrder(server.url);
    const { body } = await run(staff, placed.id, once(cancel));
    expect(body.order.seller?.undoUntil).toBeDefined();
    const undone = await staff.post<OrderView>(`/v1/orders/${placed.id}/undo`, {
      version: body.order.version,
    });
    expect([undone.status, undone.body.ended]).toEqual([200, false]);
    const entries = await placed.entries(placed.buyer);
    const message = entries.find(({ kind }) => kind === 'message');
    expect(message).toMatchObject({ text: '', withdrawnAt: expect.any(String) });
    const { body: sent } = await staff.get<{ items: DeliveryView[] }>(`/v1/orders/${placed.id}/deliveries`);
    const mails = sent.items.filter(({ template }) => template === 'order_canceled');
    expect(mails.every(({ status }) => status === 'canceled')).toBe(true);
  });

  test('are for sellers', async () => {
    const placed = await placeOrder(server.url);
    const stranger = await asBuyer(server.url, { sub: 'x', email: 'x@example.com' });
    for (const client of [placed.buyer, stranger]) {
      expect((await run(client, placed.id, once(cancel))).status).toBe(403);
    }
    expect((await asShop(server.url, demo.secretKey).get('/v1/saved-replies')).status).toBe(200);
    expect((await placed.buyer.get('/v1/saved-replies')).status).toBe(403);
  });
});

describe('saved replies of two shops', () => {
  test('are each shop’s own', async () => {
    const server = await startServer({ database: 'pglite' });
    const staff = await asStaff(server.url);
    const other = await addShop(server);
    const otherShop = asShop(server.url, other.secretKey);
    const reply = await add(staff);
    const placed = await placeOrder(server.url);
    expect(
      (await otherShop.request('PATCH', `/v1/saved-replies/${reply.id}`, { title: 'Mine' })).status,
    ).toBe(404);
    expect((await otherShop.request('DELETE', `/v1/saved-replies/${reply.id}`)).status).toBe(404);
    expect((await otherShop.post(`/v1/saved-replies/${reply.id}/uses`, {})).status).toBe(404);
    const { body } = await otherShop.get<SavedReplyList>('/v1/saved-replies');
    expect(body.items).toEqual([]);
    const theirs = await add(otherShop);
    const filled = await staff.get(`/v1/orders/${placed.id}/saved-replies/${theirs.id}`);
    expect(filled.status).toBe(404);
    const run = await staff.post<Problem>(`/v1/orders/${placed.id}/macros`, {
      savedReplyId: theirs.id,
      clientMessageId: randomUUID(),
      text: 'Hi',
    });
    expect([run.status, run.body.code]).toEqual([422, 'unknown_saved_reply']);
  });
});
