import { io, type Socket } from 'socket.io-client';
import type { ApiClient } from '../support/api.ts';

/**
 * Tries to connect over one transport only, as the page that the client's `origin` header names; returns "connected",
 * or why not: a refusal's code, or "no transport" where the server did not even open one.
 */
export async function tryToConnect(client: ApiClient, transport: 'polling' | 'websocket'): Promise<string> {
  const { authorization, ...extraHeaders } = client.headers;
  const socket: Socket = io(client.origin, {
    transports: [transport],
    forceNew: true,
    reconnection: false,
    auth: authorization === undefined ? {} : { token: authorization.replace(/^Bearer /, '') },
    extraHeaders,
  });
  try {
    return await new Promise<string>((resolve) => {
      socket.once('connect', () => resolve('connected'));
      socket.once('connect_error', (error) => resolve('data' in error ? error.message : 'no transport'));
    });
  } finally {
    socket.disconnect();
  }
}
