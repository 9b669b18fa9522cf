import type { ColumnType } from 'kysely';

/** Mails that would have been sent, kept while no SMTP server is set. Read only at /dev/emails. */
export interface CaughtEmailsTable {
  /** The Message-ID without its angle brackets: catching the same mail again changes nothing. */
  message_id: string;
  shop_id: string | null;
  recipient: string;
  sender: string;
  subject: string;
  html: string;
  text: string;
  caught_at: ColumnType<Date, Date, never>;
}
