import { randomUUID } from 'node:crypto';
import type { EntryView, MessageView, OrderView, Problem } from '@ordialog/protocol';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ApiClient, asStaff } from '../support/api.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { connectSocket } from '../support/socket.ts';

const minute = 60_000;

describe.each(databases)('a message on %s', (database) => {
  let server: ServerProcess;
  let staff: ApiClient;
  let now = new Date();

  beforeAll(async () => {
    server = await startServer({ database, clock: now });
    staff = await asStaff(server.url);
  });

  const advance = async (milliseconds: number) => {
    await server.advance(milliseconds);
    now = new Date(now.getTime() + milliseconds);
  };
  const begin = async () => {
    const order = await placeOrder(server.url);
    const buyer = await order.buyerAt(now);
    const post = async (text: string, client = buyer, more = {}) =>
      client.post<MessageView & Problem>(`/v1/orders/${order.id}/messages`, {
        clientMessageId: randomUUID(),
        text,
        ...more,
      });
    const change = (
      seq: number,
      act: 'edit' | 'withdraw',
      body: { text?: string; clientMessageId?: string },
      client = buyer,
    ) => client.post<MessageView & Problem>(`/v1/orders/${order.id}/messages/${seq}/${act}`, body);
    const seen = async (client: ApiClient) => (await client.get<OrderView>(`/v1/orders/${order.id}`)).body;
    return { order, buyer, post, change, seen };
  };
  const texts = async (order: PlacedOrder, client?: ApiClient) =>
    (await order.entries(client)).flatMap((entry) => (entry.kind === 'message' ? [entry.text] : []));

  test('reads for both as it was edited, and the log keeps what it said', async () => {
    const { order, buyer, post, change } = await begin();
    const { body: posted } = await post('Tuseday');
    const edited = await change(posted.seq, 'edit', { text: 'Tuesday' });
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({ seq: posted.seq, text: 'Tuesday', editedAt: now.toISOString() });
    expect(await texts(order)).toEqual(['Tuesday']);
    expect(await texts(order, buyer)).toEqual(['Tuesday']);
    const last = (await order.entries()).at(-1);
    expect(last).toMatchObject({ kind: 'event', event: 'message_edited', of: posted.seq });
  });

  test('has no words once it was withdrawn', async () => {
    const { order, buyer, post, change } = await begin();
    const { body: posted } = await post('Never mind');
    const gone = await change(posted.seq, 'withdraw', {});
    expect(gone.body).toMatchObject({ seq: posted.seq, text: '', withdrawnAt: now.toISOString() });
    expect(JSON.stringify(await order.entries())).not.toContain('Never mind');
    expect(JSON.stringify(await order.entries(buyer))).not.toContain('Never mind');
    const late = await change(posted.seq, 'edit', { text: 'After all' });
    expect([late.status, late.body.code]).toEqual([409, 'message_withdrawn']);
  });

  test('changes once, however often the same change is asked for', async () => {
    const { order, post, change } = await begin();
    const { body: posted } = await post('One');
    const edits = await Promise.all(
      Array.from({ length: 8 }, () => change(posted.seq, 'edit', { text: 'Two' })),
    );
    expect(new Set(edits.map(({ status }) => status))).toEqual(new Set([200]));
    await Promise.all(Array.from({ length: 8 }, () => change(posted.seq, 'withdraw', {})));
    await advance(16 * minute);
    const { order: again } = { order: await order.buyerAt(now) };
    expect((await change(posted.seq, 'withdraw', {}, again)).status).toBe(200);
    const events = (await order.entries()).flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));
    expect(events).toEqual(['message_edited', 'message_withdrawn']);
  });

  test('keeps its last wording when an earlier one is sent again', async () => {
    const { order, post, change } = await begin();
    const { body: posted } = await post('One');
    const earlier = { text: 'Two', clientMessageId: randomUUID() };
    expect((await change(posted.seq, 'edit', earlier)).body.text).toBe('Two');
    await change(posted.seq, 'edit', { text: 'Three', clientMessageId: randomUUID() });
    const again = await change(posted.seq, 'edit', earlier);
    expect([again.status, again.body.text]).toEqual([200, 'Three']);
    expect(await texts(order)).toEqual(['Three']);
    const { body: other } = await post('Another');
    const reused = await change(other.seq, 'edit', earlier);
    expect([reused.status, reused.body.code]).toEqual([409, 'message_conflict']);
  });

  test('can be changed for fifteen minutes by the server’s clock', async () => {
    const { order, buyer, post, change } = await begin();
    const { body: posted } = await post('First');
    await advance(15 * minute - 1);
    expect((await change(posted.seq, 'edit', { text: 'Second' }, buyer)).status).toBe(200);
    await advance(1);
    for (const [act, body] of [
      ['edit', { text: 'Third' }],
      ['withdraw', {}],
    ] as const) {
      const late = await change(posted.seq, act, body);
      expect([late.status, late.body.code]).toEqual([409, 'message_too_old']);
    }
    expect(await texts(order)).toEqual(['Second']);
  });

  test('is its author’s alone to change', async () => {
    const { order, post, change } = await begin();
    const { body: mine } = await post('Mine');
    const { body: theirs } = await post('Theirs', staff);
    for (const [seq, client] of [
      [mine.seq, staff],
      [mine.seq, order.shop],
      [theirs.seq, order.buyer],
      // The shop's own program is not its staff.
      [theirs.seq, order.shop],
    ] as const) {
      const answer = await change(seq, 'edit', { text: 'Forged' }, client);
      expect([answer.status, answer.body.code]).toEqual([403, 'message_not_yours']);
      expect((await change(seq, 'withdraw', {}, client)).status).toBe(403);
    }
    const entry = await change(1, 'edit', { text: 'Not placed' });
    expect([entry.status, entry.body.code]).toEqual([404, 'not_found']);
    expect(await texts(order)).toEqual(['Mine', 'Theirs']);
  });

  test('is no news to anybody when it changes', async () => {
    const { order, buyer, post, change, seen } = await begin();
    await buyer.post(`/v1/orders/${order.id}/read`, { upTo: 100 });
    await staff.post(`/v1/orders/${order.id}/read`, { upTo: 100 });
    const { body: posted } = await post('Question?');
    expect((await seen(staff)).unread).toBe(1);
    await change(posted.seq, 'edit', { text: 'A question?' });
    expect([(await seen(staff)).unread, (await seen(buyer)).unread]).toEqual([1, 0]);
    // Read up to the message, the change behind it is not left over.
    await staff.post(`/v1/orders/${order.id}/read`, { upTo: posted.seq });
    expect((await seen(staff)).unread).toBe(0);

    const { body: second } = await post('Another');
    expect((await seen(staff)).unread).toBe(1);
    await change(second.seq, 'withdraw', {});
    expect([(await seen(staff)).unread, (await seen(buyer)).unread]).toEqual([0, 0]);
    await post('Third');
    await staff.post(`/v1/orders/${order.id}/read`, { upTo: posted.seq });
    expect((await seen(staff)).unread).toBe(1);
  });

  test('posted again is known by what it first said', async () => {
    const { order, buyer, change } = await begin();
    const message = { clientMessageId: randomUUID(), text: 'As posted' };
    const path = `/v1/orders/${order.id}/messages`;
    const { body: posted } = await buyer.post<MessageView>(path, message);
    await change(posted.seq, 'edit', { text: 'As edited' });
    const again = await buyer.post<MessageView>(path, message);
    expect([again.status, again.body.text]).toEqual([200, 'As edited']);
    const other = await buyer.post<Problem>(path, { ...message, text: 'As edited' });
    expect([other.status, other.body.code]).toEqual([409, 'message_conflict']);
    await change(posted.seq, 'withdraw', {});
    expect((await buyer.post(path, message)).status).toBe(200);
    expect(await texts(order)).toEqual(['']);
  });

  test('says at once to who follows that it has changed', async () => {
    const { order, post, change } = await begin();
    const { body: posted } = await post('Before');
    const socket = await connectSocket(staff);
    const told = new Promise<EntryView>((resolve) => socket.on('entry', resolve));
    await socket.emitWithAck('subscribe', { orderId: order.id, after: 0 });
    await change(posted.seq, 'edit', { text: 'After' });
    expect(await told).toMatchObject({ kind: 'event', event: 'message_edited', of: posted.seq });
    socket.disconnect();
  });

  test('answers one that its author can see', async () => {
    const { order, buyer, post } = await begin();
    const { body: question } = await post('Which color?', staff);
    const reply = await post('Blue', buyer, { replyTo: question.seq });
    expect([reply.status, reply.body.replyTo]).toEqual([201, question.seq]);
    expect((await order.entries()).at(-1)).toMatchObject({ text: 'Blue', replyTo: question.seq });
  });

  test('answers nothing else: not what is not there, nor what is kept from its author', async () => {
    const { order, buyer, post } = await begin();
    const moved = await order.act(order.shop, 'confirmOrder');
    const log = await order.entries();
    const move = log.find(({ kind }) => kind === 'transition')?.seq ?? 0;
    await order.shop.post(`/v1/orders/${order.id}/entries/${move}/publication`, { shown: false });
    const hidden = (await order.entries(buyer)).find(({ seq }) => seq === move);
    expect(hidden?.kind).toBe('withheld');
    const other = await placeOrder(server.url);
    const foreign = await post('Elsewhere', other.shop);
    expect(foreign.status).toBe(201);
    const answers = await Promise.all([move, 1, 9999].map((replyTo) => post('Re', buyer, { replyTo })));
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      Array(3).fill([422, 'unknown_reply']),
    );
    // What is hidden is refused in the same words as what is not there.
    expect(answers[0]?.body).toEqual(answers[2]?.body);
    expect(moved.state).not.toBe('');
    expect(await texts(order)).toEqual(['Elsewhere']);
  });
});
