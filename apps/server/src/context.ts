import type { FileStorage } from './attachments/storage/file-storage.ts';
import type { SessionEnds } from './auth/session-ends.ts';
import type { StaffAuth } from './auth/staff-auth.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Db } from './db/database.ts';
import type { OpenDatabase } from './db/open-database.ts';
import type { Drawing } from './deliveries/pdf/drawing.ts';
import type { SmsProvider } from './deliveries/sms/sms-provider.ts';
import type { EvidenceKey } from './evidence/evidence-key.ts';
import type { ExportLinks } from './exports/export-links.ts';
import type { JobQueue } from './jobs/job-queue.ts';
import type { Log } from './log.ts';
import type { Mailer } from './mail/mailer.ts';

/** What the parts of one running server share. */
export interface ServerContext {
  readonly config: Config;
  /** Without a slash at the end. Known for certain once the server listens. */
  readonly publicUrl: string;
  readonly isDemo: boolean;
  readonly database: OpenDatabase;
  /** The same as `database.db`. */
  readonly db: Db;
  readonly jobs: JobQueue;
  readonly clock: Clock;
  readonly log: Log;
  readonly mailer: Mailer;
  readonly sms: SmsProvider;
  readonly drawing: Drawing;
  readonly staffAuth: StaffAuth;
  readonly files: FileStorage;
  readonly exportLinks: ExportLinks;
  readonly evidenceKey: EvidenceKey;
  readonly sessionEnds: SessionEnds;
}
