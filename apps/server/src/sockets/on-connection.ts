import { socketRequests } from '@ordialog/protocol';
import type { ServerContext } from '../context.ts';
import { detailsOf, statusOf } from '../http/orders/refusal-status.ts';
import { actingAs } from '../orders/acting.ts';
import { messageView } from '../orders/entry-view.ts';
import { markRead } from '../orders/mark-read.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { postMessage } from '../orders/post-message.ts';
import { readOrder } from '../orders/read-order.ts';
import { takeTransition } from '../orders/take-transition.ts';
import { answerEvent, refuse } from './answer-event.ts';
import { joinOrder, leaveOrder } from './order-rooms.ts';
import { announceEnd } from './presence.ts';
import { partyRoom, staffRoom } from './rooms.ts';
import type { OrderSocket, SocketServer } from './socket-types.ts';

/** Wires the events a client sends to the same functions that HTTP calls. */
export function onConnection(
  context: ServerContext & OrderContext,
  io: SocketServer,
  socket: OrderSocket,
): void {
  const { caller, locale } = socket.data;
  const acting = () => actingAs(socket.data.caller, locale);
  if (caller.kind === 'staff') void socket.join(staffRoom(caller.shop.id));
  if (caller.kind === 'buyer') expireWith(socket, caller.buyer.expiresAt, context.clock.now());

  socket.on('subscribe', (request, ack) =>
    answerEvent(context, socket, socketRequests.subscribe, request, ack, async (wanted) => {
      const head = await joinOrder(context, io, socket, wanted);
      return head ? { data: head } : refuse(socket, 404, 'not_found');
    }),
  );

  socket.on('unsubscribe', (request, ack) =>
    answerEvent(context, socket, socketRequests.unsubscribe, request, ack, async ({ orderId }) => {
      await leaveOrder(context, io, socket, orderId);
      return { data: null };
    }),
  );

  socket.on('post', (request, ack) =>
    answerEvent(context, socket, socketRequests.post, request, ack, async ({ orderId, ...message }) => {
      const outcome = await postMessage(context, acting(), orderId, message);
      switch (outcome?.code) {
        case undefined:
          return refuse(socket, 404, 'not_found');
        case 'posted':
        case 'repeated':
          return { data: messageView(outcome.entry, context.fileLinks) };
        case 'message_conflict':
          return refuse(socket, 409, outcome.code);
        case 'empty_text':
        case 'attachments_unavailable':
        case 'unknown_reply':
          return refuse(socket, 422, outcome.code);
      }
    }),
  );

  socket.on('read', (request, ack) =>
    answerEvent(context, socket, socketRequests.read, request, ack, async ({ orderId, upTo }) => {
      const markers = await markRead(context, acting(), orderId, upTo);
      return markers ? { data: markers } : refuse(socket, 404, 'not_found');
    }),
  );

  socket.on('typing', (request) =>
    answerEvent(context, socket, socketRequests.typing, request, undefined, async ({ orderId }) => {
      const { party, author } = acting();
      const other = party === 'buyer' ? 'seller' : 'buyer';
      const who = { orderId, party, ...(author.name === undefined ? {} : { name: author.name }) };
      socket.to(partyRoom(orderId, other)).volatile.emit('typing', who);
      return { data: null };
    }),
  );

  socket.on('transition', (request, ack) =>
    answerEvent(context, socket, socketRequests.transition, request, ack, async ({ orderId, ...body }) => {
      const outcome = await takeTransition(context, acting(), orderId, body);
      const order = outcome && (await readOrder(context, socket.data.caller, orderId, locale));
      if (!order) return refuse(socket, 404, 'not_found');
      if (outcome.taken) return { data: order };
      const { refusal } = outcome;
      return refuse(socket, statusOf(refusal), refusal.code, { ...detailsOf(refusal), order });
    }),
  );

  socket.on('disconnecting', () => announceEnd(context, io, socket));
}

/** The longest delay a timer takes is 24.8 days; a token lives a day at most. */
function expireWith(socket: OrderSocket, expiresAt: Date, now: Date): void {
  const timer = setTimeout(
    () => {
      socket.emit('session-expired');
      socket.disconnect(true);
    },
    Math.max(0, expiresAt.getTime() - now.getTime()),
  );
  socket.on('disconnect', () => clearTimeout(timer));
}
