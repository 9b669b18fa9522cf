import type { ServerContext } from '../context.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { type ExportJobData, writeExport } from './write-export.ts';

export const exportJob = 'export';

/** A queue of its own: a long one holds up no mail. What a killed server had begun is begun again after the timeout. */
export async function defineExportJob(context: ServerContext & OrderContext): Promise<void> {
  await context.jobs.define<ExportJobData>(exportJob, (job) => writeExport(context, job), {
    attempts: 3,
    timeoutSeconds: 300,
  });
}
