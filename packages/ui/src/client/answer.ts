import type { OrderView, Problem } from '@ordialog/protocol';

/**
 * Why a request did not succeed. `status` is the HTTP status, or 0 when there was no answer at all
 * (`code` is then `network` or `timeout`). A 409 may bring the order as it is now.
 */
export interface Failure {
  readonly status: number;
  readonly code: string;
  /** For people, in the language the client asked for. */
  readonly detail?: string;
  readonly errors?: Problem['errors'];
  readonly order?: OrderView;
  /** Milliseconds to wait, when the server said so. */
  readonly retryAfter?: number;
}

/** What a server answers: refusals are values, not exceptions. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T; readonly status: number }
  | { readonly ok: false; readonly failure: Failure };

export const unreachable: Failure = { status: 0, code: 'network' };
export const timedOut: Failure = { status: 0, code: 'timeout' };

export function failed(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure };
}

export function failureOf(problem: Problem & { order?: OrderView }): Failure {
  const { status, code, detail, errors, order } = problem;
  return {
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
    ...(order === undefined ? {} : { order }),
  };
}
