import type { Party } from '@ordialog/core';
import type { Head } from '@ordialog/protocol';
import type { ServerContext } from '../context.ts';
import { actingAs } from '../orders/acting.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { localeFor } from '../orders/order-view.ts';
import { findOrder } from '../orders/reachable-orders.ts';
import { partyRoom, readerRoom } from './rooms.ts';
import type { OrderSocket, SocketServer } from './socket-types.ts';

/** Has a connection follow an order; returns where its log stands after joining, so that nothing falls between. */
export async function joinOrder(
  context: ServerContext & OrderContext,
  io: SocketServer,
  socket: OrderSocket,
  orderId: string,
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
  const other = otherThan(party);
  io.to(partyRoom(orderId, other)).emit('presence', { orderId, party, online: true });
  const online = (await io.in(partyRoom(orderId, other)).fetchSockets()).length > 0;
  socket.emit('presence', { orderId, party: other, online });
  return { head: joined.head, epoch: context.epoch };
}

export async function leaveOrder(io: SocketServer, socket: OrderSocket, orderId: string): Promise<void> {
  const { party } = actingAs(socket.data.caller, socket.data.locale);
  for (const room of socket.rooms) {
    if (room === partyRoom(orderId, party) || room.startsWith(`${partyRoom(orderId, party)}:`))
      await socket.leave(room);
  }
  await announceAbsence(io, orderId, party);
}

/** Tells the other sides when a connection that ends was the last of its side. */
export function announcePresence(io: SocketServer, socket: OrderSocket): void {
  const { party } = actingAs(socket.data.caller, socket.data.locale);
  for (const orderId of followedOrders(socket, party)) {
    socket.once('disconnect', () => void announceAbsence(io, orderId, party));
  }
}

/** The orders a connection follows. */
export function followedOrders(socket: OrderSocket, party: Party): string[] {
  return [...socket.data.reached].filter((orderId) => socket.rooms.has(partyRoom(orderId, party)));
}

async function announceAbsence(io: SocketServer, orderId: string, party: Party): Promise<void> {
  if ((await io.in(partyRoom(orderId, party)).fetchSockets()).length > 0) return;
  io.to(partyRoom(orderId, otherThan(party))).emit('presence', { orderId, party, online: false });
}

function otherThan(party: Party): Party {
  return party === 'buyer' ? 'seller' : 'buyer';
}
