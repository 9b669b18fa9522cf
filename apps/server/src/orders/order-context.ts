import type { FileLinks } from '../attachments/file-links.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/database.ts';
import type { DocumentLinks } from '../deliveries/document-links.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import type { MessageWriter } from './message-writer.ts';
import type { OrderHub } from './order-hub.ts';
import type { WorkflowStore } from './workflow-store.ts';

/** What changing an order needs. */
export interface OrderContext {
  readonly db: Db;
  readonly jobs: JobQueue;
  readonly clock: Clock;
  readonly hub: OrderHub;
  readonly workflows: WorkflowStore;
  readonly messages: MessageWriter;
  readonly fileLinks: FileLinks;
  readonly documentLinks: DocumentLinks;
  /** Of this database; another one after it was replaced or restored. */
  readonly epoch: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
}
