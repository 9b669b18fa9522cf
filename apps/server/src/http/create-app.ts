import { OpenAPIHono } from '@hono/zod-openapi';
import { isLocal } from '../config.ts';
import type { ServerContext } from '../context.ts';
import type { DemoStorefront } from '../demo/demo-storefront.ts';
import type { OrderContext } from '../orders/order-context.ts';
import { mountApiDocs } from './api-docs.ts';
import type { AppEnv } from './app-env.ts';
import { attachmentRoutes } from './attachments/attachment-routes.ts';
import { serveFiles } from './attachments/serve-files.ts';
import { limitBody } from './body-limit.ts';
import { carrierRoutes } from './carriers/carrier-routes.ts';
import { deliveryRoutes } from './deliveries/delivery-routes.ts';
import { serveDocuments } from './deliveries/serve-documents.ts';
import { demoProxy } from './demo-proxy.ts';
import { devEmails } from './dev-emails.ts';
import { evidenceKeys } from './exports/evidence-keys.ts';
import { exportRoutes } from './exports/export-routes.ts';
import { serveExports } from './exports/serve-exports.ts';
import { mountFrontEnds } from './front-ends.ts';
import { mountHealth } from './health.ts';
import { hostedPage } from './hosted-page.ts';
import { intakeRoutes } from './intake/intake-routes.ts';
import { lookupRoutes } from './lookup/lookup-routes.ts';
import { createMetrics } from './metrics.ts';
import { onError, onInvalidRequest } from './on-error.ts';
import { orderRoutes } from './orders/order-routes.ts';
import { shopCors } from './origins.ts';
import { problem } from './problem.ts';
import { requestLog } from './request-log.ts';
import { reviewRoutes } from './reviews/review-routes.ts';
import { savedReplyRoutes } from './saved-replies/saved-reply-routes.ts';
import { securityHeaders } from './security-headers.ts';
import { shopRoutes } from './shop/shop-routes.ts';
import { staffRoutes } from './staff/staff-routes.ts';
import { trackingPage } from './tracking-page.ts';
import { webhookRoutes } from './webhooks/webhook-routes.ts';
import { widgetRoutes } from './widget/widget-routes.ts';
import { workflowRoutes } from './workflows/workflow-routes.ts';

/** Everything that is answered over HTTP. */
export function createApp(
  context: ServerContext & OrderContext,
  storefront: () => DemoStorefront | undefined,
): OpenAPIHono<AppEnv> {
  const { config, log } = context;
  const app = new OpenAPIHono<AppEnv>({ defaultHook: onInvalidRequest });
  const metrics = createMetrics(context.jobs);

  app.onError(onError(log));
  app.notFound((c) => problem(c, 404, 'not_found'));

  app.use(metrics.measureRequests);
  app.use(requestLog(log));
  app.use(securityHeaders(config.publicUrl?.startsWith('https:') ?? false));
  app.use('/v1/*', shopCors(context), limitBody());

  mountHealth(app, context, metrics);
  mountFrontEnds(app);

  app.route('/v1/staff', staffRoutes(context));
  app.route('/v1', shopRoutes(context));
  app.route('/v1', orderRoutes(context));
  app.route('/v1', attachmentRoutes(context));
  app.route('/v1', carrierRoutes(context));
  app.route('/v1', deliveryRoutes(context));
  app.route('/v1', exportRoutes(context));
  app.route('/v1', intakeRoutes(context));
  app.route('/v1', lookupRoutes(context));
  app.route('/v1', savedReplyRoutes(context));
  app.route('/v1', webhookRoutes(context));
  app.route('/v1', widgetRoutes(context));
  app.route('/v1', reviewRoutes(context));
  app.route('/v1', workflowRoutes(context));
  app.route('/', hostedPage(context));
  app.route('/', trackingPage(context));
  app.route('/', serveFiles(context));
  app.route('/', serveDocuments(context));
  app.route('/', serveExports(context));
  app.route('/', evidenceKeys(context));

  if (config.smtpUrl === undefined && (context.isDemo || isLocal(config))) {
    app.route('/dev/emails', devEmails(context.db));
  }
  if (context.isDemo) {
    app.get('/demo', (c) => c.redirect('/demo/', 301));
    app.route('/demo', demoProxy(storefront));
  }
  app.get('/', (c) => c.redirect(context.isDemo ? '/demo/' : '/inbox/'));

  mountApiDocs(app);
  return app;
}
