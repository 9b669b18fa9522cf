import { diagnose } from './diagnose.ts';
import type { Finding } from './finding.ts';
import { serverOf, shopOf } from './page-facts.ts';
import { probeServer } from './probe-server.ts';
import { readPage } from './read-page.ts';

/** Fetches a page as anybody would and looks at it. Rejects when it cannot be fetched. */
export async function examine(
  address: string,
  given: { token?: string | undefined } = {},
): Promise<Finding[]> {
  const answer = await fetch(address, { headers: { accept: 'text/html' } });
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const page = readPage(answer.url, answer.headers, await answer.text());
  const token = given.token ?? page.writtenToken;
  const at = serverOf(page);
  const origin = new URL(page.url).origin;
  const server =
    at === undefined ? undefined : await probeServer({ server: at, shop: shopOf(page), token, origin });
  return diagnose({ page, server, token, now: Date.now() / 1000 });
}
