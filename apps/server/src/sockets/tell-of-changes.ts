import { locales, type Party } from '@ordialog/core';
import type { ServerContext } from '../context.ts';
import { entryView, isMessage, isOneForAll } from '../orders/entry-view.ts';
import type { OrderContext } from '../orders/order-context.ts';
import type { OrderChange } from '../orders/order-hub.ts';
import { asItStands } from '../reviews/as-it-stands.ts';
import { partyRoom, readerRoom, staffRoom } from './rooms.ts';
import type { SocketServer } from './socket-types.ts';

const parties: readonly Party[] = ['buyer', 'seller'];

/** Passes committed changes on to whoever follows the order, each side in its own view and language. */
export function tellOfChanges(context: ServerContext & OrderContext, io: SocketServer): () => void {
  return context.hub.subscribe({
    changed: (change) => {
      tell(context, io, change).catch((err: unknown) =>
        context.log.error({ err }, 'telling of a change failed'),
      );
    },
    read: ({ orderId, party, upTo }) => {
      io.to(parties.map((each) => partyRoom(orderId, each))).emit('read', { orderId, party, upTo });
    },
  });
}

async function tell(
  context: ServerContext & OrderContext,
  io: SocketServer,
  change: OrderChange,
): Promise<void> {
  const { order, head, entries } = change;
  const links = context.fileLinks;
  const workflow = await context.workflows.get(context.db, order.shopId, order.workflow);
  for (const appended of entries) {
    const entry = asItStands(appended, order, context.clock.now());
    for (const party of parties) {
      if (isOneForAll(entry) || (party === 'buyer' && !entry.published)) {
        io.to(partyRoom(order.id, party)).emit('entry', entryView(workflow, entry, party, 'en', links));
        continue;
      }
      for (const locale of locales) {
        io.to(readerRoom(order.id, party, locale)).emit(
          'entry',
          entryView(workflow, entry, party, locale, links),
        );
      }
    }
  }
  const hint = { orderId: order.id, version: order.version, head };
  // Whoever follows the order has the entries; a message changes nothing else of it.
  const followers = entries.every(isMessage) ? [] : parties.map((party) => partyRoom(order.id, party));
  io.to([...followers, staffRoom(order.shopId)]).emit('order', hint);
}
