import type { Party } from '@ordialog/core';
import type { Presence } from '@ordialog/protocol';
import type { ServerContext } from '../context.ts';
import { actingAs } from '../orders/acting.ts';
import { hereRoom, partyRoom } from './rooms.ts';
import type { OrderSocket, SocketServer } from './socket-types.ts';

type Context = Pick<ServerContext, 'db' | 'clock' | 'log'>;

/** A connection has the order in view from now on; the other side hears of the first of its side. */
export async function come(io: SocketServer, socket: OrderSocket, orderId: string): Promise<void> {
  const party = partyOf(socket);
  if (socket.rooms.has(hereRoom(orderId, party))) return;
  const isFirst = !(await isHere(io, orderId, party));
  await socket.join(hereRoom(orderId, party));
  if (!isFirst) return;
  io.to(partyRoom(orderId, otherThan(party))).emit('presence', { orderId, party, online: true });
}

/** A connection has it in view no more; the other side hears of the last of its side. */
export async function go(
  context: Context,
  io: SocketServer,
  socket: OrderSocket,
  orderId: string,
): Promise<void> {
  const party = partyOf(socket);
  if (!socket.rooms.has(hereRoom(orderId, party))) return;
  await socket.leave(hereRoom(orderId, party));
  await announceAbsence(context, io, orderId, party);
}

/** Tells the other sides when a connection that ends was the last of its side. */
export function announceEnd(context: Context, io: SocketServer, socket: OrderSocket): void {
  const party = partyOf(socket);
  for (const orderId of socket.data.reached) {
    if (!socket.rooms.has(hereRoom(orderId, party))) continue;
    socket.once('disconnect', () => {
      announceAbsence(context, io, orderId, party).catch((err: unknown) =>
        context.log.warn({ err }, 'telling of an absence failed'),
      );
    });
  }
}

/** Tells a connection whether the other side is there. */
export async function tellOfOtherSide(
  { db }: Pick<Context, 'db'>,
  io: SocketServer,
  socket: OrderSocket,
  orderId: string,
): Promise<void> {
  const party = otherThan(partyOf(socket));
  const online = await isHere(io, orderId, party);
  const seen =
    online || party === 'seller'
      ? undefined
      : await db.selectFrom('orders').select('buyer_seen_at').where('id', '=', orderId).executeTakeFirst();
  socket.emit('presence', presenceOf(orderId, party, online, seen?.buyer_seen_at));
}

async function announceAbsence(
  { db, clock }: Context,
  io: SocketServer,
  orderId: string,
  party: Party,
): Promise<void> {
  if (await isHere(io, orderId, party)) return;
  const seenAt = party === 'buyer' ? clock.now() : undefined;
  const told = presenceOf(orderId, party, false, seenAt);
  io.to(partyRoom(orderId, otherThan(party))).emit('presence', told);
  if (seenAt) {
    await db.updateTable('orders').set({ buyer_seen_at: seenAt }).where('id', '=', orderId).execute();
  }
}

/** Who serves a shop, and when, is not for buyers: of its people they learn that somebody is there, and no more. */
function presenceOf(orderId: string, party: Party, online: boolean, seenAt?: Date | null): Presence {
  return { orderId, party, online, ...(seenAt ? { lastSeenAt: seenAt.toISOString() } : {}) };
}

async function isHere(io: SocketServer, orderId: string, party: Party): Promise<boolean> {
  return (await io.in(hereRoom(orderId, party)).fetchSockets()).length > 0;
}

function partyOf({ data: { caller, locale } }: OrderSocket): Party {
  return actingAs(caller, locale).party;
}

function otherThan(party: Party): Party {
  return party === 'buyer' ? 'seller' : 'buyer';
}
