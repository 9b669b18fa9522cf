import type { Problem } from '@ordialog/protocol';
import { type Answer, failed, failureOf, unreachable } from './answer.ts';
import type { TokenSource } from './token-source.ts';
import { writeJson } from './write-json.ts';

export interface ApiOptions {
  /** The server's origin, without a slash at its end. */
  readonly server: string;
  /** A buyer's; without it the page's own cookie speaks, as in the sellers' app. */
  readonly tokens?: TokenSource;
  /** The language of names, texts and errors. */
  readonly locale: string;
}

/** The provider gave no token, so the server need not be asked to know what it would say. */
const noToken = { status: 401, code: 'token_missing' } as const;

/** In milliseconds. A connection that died without a word would leave one waiting, and others behind, for good. */
const longestAnswer = 60_000;

type Query = Readonly<Record<string, string | number | undefined>>;

/** Asks the server, as one buyer or as the staff member whose cookie the page has. */
export class ApiClient {
  readonly #server: string;
  readonly #tokens: TokenSource | undefined;
  locale: string;

  constructor({ server, tokens, locale }: ApiOptions) {
    this.#server = server;
    this.#tokens = tokens;
    this.locale = locale;
  }

  get<T>(path: string, query: Query = {}): Promise<Answer<T>> {
    const given = Object.entries(query).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    );
    const search = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
    return this.ask<T>(`${path}${search}`, { method: 'GET' });
  }

  /** With an `idempotencyKey` the same request sent again changes nothing and answers the same. */
  post<T>(path: string, body: unknown, idempotencyKey?: string): Promise<Answer<T>> {
    const headers = {
      'content-type': 'application/json',
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    };
    return this.ask<T>(path, { method: 'POST', headers, body: writeJson(body) });
  }

  /** Any request, as whoever this client speaks for; one that its own signal stops, or time, fails as unreachable. */
  async ask<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    const token = await this.#token();
    if (this.#tokens && token === undefined) return failed(noToken);
    const answer = await this.#send<T>(path, init, token);
    if (answer.ok || answer.failure.status !== 401 || !this.#tokens || token === undefined) return answer;
    const renewed = await this.#tokens.renew(token).catch(() => undefined);
    return renewed === undefined || renewed === token ? answer : this.#send<T>(path, init, renewed);
  }

  async #token(): Promise<string | undefined> {
    return this.#tokens?.get().catch(() => undefined);
  }

  async #send<T>(path: string, init: RequestInit, token: string | undefined): Promise<Answer<T>> {
    const headers = {
      accept: 'application/json',
      'accept-language': this.locale,
      ...init.headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const signal = init.signal ?? AbortSignal.timeout(longestAnswer);
    const credentials = this.#tokens ? 'omit' : 'same-origin';
    try {
      const response = await fetch(`${this.#server}${path}`, { ...init, headers, credentials, signal });
      return await read<T>(response);
    } catch (error) {
      if (signal.aborted || error instanceof TypeError || error instanceof SyntaxError)
        return failed(unreachable);
      throw error;
    }
  }
}

async function read<T>(response: Response): Promise<Answer<T>> {
  if (response.ok) {
    const data = response.status === 204 ? null : await (isZip(response) ? response.blob() : response.json());
    return { ok: true, data, status: response.status };
  }
  const isProblem = response.headers.get('content-type')?.includes('problem+json');
  if (!isProblem) return failed({ status: response.status, code: 'unexpected', ...retryAfterOf(response) });
  const problem: Problem = await response.json();
  return failed({ ...failureOf(problem), ...retryAfterOf(response) });
}

function isZip({ headers }: Response): boolean {
  return headers.get('content-type') === 'application/zip';
}

function retryAfterOf(response: Response): { retryAfter?: number } {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? { retryAfter: seconds * 1000 } : {};
}
