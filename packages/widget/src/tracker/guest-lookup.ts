import type { ConfirmedLookup, Problem } from '@ordialog/protocol';
import { type Answer, failed, failureOf, unreachable } from '@ordialog/ui';
import type { Guest } from './tracker-view.ts';

interface Where {
  readonly server: string;
  /** The public key. */
  readonly shop: string;
  readonly locale: string;
}

/** Asks for a code. The answer is the same whether there is such an order; it may say to wait before asking again. */
export function askForCode(where: Where, guest: Guest): Promise<Answer<{ wait: number | undefined }>> {
  return post(where, '/v1/lookup', guest, async (response) => ({ wait: waitIn(response) }));
}

export function confirmCode(where: Where, guest: Guest, code: string): Promise<Answer<ConfirmedLookup>> {
  return post(where, '/v1/lookup/confirm', { ...guest, code }, (response) => response.json());
}

async function post<T>(
  { server, shop, locale }: Where,
  path: string,
  body: object,
  read: (response: Response) => Promise<T>,
): Promise<Answer<T>> {
  try {
    const response = await fetch(server + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': locale,
        authorization: `Bearer ${shop}`,
      },
      body: JSON.stringify(body),
      credentials: 'omit',
    });
    if (response.ok) return { ok: true, data: await read(response), status: response.status };
    const problem: Problem = await response.json();
    const retryAfter = waitIn(response);
    return failed({ ...failureOf(problem), ...(retryAfter === undefined ? {} : { retryAfter }) });
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return failed(unreachable);
    throw error;
  }
}

/** Milliseconds. */
function waitIn(response: Response): number | undefined {
  const seconds = response.headers.get('retry-after');
  return seconds === null ? undefined : Number(seconds) * 1000;
}
