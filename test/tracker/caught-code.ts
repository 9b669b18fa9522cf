import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from '../support/server-process.ts';

const asked = 30_000;

/** The code in the newest mail to this address that has one, from the page of caught mails. */
export async function caughtCode(server: ServerProcess, email: string, not?: string): Promise<string> {
  for (const until = Date.now() + asked; Date.now() < until; await sleep(50)) {
    const page = await (await fetch(`${server.url}/dev/emails`)).text();
    const mails = page.split('<li>').filter((mail) => mail.includes(email));
    const codes = mails.flatMap((mail) => /<a [^>]*>\D*(\d{6})\b[^<]*<\/a>/.exec(mail)?.[1] ?? []);
    if (codes[0] !== undefined && codes[0] !== not) return codes[0];
  }
  throw new Error(`No mail with a code reached ${email} within ${asked} ms.`);
}
