import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import { headerText, plainAddress } from './header-text.ts';
import type { MailAddress, Mailer } from './mailer.ts';

/** Keeps mails in the database instead of sending them, until an SMTP server is set. */
export function createCatchingMailer(db: Db, clock: Clock): Mailer {
  return {
    async send({ id, shopId, from, to, subject, html, text }) {
      await db
        .insertInto('caught_emails')
        .values({
          message_id: id,
          shop_id: shopId ?? null,
          sender: asText(from),
          recipient: asText(to),
          subject: headerText(subject),
          html,
          text,
          caught_at: clock.now(),
        })
        .onConflict((conflict) => conflict.column('message_id').doNothing())
        .execute();
    },
    close() {},
  };
}

function asText({ name, address }: MailAddress): string {
  return name === undefined ? plainAddress(address) : `${headerText(name)} <${plainAddress(address)}>`;
}
