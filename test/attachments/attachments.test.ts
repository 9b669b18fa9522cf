import { randomUUID } from 'node:crypto';
import type { AttachmentList, AttachmentView, EntryView, Problem, UploadView } from '@ordialog/protocol';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer, ApiClient } from '../support/api.ts';
import { asStaff } from '../support/api.ts';
import { type PlacedOrder, placeOrder } from '../support/place-order.ts';
import { databases, startServer } from '../support/server.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { fileForm, pdf, phonePhoto, pixelBomb } from './sample-files.ts';

const upload = (by: ApiClient, orderId: string, form: FormData) =>
  by.post<AttachmentView & Problem>(`/v1/orders/${orderId}/attachments`, form);
const send = (by: ApiClient, orderId: string, attachmentIds: readonly string[], text?: string) =>
  by.post<EntryView & Problem>(`/v1/orders/${orderId}/messages`, {
    clientMessageId: randomUUID(),
    attachmentIds: [...attachmentIds],
    ...(text === undefined ? {} : { text }),
  });
const attachmentsIn = (entry: EntryView | undefined) =>
  (entry?.kind === 'message' ? entry.attachments : undefined) ?? [];

describe.each(databases)('files on %s', (database) => {
  let server: ServerProcess;
  let order: PlacedOrder;
  let seller: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    order = await placeOrder(server.url);
    seller = await asStaff(server.url);
  });

  async function attach(by: ApiClient, content: Buffer, name: string): Promise<AttachmentView> {
    const { status, body } = await upload(by, order.id, fileForm(new Uint8Array(content), name));
    expect(body).toMatchObject({ id: expect.any(String) });
    expect(status).toBe(201);
    return body;
  }

  test('go with a message, and each side finds them there', async () => {
    const photo = await attach(order.buyer, await phonePhoto(), 'IMG_1.jpg');
    const receipt = await attach(order.buyer, pdf, 'Квитанция.pdf');
    expect(photo).toMatchObject({ type: 'image/jpeg', image: { width: 1200, height: 1600 } });
    const { status, body } = await send(order.buyer, order.id, [photo.id, receipt.id]);
    expect(status).toBe(201);
    const seen = (await order.entries()).at(-1);
    expect(attachmentsIn(seen).map(({ name }) => name)).toEqual(['IMG_1.jpg', 'Квитанция.pdf']);
    expect(attachmentsIn(body).map(({ id }) => id)).toEqual([photo.id, receipt.id]);
    const { body: listed } = await seller.get<AttachmentList>(`/v1/orders/${order.id}/attachments`);
    expect(listed.items.map(({ id }) => id)).toEqual([photo.id, receipt.id]);
  });

  test('come to a message that is edited, once, and only its author’s own', async () => {
    const [first, second] = [
      await attach(order.buyer, pdf, 'first.pdf'),
      await attach(order.buyer, pdf, 'second.pdf'),
    ];
    const { body: posted } = await send(order.buyer, order.id, [first.id], 'Here');
    const edit = (attachmentIds: readonly string[], text = 'Here', clientMessageId: string = randomUUID()) =>
      order.buyer.post<EntryView & Problem>(`/v1/orders/${order.id}/messages/${posted.seq}/edit`, {
        text,
        attachmentIds,
        clientMessageId,
      });
    const theirs = await attach(seller, pdf, 'theirs.pdf');
    const id = randomUUID();
    expect((await edit([theirs.id])).body.code).toBe('attachments_unavailable');
    for (const answer of [await edit([second.id], 'Both', id), await edit([second.id], 'Both', id)]) {
      expect(answer.status).toBe(200);
      expect(attachmentsIn(answer.body).map(({ name }) => name)).toEqual(['first.pdf', 'second.pdf']);
    }
    const { body: listed } = await seller.get<AttachmentList>(`/v1/orders/${order.id}/attachments`);
    expect(listed.items.map(({ id: each }) => each)).toEqual(expect.arrayContaining([first.id, second.id]));
    expect((await edit([first.id], 'Again')).body.code).toBe('attachments_unavailable');
    expect((await send(order.buyer, order.id, [second.id])).body.code).toBe('attachments_unavailable');
    const more: string[] = [];
    for (let n = 0; n < 9; n++) more.push((await attach(order.buyer, pdf, `${n}.pdf`)).id);
    expect((await edit(more, 'Too many')).body.code).toBe('too_many_attachments');
    expect((await edit(more.slice(1), '')).status).toBe(200);
    const last = (await order.entries()).filter(({ kind }) => kind === 'event').at(-1);
    expect(last).toMatchObject({ event: 'message_edited', of: posted.seq });
  });

  test('belong to one message: a second one is refused whole, the same one again is the same', async () => {
    const file = await attach(order.buyer, pdf, 'a.pdf');
    const message = { clientMessageId: randomUUID(), attachmentIds: [file.id], text: 'Here' };
    const path = `/v1/orders/${order.id}/messages`;
    const first = await order.buyer.post<EntryView>(path, message);
    const again = await order.buyer.post<EntryView>(path, message);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.seq).toBe(first.body.seq);
    const other = await order.buyer.post<Problem>(path, { ...message, attachmentIds: [] });
    expect(other).toMatchObject({ status: 409, body: { code: 'message_conflict' } });
    const before = await order.entries();
    const reused = await send(order.buyer, order.id, [file.id], 'again');
    expect(reused).toMatchObject({ status: 422, body: { code: 'attachments_unavailable' } });
    expect(await order.entries()).toHaveLength(before.length);
  });

  test('that two messages race for go with one of them', async () => {
    const file = await attach(order.buyer, pdf, 'race.pdf');
    const sent = await Promise.all(
      Array.from({ length: 8 }, (_, n) => send(order.buyer, order.id, [file.id], `${n}`)),
    );
    expect(sent.map(({ status }) => status).toSorted()).toEqual([
      201,
      ...Array.from({ length: 7 }, () => 422),
    ]);
  });

  test("of another order, another person or another shop's are unknown here", async () => {
    const other = await placeOrder(server.url);
    const { body: foreign } = await upload(other.buyer, other.id, fileForm(new Uint8Array(pdf), 'x.pdf'));
    const sellers = await attach(seller, pdf, 'seller.pdf');
    for (const id of [foreign.id, sellers.id, randomUUID()]) {
      const good = await attach(order.buyer, pdf, 'good.pdf');
      const refused = await send(order.buyer, order.id, [good.id, id], 'both');
      expect(refused).toMatchObject({ status: 422, body: { code: 'attachments_unavailable' } });
      // Nothing was taken: the good one is still free.
      expect((await send(order.buyer, order.id, [good.id])).status).toBe(201);
    }
    // The seller's own, but of another order.
    const { body: elsewhere } = await upload(seller, other.id, fileForm(new Uint8Array(pdf), 'y.pdf'));
    expect((await send(seller, order.id, [elsewhere.id])).status).toBe(422);
    const stranger = await upload(other.buyer, order.id, fileForm(new Uint8Array(pdf), 'x.pdf'));
    expect(stranger.status).toBe(404);
  });

  test('are seen by their author alone until they are sent, and with their entry afterwards', async () => {
    const file = await attach(seller, pdf, 'draft.pdf');
    const path = `/v1/orders/${order.id}/attachments/${file.id}`;
    expect((await seller.get(path)).status).toBe(200);
    expect((await order.buyer.get(path)).status).toBe(404);
    const { body: entry } = await send(seller, order.id, [file.id]);
    expect((await order.buyer.get(path)).status).toBe(200);
    const withdrawn = await seller.post(`/v1/orders/${order.id}/messages/${entry.seq}/withdraw`, {});
    expect(withdrawn.status).toBe(200);
    expect((await order.buyer.get(path)).status).toBe(404);
  });

  test('arrive in pieces, through a killed server and a lost answer', async () => {
    const content = await phonePhoto(2400, 1800);
    const begin = { clientUploadId: randomUUID(), name: 'big.jpg', size: content.length };
    const path = `/v1/orders/${order.id}/uploads`;
    const begun = await order.buyer.post<UploadView>(path, begin);
    expect(begun).toMatchObject({ status: 201, body: { offset: 0 } });
    const half = Math.floor(content.length / 2);
    const put = (offset: number, piece: Uint8Array<ArrayBuffer>): Promise<Answer<UploadView & Problem>> =>
      putPiece(order.buyer, `${path}/${begun.body.id}?offset=${offset}`, piece);
    expect((await put(0, new Uint8Array(content.subarray(0, half)))).body.offset).toBe(half);
    await server.kill();
    await server.resume();
    const again = await order.buyer.post<UploadView>(path, begin);
    expect(again).toMatchObject({ status: 200, body: { id: begun.body.id, offset: half } });
    // Sent again because its answer was lost: refused, with the place to go on from.
    const repeated = await put(0, new Uint8Array(content.subarray(0, half)));
    expect(repeated).toMatchObject({ status: 409, body: { code: 'wrong_offset', upload: { offset: half } } });
    const ended = await put(half, new Uint8Array(content.subarray(half)));
    expect(ended.body.attachment).toMatchObject({ type: 'image/jpeg', name: 'big.jpg' });
    const known = await order.buyer.get<UploadView>(`${path}/${begun.body.id}`);
    expect(known.body.attachment?.id).toBe(ended.body.attachment?.id);
    expect((await send(order.buyer, order.id, [begun.body.id])).status).toBe(201);
    expect((await order.buyer.request('DELETE', `${path}/${begun.body.id}`)).status).toBe(409);
  });

  test('prove a payment that was claimed', async () => {
    const paid = await placeOrder(server.url);
    await paid.act(paid.shop, 'confirmOrder');
    const claim = (receipt: string) =>
      paid.buyer.post<Problem>(`/v1/orders/${paid.id}/transitions`, {
        name: 'claimPayment',
        fields: { receipt },
      });
    const theirs = await attach(order.buyer, pdf, 'other.pdf');
    expect(await claim(theirs.id)).toMatchObject({ status: 422, body: { code: 'invalid_fields' } });
    const { body: receipt } = await upload(paid.buyer, paid.id, fileForm(new Uint8Array(pdf), 'receipt.pdf'));
    expect((await claim(receipt.id)).status).toBe(200);
    const entry = (await paid.entries()).findLast(({ kind }) => kind === 'transition');
    expect(entry).toMatchObject({
      name: 'claimPayment',
      fields: [
        { key: 'receipt', value: 'receipt.pdf', attachment: { id: receipt.id, type: 'application/pdf' } },
      ],
    });
    const { body: listed } = await paid.shop.get<AttachmentList>(`/v1/orders/${paid.id}/attachments`);
    expect(listed.items.map(({ id }) => id)).toEqual([receipt.id]);
    const seq = entry?.seq ?? 0;
    await paid.shop.post(`/v1/orders/${paid.id}/entries/${seq}/publication`, { shown: false });
    const { body: seen } = await paid.buyer.get<AttachmentList>(`/v1/orders/${paid.id}/attachments`);
    expect(seen.items).toEqual([]);
  });
});

async function putPiece(
  by: ApiClient,
  path: string,
  piece: Uint8Array<ArrayBuffer>,
): Promise<Answer<UploadView & Problem>> {
  const response = await fetch(new URL(path, by.origin), {
    method: 'PUT',
    headers: { ...by.headers, 'content-type': 'application/octet-stream' },
    body: piece,
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

describe('what is let in', () => {
  let server: ServerProcess;
  let order: PlacedOrder;
  beforeAll(async () => {
    server = await startServer({ database: 'pglite' });
    order = await placeOrder(server.url);
  });
  const attempt = (content: Uint8Array | string, name: string, type?: string) =>
    upload(order.buyer, order.id, fileForm(new Uint8Array(Buffer.from(content)), name, type));
  const fetchFile = async (url: string) => {
    const response = await fetch(url);
    return { response, content: Buffer.from(await response.arrayBuffer()) };
  };

  test('a picture is drawn anew: upright, and nothing that came along in it', async () => {
    const photo = await phonePhoto();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const secret = Buffer.from('PK\u0003\u0004 behind the end <script>alert(1)</script>');
    const { body } = await attempt(Buffer.concat([photo, secret]), 'holiday.jpg');
    const { response, content } = await fetchFile(body.url);
    expect(response.status).toBe(200);
    const kept = await sharp(content).metadata();
    expect(kept).toMatchObject({ format: 'jpeg', width: 1200, height: 1600 });
    expect(kept.exif).toBeUndefined();
    expect(kept.orientation).toBeUndefined();
    expect(content.includes('Examplephone')).toBe(false);
    expect(content.includes('<script>')).toBe(false);
    const thumbnail = await fetchFile(body.thumbnailUrl ?? '');
    expect(await sharp(thumbnail.content).metadata()).toMatchObject({
      format: 'webp',
      width: 360,
      height: 480,
    });
  });

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'photo.jpg', 'image/jpeg'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'photo.png', 'image/png'],
    ['an SVG behind a declaration', '\ufeff<?xml version="1.0"?><svg/>', 'drawing.txt', 'text/plain'],
    ['markup behind words', 'Dear shop,\n<script>alert(1)</script>', 'letter.txt', 'text/plain'],
    ['a program', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'receipt.pdf', 'application/pdf'],
    ['an archive', 'PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000', 'all.zip', 'application/zip'],
    ['what no text holds', 'a\u0000b', 'notes.txt', 'text/plain'],
  ])('not %s', async (_, content, name, type) => {
    expect(await attempt(content, name, type)).toMatchObject({
      status: 422,
      body: { code: 'file_type_not_allowed' },
    });
  });

  test.each([
    ['text', 'Da: 1\tper: 2\n=1+1', 'conto.csv', 'text/html', 'text/plain', 'conto.csv'],
    ['a PDF that claims to be a page', pdf, 'x.html', 'text/html', 'application/pdf', 'x.html.pdf'],
    ['a name that is a path', pdf, '../../../etc/passwd\u202e', 'a/b', 'application/pdf', 'passwd.pdf'],
  ])('%s is what it is', async (_, content, name, claimed, type, called) => {
    const { status, body } = await attempt(content, name, claimed);
    expect({ status, type: body.type, name: body.name }).toEqual({ status: 201, type, name: called });
  });

  test('not a picture that unpacks to gigabytes, and none that is broken', async () => {
    const bomb = pixelBomb();
    expect(bomb.length).toBeLessThan(5_000_000);
    expect(await attempt(bomb, 'bomb.png')).toMatchObject({ status: 422, body: { code: 'image_too_large' } });
    const broken = (await phonePhoto()).subarray(0, 500);
    expect(await attempt(broken, 'broken.jpg')).toMatchObject({
      status: 422,
      body: { code: 'file_damaged' },
    });
  });

  test('not more than 20 MiB, in one go or in pieces; exactly as much', async () => {
    const most = Buffer.alloc(20 * 1024 * 1024, 'a');
    expect((await attempt(most, 'most.txt')).status).toBe(201);
    const more = await attempt(Buffer.concat([most, Buffer.from('a')]), 'more.txt');
    expect(more).toMatchObject({ status: 413, body: { code: 'file_too_large' } });
    const much = await attempt(Buffer.alloc(22 * 1024 * 1024, 'a'), 'much.txt').catch(() => undefined);
    expect(much?.status ?? 413).toBe(413);
    const path = `/v1/orders/${order.id}/uploads`;
    const begin = { clientUploadId: randomUUID(), name: 'x.txt' };
    expect((await order.buyer.post(path, { ...begin, size: most.length + 1 })).status).toBe(422);
    const small = await order.buyer.post<UploadView>(path, { ...begin, size: 3 });
    const at = `${path}/${small.body.id}?offset=0`;
    expect((await putPiece(order.buyer, at, new Uint8Array(4))).status).toBe(413);
  });

  test('not a request without a file', async () => {
    const form = new FormData();
    form.set('text', 'no file');
    expect(await upload(order.buyer, order.id, form)).toMatchObject({
      status: 422,
      body: { code: 'file_missing' },
    });
    expect(await attempt('', 'empty.txt')).toMatchObject({ status: 422, body: { code: 'file_missing' } });
    const json = await order.buyer.post<Problem>(`/v1/orders/${order.id}/attachments`, {});
    expect(json).toMatchObject({ status: 415, body: { code: 'multipart_expected' } });
  });

  test('the same request sent again is the same file; another with its key is refused', async () => {
    const keyed = order.buyer.with({ 'idempotency-key': randomUUID() });
    const first = await upload(keyed, order.id, fileForm(new Uint8Array(pdf), 'k.pdf'));
    const again = await upload(keyed, order.id, fileForm(new Uint8Array(pdf), 'k.pdf'));
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
    const other = await upload(keyed, order.id, fileForm(new Uint8Array(Buffer.concat([pdf, pdf])), 'k.pdf'));
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  test('what is given out is saved or drawn, never run', async () => {
    const { body } = await attempt('just words', 'à "quoted";.txt');
    const { response } = await fetchFile(body.url);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'text/plain',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'private, max-age=600, immutable',
    });
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[ -~]+"; filename\*=UTF-8''%C3%A0/,
    );
    expect(headers['set-cookie']).toBeUndefined();
    const part = await fetch(body.url, { headers: { range: 'bytes=5-' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      'words',
      'bytes 5-9/10',
    ]);
  });
});

test('an address ends after ten minutes at most, fits one file, and a fresh one is there for the asking', async () => {
  const clock = new Date('2026-03-02T10:00:00Z');
  const server = await startServer({ database: 'pglite', clock });
  const order = await placeOrder(server.url);
  const buyer = await order.buyerAt(clock);
  const { body: one } = await upload(buyer, order.id, fileForm(new Uint8Array(pdf), 'one.pdf'));
  const { body: two } = await upload(buyer, order.id, fileForm(new Uint8Array(pdf), 'two.pdf'));
  const status = async (url: string) => (await fetch(url)).status;
  expect(await status(one.url)).toBe(200);
  expect(await status(one.url.replace(one.id, two.id))).toBe(404);
  expect(await status(one.url.replace('/file?', '/thumbnail?'))).toBe(404);
  expect(await status(one.url.replace(/e=(\d+)/, (_, e) => `e=${Number(e) + 60}`))).toBe(404);
  expect(await status(one.url.replace(/s=.+/, 's='))).toBe(404);
  await server.advance(10 * 60_000);
  expect(await status(one.url)).toBe(403);
  const { body: fresh } = await buyer.get<AttachmentView>(`/v1/orders/${order.id}/attachments/${one.id}`);
  expect(await status(fresh.url)).toBe(200);
});
