import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { sendRequest } from './send-request.ts';

let server: Server | undefined;
let asked = 0;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  asked = 0;
});

async function listen(answer: RequestListener): Promise<number> {
  server = createServer((request, response) => {
    asked++;
    answer(request, response);
  });
  server.listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const send = (url: string, allowLoopback: boolean, timeoutMs = 1000) =>
  sendRequest({ url, headers: {}, body: '{}', allowLoopback, timeoutMs });

describe('a request to an address that somebody else chose', () => {
  it('is made, and says what was answered', async () => {
    const port = await listen((_, response) => response.writeHead(202).end('x'.repeat(100_000)));
    expect(await send(`http://localhost:${port}/`, true)).toEqual({ status: 202, error: null });
  });

  it('goes to no private machine, by address or by what a name leads to', async () => {
    const port = await listen((_, response) => response.writeHead(200).end());
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '[::ffff:127.0.0.1]']) {
      expect(await send(`http://${host}:${port}/`, false)).toEqual({
        status: null,
        error: 'private_address',
      });
    }
    expect(asked).toBe(0);
    expect((await send('http://10.255.255.1/', true)).error).toBe('private_address');
  });

  it('is not led on by a redirect', async () => {
    const port = await listen((_, response) => response.writeHead(302, { location: '/elsewhere' }).end());
    expect(await send(`http://127.0.0.1:${port}/`, true)).toEqual({ status: 302, error: 'redirected' });
    expect(asked).toBe(1);
  });

  it('waits no longer than it may for an answer that hangs or drips', async () => {
    const port = await listen((request, { socket }) => {
      if (request.url === '/drip') setInterval(() => socket?.write('x'), 50).unref();
    });
    const started = performance.now();
    expect(await send(`http://127.0.0.1:${port}/`, true, 300)).toEqual({ status: null, error: 'timeout' });
    const dripped = await send(`http://127.0.0.1:${port}/drip`, true, 300);
    expect(['timeout', 'unreachable']).toContain(dripped.error);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('says that nobody is there', async () => {
    const port = await listen(() => undefined);
    server?.close();
    server?.closeAllConnections();
    expect(await send(`http://127.0.0.1:${port}/`, true)).toEqual({ status: null, error: 'unreachable' });
    expect((await send('http://nobody.invalid/', true)).error).toBe('unreachable');
  });
});
