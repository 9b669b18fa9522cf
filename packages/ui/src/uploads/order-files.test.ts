import { createServer, type Server } from 'node:http';
import type { EntryView } from '@ordialog/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ApiClient } from '../client/api-client.ts';
import type { PendingMessage } from '../store/pending-message.ts';
import { PendingMessages } from '../store/pending-messages.ts';
import { plainMemory } from '../store/plain-memory.ts';
import { OrderFiles } from './order-files.ts';
import type { PendingFile } from './pending-file.ts';

/** The far side of the wire: uploads by their client's id; `trouble` says how many pieces it breaks off, or refuses. */
class FarUploads {
  readonly arrived = new Map<string, Buffer>();
  readonly sizes = new Map<string, number>();
  trouble = 0;
  refusal: { status: number; code: string } | undefined;
  readonly server: Server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces);
    const answer = (status: number, data: object) => {
      const type = status < 400 ? 'application/json' : 'application/problem+json';
      response.writeHead(status, { 'content-type': type }).end(JSON.stringify(data));
    };
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://far');
    if (request.method === 'POST') {
      const { clientUploadId: id, size } = JSON.parse(body.toString());
      if (!this.arrived.has(id)) this.arrived.set(id, Buffer.alloc(0));
      this.sizes.set(id, size);
      return answer(201, this.view(id));
    }
    const id = pathname.split('/').at(-1) ?? '';
    const known = this.arrived.get(id) ?? Buffer.alloc(0);
    if (this.refusal) return answer(this.refusal.status, this.refusal);
    if (this.trouble-- > 0) return void request.socket.destroy();
    if (Number(searchParams.get('offset')) !== known.length) return answer(409, { code: 'wrong_offset' });
    this.arrived.set(id, Buffer.concat([known, body]));
    return answer(200, this.view(id));
  });

  view(id: string) {
    const offset = this.arrived.get(id)?.length ?? 0;
    const whole = offset === this.sizes.get(id);
    return {
      id,
      offset,
      size: this.sizes.get(id),
      ...(whole ? { attachment: { id: `attachment-${id}` } } : {}),
    };
  }
}

let far: FarUploads;
let files: OrderFiles;
let pending: PendingMessages;
const sent: PendingMessage[] = [];
beforeEach(async () => {
  far = new FarUploads();
  sent.length = 0;
  await new Promise<void>((resolve) => far.server.listen(0, '127.0.0.1', resolve));
  const address = far.server.address();
  if (typeof address !== 'object' || !address) throw new Error('it listens on a port');
  pending = new PendingMessages({
    orderId: 'o1',
    memory: plainMemory(),
    async post(message) {
      sent.push(message);
      const { clientMessageId, text } = message;
      const entry: EntryView = {
        kind: 'message',
        id: 'e',
        orderId: 'o1',
        seq: sent.length,
        at: '',
        author: { type: 'buyer' },
        published: true,
        text,
        clientMessageId,
      };
      return { ok: true, data: entry, status: 201 };
    },
    sent: async () => undefined,
    changed: () => files?.send(),
  });
  files = new OrderFiles(
    new ApiClient({ server: `http://127.0.0.1:${address.port}`, locale: 'en' }),
    'o1',
    pending,
  );
});
afterEach(() => {
  files.close();
  far.server.closeAllConnections();
  far.server.close();
});

async function keep(id: string, content: string): Promise<PendingFile> {
  const blob = new Blob([content]);
  await files.memory.keep(id, blob);
  return { id, name: `${id}.txt`, type: 'text/plain', size: blob.size };
}

it('brings files to the server, and then the message', async () => {
  const added = [await keep('a', 'x'.repeat(1_200_000)), await keep('b', 'short')];
  await pending.add('Look', added);
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]?.files?.map(({ attachmentId }) => attachmentId)).toEqual(['attachment-a', 'attachment-b']);
  expect(far.arrived.get('a')?.length).toBe(1_200_000);
  expect(await files.memory.content('a')).toBeUndefined();
  expect(pending.messages).toEqual([]);
});

it('goes on where it was cut off, and says how far it is', async () => {
  far.trouble = 2;
  const { clientMessageId } = await pending.add('', [await keep('a', 'x'.repeat(1_200_000))]);
  await expect.poll(() => pending.messages[0]?.files?.[0]?.sent).toBe(0);
  await expect.poll(() => sent.length, { timeout: 10_000 }).toBe(1);
  expect(sent[0]?.clientMessageId).toBe(clientMessageId);
  expect(far.arrived.get('a')?.toString()).toBe('x'.repeat(1_200_000));
});

it('holds up no other message meanwhile', async () => {
  far.trouble = 1;
  await pending.add('with a file', [await keep('a', 'content')]);
  await pending.add('without');
  await expect
    .poll(() => sent.map(({ text }) => text), { timeout: 10_000 })
    .toEqual(['without', 'with a file']);
});

it('says why a file is not taken, and tries again by hand', async () => {
  far.refusal = { status: 422, code: 'file_type_not_allowed' };
  const { clientMessageId } = await pending.add('', [await keep('a', 'content')]);
  await expect.poll(() => pending.messages[0]?.failure?.code).toBe('file_type_not_allowed');
  far.refusal = undefined;
  await pending.retry(clientMessageId);
  await expect.poll(() => sent.length).toBe(1);
});

it('stops when the message is given up', async () => {
  far.trouble = 1000;
  const { clientMessageId } = await pending.add('', [await keep('a', 'content')]);
  await expect.poll(() => pending.messages[0]?.files?.[0]?.sent).toBe(0);
  await pending.discard(clientMessageId);
  far.trouble = 0;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(far.arrived.get('a')?.length).toBe(0);
  expect(sent).toEqual([]);
});

it('a file that is not on the device any more cannot be sent', async () => {
  await pending.add('', [{ id: 'lost', name: 'lost.txt', type: 'text/plain', size: 1 }]);
  await expect.poll(() => pending.messages[0]?.failure?.code).toBe('file_gone');
});

it('answers that an upload was canceled, however far it was', async () => {
  const stop = new AbortController();
  far.server.prependListener('request', (request) => {
    if (request.method === 'PUT') stop.abort();
  });
  const answer = await files.upload(
    { id: 'given-up', name: 'a.txt', content: new Blob(['a']) },
    { signal: stop.signal, progress: () => undefined },
  );
  expect(answer).toEqual({ ok: false, failure: { status: 0, code: 'canceled' } });
});
