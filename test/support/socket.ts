import type { SocketAuth, SocketDown, SocketUp } from '@ordialog/protocol';
import { io, type Socket } from 'socket.io-client';
import type { ApiClient } from './api.ts';

export type ClientSocket = Socket<SocketDown, SocketUp>;

/** A connected socket of the caller that `client` is. */
export async function connectSocket(client: ApiClient): Promise<ClientSocket> {
  const token = client.headers.authorization?.replace(/^Bearer /, '');
  const cookie = client.headers.cookie;
  const auth: SocketAuth = token === undefined ? {} : { token };
  const socket: ClientSocket = io(client.origin, {
    transports: ['websocket'],
    forceNew: true,
    auth,
    extraHeaders: { origin: client.origin, ...(cookie === undefined ? {} : { cookie }) },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) => {
      socket.disconnect();
      reject(error);
    });
  });
  return socket;
}
