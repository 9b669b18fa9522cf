import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { atEnd } from '../support/at-end.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  readonly body: { type: string; timestamp: string; data: Record<string, unknown> };
}

/** What it does with a request. */
type Mode = 'ok' | 'fail' | 'gone' | 'redirect' | 'hang' | 'drip' | 'cut';

export interface Sink {
  readonly url: string;
  readonly received: Received[];
  mode: Mode;
  /** Those of an event, once there are so many. */
  heard(type: string, count?: number): Promise<Received[]>;
}

/** A shop's own server as integrators write it, and as it breaks. */
export async function openSink(): Promise<Sink> {
  const received: Received[] = [];
  const sink: Sink = {
    url: '',
    received,
    mode: 'ok',
    heard: (type, count = 1) =>
      vi.waitFor(
        () => {
          const found = received.filter(({ body }) => body.type === type);
          expect(found.length).toBeGreaterThanOrEqual(count);
          return found;
        },
        { timeout: 20_000, interval: 50 },
      ),
  };
  const server = createServer(async (request, response) => {
    let raw = '';
    for await (const chunk of request) raw += String(chunk);
    received.push({ headers: request.headers, raw, body: JSON.parse(raw) });
    await answer(response, sink.mode);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sink has no port');
  atEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  return Object.assign(sink, { url: `http://127.0.0.1:${address.port}/hooks` });
}

async function answer(response: ServerResponse, mode: Mode): Promise<void> {
  switch (mode) {
    case 'ok':
      response.writeHead(204).end();
      return;
    case 'fail':
      response.writeHead(500).end('no');
      return;
    case 'gone':
      response.writeHead(410).end();
      return;
    case 'redirect':
      response.writeHead(307, { location: 'http://169.254.169.254/latest/meta-data' }).end();
      return;
    case 'hang':
      return;
    case 'cut':
      response.destroy();
      return;
    case 'drip': {
      const { socket } = response;
      for (const character of 'HTTP/1.1 200 OK\r\nx-slow: '.padEnd(200, 'x')) {
        if (!socket || socket.destroyed) return;
        socket.write(character);
        await sleep(200);
      }
    }
  }
}
