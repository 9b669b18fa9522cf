import type { IncomingMessage } from 'node:http';
import { matchLocale } from '@ordialog/core';
import { callerOf } from '../auth/caller.ts';
import type { ServerContext } from '../context.ts';
import { allowedOrigin, isOriginOfAnyShop } from '../http/origins.ts';
import type { OrderSocket } from './socket-types.ts';

/** Whether a page may open a connection at all: before it says who it is, any shop's origin may. */
export async function isAdmittedOrigin(context: ServerContext, request: IncomingMessage): Promise<boolean> {
  const { origin } = request.headers;
  return origin === undefined || origin === context.publicUrl || isOriginOfAnyShop(context.db, origin);
}

/** Finds out who connects, by the token in the handshake or the staff's cookie; returns a refusal's code. */
export async function admit(context: ServerContext, socket: OrderSocket): Promise<string | undefined> {
  const { token, locale } = handshakeOf(socket.handshake.auth);
  const { cookie, origin } = socket.handshake.headers;
  const caller = await callerOf(context, { token, cookie });
  if (caller.kind === 'refused') return caller.code;
  // A key that belongs on a server has no business in a page.
  if (caller.kind === 'shop') return 'wrong_caller';
  const fromOurs = origin === undefined || origin === context.publicUrl || isSameHost(origin, socket);
  if (
    caller.kind === 'staff' ? !fromOurs : !fromOurs && !allowedOrigin(caller.shop, origin, context.publicUrl)
  ) {
    return 'origin_not_allowed';
  }
  socket.data.caller = caller;
  socket.data.locale = matchLocale(locale === undefined ? undefined : [locale]);
  socket.data.reached = new Set();
  socket.data.cookie = caller.kind === 'staff' ? cookie : undefined;
  socket.data.checkedAt = Date.now();
  return undefined;
}

function isSameHost(origin: string, socket: OrderSocket): boolean {
  return URL.canParse(origin) && new URL(origin).host === socket.handshake.headers.host;
}

function handshakeOf(auth: Record<string, unknown>): { token?: string; locale?: string } {
  const { token, locale } = auth;
  return {
    ...(typeof token === 'string' ? { token } : {}),
    ...(typeof locale === 'string' ? { locale } : {}),
  };
}
