import type { Log } from '../../log/log.ts';
import type { HealthSources } from './health-app.ts';
import { type HttpAddress, listen } from './listen-http.ts';

/**
 * Answers questions about the program's health for as long as `use` runs. A port that cannot be had keeps nobody from being
 * answered: it is said in the log.
 *
 * @param address null: nobody asks
 */
export async function withHealth(
  address: HttpAddress | null,
  sources: HealthSources,
  log: Log,
  use: () => Promise<void>,
): Promise<void> {
  if (address === null) return use();
  const { createHealthApp } = await import('./health-app.ts');
  const listening = await listen(address, createHealthApp(sources)).catch((error: unknown) => {
    log.error({ ...address, err: error }, 'the address for health cannot be listened on');
    return null;
  });
  if (listening !== null) log.info({ ...address }, 'health: /healthz, /readyz, /metrics');
  try {
    await use();
  } finally {
    listening?.close(0);
  }
}
