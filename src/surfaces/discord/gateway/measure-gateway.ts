import { type Client, Status } from 'discord.js';
import type { Meters } from '../../meters.ts';
import type { Readiness } from '../../readiness.ts';
import type { IdentifyBudget } from './identify-budget.ts';

/** Lets the connection be seen from outside. @param client the one that is connected now; null before the first */
export function measureGateway(
  client: () => Client | null,
  budget: IdentifyBudget,
  { metrics }: Meters,
  readiness: Readiness,
): void {
  const shards = (): readonly Status[] => client()?.ws.shards.map(({ status }) => status) ?? [];
  const ready = (): number => shards().filter((status) => status === Status.Ready).length;
  const isReady = (): boolean => shards().length > 0 && ready() === shards().length;
  readiness.check(() => (isReady() ? null : 'not connected to Discord'));
  metrics.gauge('sitrep_gateway_ready', 'Whether all shards are connected.', () =>
    Number(isReady()),
  );
  metrics.gauge('sitrep_gateway_shards', 'Shards.', () => shards().length);
  metrics.gauge('sitrep_gateway_shards_ready', 'Shards that are connected.', ready);
  metrics.gauge('sitrep_guilds', 'Servers.', () => client()?.guilds.cache.size ?? null);
  metrics.gauge(
    'sitrep_gateway_identifies_left',
    'New sessions left today.',
    () => budget.remaining,
  );
  metrics.gauge('sitrep_gateway_ping_seconds', 'Round trip of a heartbeat.', () => {
    const pings = client()?.ws.shards.map(({ ping }) => ping) ?? [];
    const known = pings.filter((ms) => ms >= 0);
    return known.length === 0 ? null : Math.max(...known) / 1_000;
  });
}
