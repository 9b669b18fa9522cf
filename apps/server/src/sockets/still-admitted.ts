import { callerOf } from '../auth/caller.ts';
import type { ServerContext } from '../context.ts';
import type { OrderSocket } from './socket-types.ts';

/** A session that was ended elsewhere is noticed within so long. */
const recheckMs = 10_000;

/** Whether a connection is still who it was: a token until it expires, staff while their session lasts. */
export async function isStillAdmitted(context: ServerContext, socket: OrderSocket): Promise<boolean> {
  const { caller, cookie, checkedAt } = socket.data;
  if (caller.kind === 'buyer') return caller.buyer.expiresAt > context.clock.now();
  if (Date.now() - checkedAt < recheckMs) return true;
  const again = await callerOf(context, { cookie });
  if (again.kind !== 'staff' || again.shop.id !== caller.shop.id) return false;
  socket.data.caller = again;
  socket.data.checkedAt = Date.now();
  return true;
}
