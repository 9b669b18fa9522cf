import { createServer as createHttpServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createFileLinks } from './attachments/file-links.ts';
import { openStorage } from './attachments/storage/open-storage.ts';
import { authSecret } from './auth/auth-secret.ts';
import { defineStaffJobs } from './auth/send-staff-link.ts';
import { createSessionEnds } from './auth/session-ends.ts';
import { createStaffAuth } from './auth/staff-auth.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Config, publicUrlOf } from './config.ts';
import type { ServerContext } from './context.ts';
import { openDatabase } from './db/open-database.ts';
import { createDocumentLinks } from './deliveries/document-links.ts';
import { createDrawing } from './deliveries/pdf/drawing.ts';
import { createSmsProvider } from './deliveries/sms/create-sms-provider.ts';
import { demoKeys } from './demo/demo-keys.ts';
import { type DemoStorefront, startDemoStorefront } from './demo/demo-storefront.ts';
import { isDemo } from './demo/is-demo.ts';
import { makeDemoShop } from './demo/make-demo-shop.ts';
import { evidenceKey } from './evidence/evidence-key.ts';
import { defineExportJob } from './exports/define-export-job.ts';
import { createExportLinks } from './exports/export-links.ts';
import { keepHouse } from './housekeeping.ts';
import { createApp } from './http/create-app.ts';
import { drain, listen } from './http/listen.ts';
import { openJobQueue } from './jobs/open-job-queue.ts';
import { createLog, type Log } from './log.ts';
import { defineLookupJob } from './lookup/lookup-job.ts';
import { createMailer } from './mail/create-mailer.ts';
import { databaseEpoch } from './orders/database-epoch.ts';
import { defineOrderJobs } from './orders/define-order-jobs.ts';
import { createMessageWriter } from './orders/message-writer.ts';
import type { OrderContext } from './orders/order-context.ts';
import { createOrderHub } from './orders/order-hub.ts';
import { createWorkflowStore } from './orders/workflow-store.ts';
import { openSockets } from './sockets/open-sockets.ts';
import { defineWebhookJobs } from './webhooks/define-webhook-jobs.ts';

export interface Server {
  readonly context: ServerContext & OrderContext;
  /** Resolves with the port listened on. */
  listen(): Promise<number>;
  /** Finishes what has begun, for ten seconds at most. */
  close(): Promise<void>;
}

/** Opens, in order, what each part needs of the one before. */
export async function createServer(
  config: Config,
  {
    clock = systemClock,
    log = createLog({ level: config.logLevel, readable: process.stdout.isTTY }),
    headsEveryMs,
    silenceMs,
  }: { clock?: Clock; log?: Log; headsEveryMs?: number; silenceMs?: number } = {},
): Promise<Server> {
  const files = await openStorage(config);
  const database = await openDatabase({ ...config, log, silenceMs });
  const { db } = database;
  await database.migrate();
  const jobs = await openJobQueue({ database, log, clock });
  const secret = await authSecret(db, config, clock.now());

  let port = config.port;
  let storefront: DemoStorefront | undefined;
  const hub = createOrderHub();
  const context: ServerContext & OrderContext = {
    config,
    get publicUrl() {
      return publicUrlOf(config, port);
    },
    isDemo: await isDemo(config, database),
    database,
    db,
    jobs,
    clock,
    log,
    mailer: createMailer(config, db, clock),
    sms: createSmsProvider(config, { db, clock, log }),
    drawing: createDrawing(),
    staffAuth: createStaffAuth({ db, config, secret, log }),
    files,
    fileLinks: createFileLinks({ secret, clock, server: () => publicUrlOf(config, port) }),
    documentLinks: createDocumentLinks({ secret, clock, server: () => publicUrlOf(config, port) }),
    exportLinks: createExportLinks({ secret, clock, server: () => publicUrlOf(config, port) }),
    evidenceKey: await evidenceKey(db, clock.now()),
    sessionEnds: createSessionEnds(),
    hub,
    workflows: createWorkflowStore(),
    messages: createMessageWriter({ db, jobs, clock, hub, publicUrl: () => publicUrlOf(config, port) }),
    epoch: await databaseEpoch(db, clock.now()),
  };
  await defineOrderJobs(context);
  await defineWebhookJobs(context);
  await defineStaffJobs(context);
  await defineLookupJob(context);
  await defineExportJob(context);
  if (context.isDemo) await makeDemoShop(context);

  const app = createApp(context, () => storefront);
  const http = createHttpServer(getRequestListener(app.fetch));
  const sockets = openSockets(context, http, headsEveryMs === undefined ? {} : { headsEveryMs });
  const stopHousekeeping = keepHouse(context);

  return {
    context,

    async listen() {
      port = await listen(http, config);
      await jobs.start();
      if (context.isDemo) {
        storefront = startDemoStorefront(
          { ...demoKeys, ordialogUrl: `http://127.0.0.1:${port}`, shopUrl: context.publicUrl },
          log,
        );
      }
      return port;
    },

    async close() {
      stopHousekeeping();
      await sockets.close();
      await Promise.all([drain(http, 8000), jobs.stop(), storefront?.stop()]);
      context.mailer.close();
      await database.close();
    },
  };
}
