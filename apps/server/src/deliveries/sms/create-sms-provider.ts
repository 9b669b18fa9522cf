import type { Clock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../../db/database.ts';
import type { Log } from '../../log.ts';
import { createCatchingSms } from './catching-sms.ts';
import type { SmsProvider } from './sms-provider.ts';
import { createTwilioSms } from './twilio-sms.ts';

/** Sends through the account of `SMS_URL`; while it is unset, text messages are only noted. */
export function createSmsProvider(
  { sms }: Pick<Config, 'sms'>,
  catching: { db: Db; clock: Clock; log: Log },
): SmsProvider {
  return sms === undefined ? createCatchingSms(catching) : createTwilioSms(sms);
}
