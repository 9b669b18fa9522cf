import { setTimeout as sleep } from 'node:timers/promises';
import type { ServerProcess } from '../support/server-process.ts';

const within = 30_000;

/** The path of the order's page from the newest mail to this address that has one. */
export async function mailedLink(server: ServerProcess, email: string): Promise<string> {
  for (const until = Date.now() + within; Date.now() < until; await sleep(100)) {
    const list = await (await fetch(`${server.url}/dev/emails`)).text();
    const mails = list.split('<li>').filter((mail) => mail.includes(email));
    for (const mail of mails) {
      const page = /href="(\/dev\/emails\/[^"]+)"/.exec(mail)?.[1];
      const text = page && (await (await fetch(server.url + page)).text());
      const link = text && /\/o\/[\w-]{20,}/.exec(text)?.[0];
      if (link) return link;
    }
  }
  throw new Error(`No mail with a link reached ${email} within ${within} ms.`);
}
