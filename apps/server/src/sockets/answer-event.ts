import { STATUS_CODES } from 'node:http';
import { problemTexts } from '@ordialog/i18n';
import type { OrderView, Problem } from '@ordialog/protocol';
import type { ZodType } from 'zod';
import type { ServerContext } from '../context.ts';
import { isUnholdable } from '../db/unholdable.ts';
import type { ProblemCode } from '../http/problem.ts';
import { isReachable } from '../orders/reachable-orders.ts';
import type { OrderSocket } from './socket-types.ts';
import { isStillAdmitted } from './still-admitted.ts';

export type EventAnswer<T> = { data: T } | { error: Problem & { order?: OrderView } };

/** A refusal in the shape of a problem document, in the connection's language. */
export function refuse(
  socket: OrderSocket,
  status: number,
  code: ProblemCode,
  extra: Readonly<Record<string, unknown>> = {},
): { error: Problem } {
  const detail = problemTexts[socket.data.locale ?? 'en'](code);
  return {
    error: { ...extra, type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, detail },
  };
}

/**
 * Answers an event: its request is parsed, the connection's right to the order is checked, and whatever goes wrong
 * is answered too. An event without a callback is only carried out.
 */
export async function answerEvent<R extends { orderId: string }, T>(
  context: ServerContext,
  socket: OrderSocket,
  schema: ZodType<R>,
  received: unknown,
  ack: unknown,
  handle: (request: R) => Promise<EventAnswer<T>>,
): Promise<void> {
  const reply = typeof ack === 'function' ? (answer: EventAnswer<T>) => void ack(answer) : () => undefined;
  try {
    const parsed = schema.safeParse(received);
    if (!parsed.success) {
      const errors = parsed.error.issues.map(({ path, code, message }) => ({
        path: path.join('.'),
        code,
        message,
      }));
      return reply(refuse(socket, 422, 'invalid_request', { errors }));
    }
    if (!(await isStillAdmitted(context, socket))) {
      reply(refuse(socket, 401, 'session_invalid'));
      socket.emit('session-expired');
      socket.disconnect(true);
      return;
    }
    const { orderId } = parsed.data;
    if (!(await reaches(context, socket, orderId))) return reply(refuse(socket, 404, 'not_found'));
    reply(await handle(parsed.data));
  } catch (err) {
    if (isUnholdable(err)) return reply(refuse(socket, 422, 'invalid_request'));
    context.log.error({ err }, 'socket event failed');
    reply(refuse(socket, 500, 'unexpected'));
  }
}

async function reaches(context: ServerContext, { data }: OrderSocket, orderId: string): Promise<boolean> {
  if (data.reached.has(orderId)) return true;
  const reachable = await isReachable(context.db, data.caller, orderId);
  if (reachable) data.reached.add(orderId);
  return reachable;
}
