import type { Clock } from '../../clock.ts';
import type { Db } from '../../db/database.ts';
import type { Log } from '../../log.ts';
import { escapeHtml } from '../../mail/escape-html.ts';
import { headerText } from '../../mail/header-text.ts';
import type { SmsProvider } from './sms-provider.ts';
import { segmentsOf } from './sms-segments.ts';

/**
 * Says in the log that a text message would be sent, without its words or the whole number, and keeps it beside the
 * caught e-mails, until a provider is set.
 */
export function createCatchingSms({ db, clock, log }: { db: Db; clock: Clock; log: Log }): SmsProvider {
  return {
    async send({ id, shopId, to, text }) {
      const number = `${to.slice(0, 3)}…${to.slice(-2)}`;
      log.info({ to: number, segments: segmentsOf(text) }, 'would send a text message; SMS_URL is not set');
      await db
        .insertInto('caught_emails')
        .values({
          message_id: `sms-${id}`,
          shop_id: shopId,
          sender: 'SMS',
          recipient: to,
          subject: headerText(`SMS: ${text}`),
          html: `<p>${escapeHtml(text).replaceAll('\n', '<br />')}</p>`,
          text,
          caught_at: clock.now(),
        })
        .onConflict((conflict) => conflict.column('message_id').doNothing())
        .execute();
      return { sent: true, reference: 'sms_not_set_up' };
    },
  };
}
