import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { JobQueue } from '../jobs/job-queue.ts';

export interface Metrics {
  registry: Registry;
  measureRequests: MiddlewareHandler;
}

/** Prometheus' figures of this server. Durations are by route pattern: paths would make a series for each order. */
export function createMetrics(jobs: JobQueue): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  new Gauge({
    name: 'ordialog_dead_jobs',
    help: 'Jobs whose last attempt failed: mails, webhooks and deadlines that wait for someone to look.',
    registers: [registry],
    async collect() {
      this.set((await jobs.dead()).length);
    },
  });
  return {
    registry,
    async measureRequests(c, next) {
      const done = durations.startTimer({ method: c.req.method });
      await next();
      const route = routePath(c, -1);
      done({ route: route === '/*' ? 'unmatched' : route, status: c.res.status });
    },
  };
}
