import { createServer } from 'node:http';
import type { Log } from '../../log/log.ts';
import type { HealthSources } from './health-app.ts';

/** Where to listen. */
export interface HealthAddress {
  readonly host: string;
  readonly port: number;
}

/** A request that has not come whole by then, in milliseconds, is given up. */
const REQUEST_TIMEOUT_MS = 5_000;

/**
 * Answers questions about the program's health for as long as `use` runs. A port that cannot be had keeps nobody from being
 * answered: it is said in the log.
 *
 * @param address null: nobody asks
 */
export async function withHealth(
  address: HealthAddress | null,
  sources: HealthSources,
  log: Log,
  use: () => Promise<void>,
): Promise<void> {
  if (address === null) return use();
  const close = await serve(address, sources, log);
  try {
    await use();
  } finally {
    close();
  }
}

async function serve(
  { host, port }: HealthAddress,
  sources: HealthSources,
  log: Log,
): Promise<() => void> {
  const { getRequestListener } = await import('@hono/node-server');
  const { createHealthApp } = await import('./health-app.ts');
  const app = createHealthApp(sources);
  const answer = getRequestListener(app.fetch);
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: REQUEST_TIMEOUT_MS },
    (request, response) => void answer(request, response),
  );
  await new Promise<void>((resolve) => {
    server.once('error', (error) => {
      log.error({ host, port, err: error }, 'the address for health cannot be listened on');
      resolve();
    });
    server.listen(port, host, () => {
      log.info({ host, port }, 'health: /healthz, /readyz, /metrics');
      resolve();
    });
  });
  server.unref();
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
