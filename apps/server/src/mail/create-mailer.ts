import type { Clock } from '../clock.ts';
import { type Config, publicUrlOf } from '../config.ts';
import type { Db } from '../db/database.ts';
import { createCatchingMailer } from './catching-mailer.ts';
import type { Mailer } from './mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

/** Sends over `SMTP_URL`; while it is unset, mails are caught and shown at /dev/emails. */
export function createMailer(config: Config, db: Db, clock: Clock): Mailer {
  if (config.smtpUrl === undefined) return createCatchingMailer(db, clock);
  return createSmtpMailer(config.smtpUrl, new URL(publicUrlOf(config, config.port)).hostname);
}
