import { setTimeout as sleep } from 'node:timers/promises';

const within = 30_000;

/** The token in the newest link to set a password that was mailed to this address, beside those known already. */
export async function mailedLink(
  origin: string,
  email: string,
  known: readonly string[] = [],
): Promise<string> {
  const deadline = Date.now() + within;
  while (Date.now() < deadline) {
    for (const mail of await mailsTo(origin, email)) {
      const token = /\/inbox\/welcome#([\w-]+)/.exec(mail)?.[1];
      if (token !== undefined && !known.includes(token)) return token;
    }
    await sleep(100);
  }
  throw new Error(`No link was mailed to ${email}.`);
}

/** Everything that was mailed to an address, the newest first, as `/dev/emails` has caught it. */
export async function mailsTo(origin: string, email: string): Promise<string[]> {
  const list = await textAt(`${origin}/dev/emails`);
  const mails: string[] = [];
  for (const [, id = '', recipient = ''] of list.matchAll(
    /<a href="\/dev\/emails\/([^"/]+)"[\s\S]*?<small>(.*?) · /g,
  )) {
    if (recipient.includes(email)) mails.push(await textAt(`${origin}/dev/emails/${id}/html`));
  }
  return mails;
}

async function textAt(address: string): Promise<string> {
  return (await fetch(address)).text();
}
