import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import type { FileLinks } from './file-links.ts';
import type { FileStorage } from './storage/file-storage.ts';

/** What taking in and giving out files needs. */
export interface AttachmentContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly files: FileStorage;
  readonly fileLinks: FileLinks;
}
