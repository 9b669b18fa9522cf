import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, vi } from 'vitest';
import { ApiClient } from './api-client.ts';

it('takes an answer that never comes for a connection that was lost', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const after = AbortSignal.timeout;
  const asked = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => after(50));
  const api = new ApiClient({ server: `http://127.0.0.1:${port}`, locale: 'en' });
  const answer = await api.post('/v1/orders/o1/messages', {}).finally(() => asked.mockRestore());
  server.closeAllConnections();
  server.close();
  expect(answer).toEqual({ ok: false, failure: { status: 0, code: 'network' } });
});
