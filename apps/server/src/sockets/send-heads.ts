import type { ServerContext } from '../context.ts';
import { actingAs } from '../orders/acting.ts';
import { followedOrders } from './order-rooms.ts';
import type { SocketServer } from './socket-types.ts';

/** Tells each connection now and then where its orders' logs stand, so that a lost last entry is noticed. */
export function sendHeads(
  context: ServerContext & { readonly epoch: string },
  io: SocketServer,
  everyMs = 25_000,
): () => void {
  const timer = setInterval(() => {
    tellHeads(context, io).catch((err: unknown) => context.log.error({ err }, 'sending heads failed'));
  }, everyMs);
  return () => clearInterval(timer);
}

async function tellHeads(
  context: ServerContext & { readonly epoch: string },
  io: SocketServer,
): Promise<void> {
  const followed = [...io.sockets.sockets.values()].map((socket) => {
    const { party } = actingAs(socket.data.caller, socket.data.locale);
    return { socket, orderIds: followedOrders(socket, party) };
  });
  const ids = [...new Set(followed.flatMap(({ orderIds }) => orderIds))];
  if (ids.length === 0) return;
  const rows = await context.db
    .selectFrom('orders')
    .select(['id as orderId', 'last_seq as head', 'version', 'buyer_read', 'seller_read'])
    .where('id', 'in', ids)
    .execute();
  const heads = new Map(
    rows.map(({ buyer_read: buyer, seller_read: seller, ...row }) => [
      row.orderId,
      { ...row, read: { buyer, seller } },
    ]),
  );
  for (const { socket, orderIds } of followed) {
    const known = orderIds.flatMap((orderId) => heads.get(orderId) ?? []);
    if (known.length > 0) socket.emit('heads', { epoch: context.epoch, heads: known });
  }
}
