import { Hono } from 'hono';
import type { Metrics } from '../../metrics/metrics.ts';

/** What Prometheus expects. */
const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** What is asked from outside. */
export interface HealthSources {
  readonly metrics: Metrics;
  /** Why the program cannot answer people now; empty where it can. */
  readonly unready: () => Promise<readonly string[]>;
}

/**
 * `/healthz`: the process works (a supervisor should start it anew where there is no answer); `/readyz`: it answers people;
 * `/metrics`: its figures. Nothing here changes anything, and nothing says who asked what.
 */
export function createHealthApp({ metrics, unready }: HealthSources): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
  });
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const reasons = await unready();
    return reasons.length === 0
      ? context.json({ status: 'ready' })
      : context.json({ status: 'not ready', reasons }, 503);
  });
  app.get('/metrics', async (context) =>
    context.body(await metrics.render(), 200, { 'Content-Type': METRICS_TYPE }),
  );
  return app;
}
