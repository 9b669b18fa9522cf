import type { Party } from '@ordialog/core';
import type { Head } from '@ordialog/protocol';
import type { ServerContext } from '../context.ts';
import { actingAs } from '../orders/acting.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { localeFor } from '../orders/order-view.ts';
import { findOrder } from '../orders/reachable-orders.ts';
import { come, go, tellOfOtherSide } from './presence.ts';
import { partyRoom, readerRoom } from './rooms.ts';
import type { OrderSocket, SocketServer } from './socket-types.ts';

/** Has a connection follow an order; returns where its log stands after joining, so that nothing falls between. */
export async function joinOrder(
  context: ServerContext & OrderContext,
  io: SocketServer,
  socket: OrderSocket,
  { orderId, after, away }: { orderId: string; after: number; away?: boolean | undefined },
): Promise<Head | undefined> {
  const { caller, locale } = socket.data;
  const { party } = actingAs(caller, locale);
  const known = await findOrder(context.db, caller, orderId);
  if (!known) return undefined;
  await socket.join([
    partyRoom(orderId, party),
    readerRoom(orderId, party, localeFor(known.order, actingAs(caller, locale).locale)),
  ]);
  const joined = await findOrder(context.db, caller, orderId);
  if (!joined) return undefined;
  await (away ? go(context, io, socket, orderId) : come(io, socket, orderId));
  await tellOfOtherSide(context, io, socket, orderId);
  const at = await timeOf(context, { orderId, seq: after }, party);
  return { head: joined.head, epoch: context.epoch, ...(at === undefined ? {} : { at }) };
}

async function timeOf(
  { db }: Pick<ServerContext, 'db'>,
  { orderId, seq }: { orderId: string; seq: number },
  party: Party,
): Promise<string | undefined> {
  const entry = await db
    .selectFrom('entries')
    .select('at')
    .where('order_id', '=', orderId)
    .where('seq', '=', seq)
    .$if(party === 'buyer', (query) => query.where('published', '=', true))
    .executeTakeFirst();
  return entry?.at.toISOString();
}

export async function leaveOrder(
  context: ServerContext,
  io: SocketServer,
  socket: OrderSocket,
  orderId: string,
): Promise<void> {
  const { party } = actingAs(socket.data.caller, socket.data.locale);
  for (const room of socket.rooms) {
    if (room === partyRoom(orderId, party) || room.startsWith(`${partyRoom(orderId, party)}:`))
      await socket.leave(room);
  }
  await go(context, io, socket, orderId);
}

/** The orders a connection follows. */
export function followedOrders(socket: OrderSocket, party: Party): string[] {
  return [...socket.data.reached].filter((orderId) => socket.rooms.has(partyRoom(orderId, party)));
}
