import type { SessionEnd } from '../auth/session-ends.ts';
import type { ServerContext } from '../context.ts';
import type { OrderSocket, SocketServer } from './socket-types.ts';
import { isStillAdmitted } from './still-admitted.ts';

/** Staff who only listen are looked up again so often: their session may have ended at another server. */
const recheckMs = 30_000;

/** Closes the connections of those whose session has ended: here at once, elsewhere within half a minute. */
export function endConnections(context: ServerContext, io: SocketServer): () => void {
  const leave = context.sessionEnds.subscribe((end) => {
    for (const socket of io.sockets.sockets.values()) if (concerns(end, socket)) close(socket);
  });
  const timer = setInterval(() => {
    recheck(context, io).catch((err: unknown) => context.log.error({ err }, 'rechecking connections failed'));
  }, recheckMs);
  return () => {
    leave();
    clearInterval(timer);
  };
}

function concerns(end: SessionEnd, { data: { caller, cookie } }: OrderSocket): boolean {
  switch (end.kind) {
    case 'staff':
      return (
        caller.kind === 'staff' &&
        caller.staff.userId === end.userId &&
        (end.except === undefined || cookie !== end.except)
      );
    case 'buyers':
      return caller.kind === 'buyer' && caller.shop.id === end.shopId;
  }
}

async function recheck(context: ServerContext, io: SocketServer): Promise<void> {
  const staff = [...io.sockets.sockets.values()].filter(({ data }) => data.caller.kind === 'staff');
  for (const socket of staff) if (!(await isStillAdmitted(context, socket))) close(socket);
}

function close(socket: OrderSocket): void {
  socket.emit('session-expired');
  socket.disconnect(true);
}
