import { once } from 'node:events';
import type { Server } from 'node:http';

export async function listen(http: Server, { host, port }: { host: string; port: number }): Promise<number> {
  http.listen(port, host);
  await once(http, 'listening');
  const address = http.address();
  if (address === null || typeof address === 'string')
    throw new Error('the server does not listen on a port');
  return address.port;
}

/** Takes no new requests, lets begun ones end, and cuts off those that take too long. */
export async function drain(http: Server, milliseconds: number): Promise<void> {
  if (!http.listening) return;
  const closed = once(http, 'close');
  http.close();
  http.closeIdleConnections();
  const impatience = setTimeout(() => http.closeAllConnections(), milliseconds);
  await closed;
  clearTimeout(impatience);
}
