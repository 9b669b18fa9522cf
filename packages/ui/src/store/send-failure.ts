import type { Failure } from '../client/answer.ts';

/** What becomes of a message that could not be sent. */
export type SendFailure =
  /** Nobody refused it: try again later, by itself. `after` in milliseconds, when the server named it. */
  | { readonly kind: 'wait'; readonly after?: number }
  /** The server will not have it; trying the same again is no use. */
  | { readonly kind: 'reject'; readonly code: string; readonly detail?: string };

/** Refusals that end with the same answer however often one tries. */
const final = new Set([400, 403, 404, 409, 413, 415, 422]);

/** The one place where it is decided whether a message waits or is shown as refused. */
export function sendFailureOf({ status, code, detail, retryAfter }: Failure): SendFailure {
  if (final.has(status)) return { kind: 'reject', code, ...(detail === undefined ? {} : { detail }) };
  // Network, 5xx, 429; and 401, since a person who signs in again still wants it sent.
  return { kind: 'wait', ...(retryAfter === undefined ? {} : { after: retryAfter }) };
}

/** A message that waited longer is sent only when its author says so again: what it says may be out of date. */
export const longestWait = 24 * 60 * 60 * 1000;

const firstRest = 500;
const longestRest = 30_000;

/** Milliseconds before try number `tries` + 1. `chance` from 0 to 1 spreads the clients that lost a server together. */
export function restBefore(tries: number, chance: number): number {
  const rest = Math.min(longestRest, firstRest * 2 ** Math.min(tries, 10));
  return rest * (0.5 + chance / 2);
}
