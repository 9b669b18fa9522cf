import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { ServerContext } from '../context.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { admit, isAdmittedOrigin } from './admit.ts';
import { endConnections } from './end-connections.ts';
import { onConnection } from './on-connection.ts';
import { sendHeads } from './send-heads.ts';
import type { SocketServer } from './socket-types.ts';
import { tellOfChanges } from './tell-of-changes.ts';

const longestMessageBytes = 100_000;

/** Opens the live connections on the server's port. */
export function openSockets(
  context: ServerContext & OrderContext,
  http: HttpServer,
  { headsEveryMs }: { readonly headsEveryMs?: number } = {},
): { readonly io: SocketServer; close(): Promise<void> } {
  const io: SocketServer = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: longestMessageBytes,
    allowRequest: (request, decide) => {
      isAdmittedOrigin(context, request).then(
        (admitted) => decide(admitted ? null : 'origin_not_allowed', admitted),
        (err: unknown) => {
          context.log.error({ err }, 'checking an origin failed');
          decide('unexpected', false);
        },
      );
    },
    cors: {
      origin: (origin, decide) => decide(null, origin ?? false),
      allowedHeaders: ['content-type'],
    },
  });
  io.use((socket, next) => {
    admit(context, socket).then(
      (code) => next(code === undefined ? undefined : Object.assign(new Error(code), { data: { code } })),
      (err: unknown) => {
        context.log.error({ err }, 'admitting a connection failed');
        next(new Error('unexpected'));
      },
    );
  });
  io.on('connection', (socket) => onConnection(context, io, socket));
  const stopTelling = tellOfChanges(context, io);
  const stopHeads = sendHeads(context, io, headsEveryMs);
  const stopEnding = endConnections(context, io);
  return {
    io,
    async close() {
      stopTelling();
      stopHeads();
      stopEnding();
      await io.close();
    },
  };
}
