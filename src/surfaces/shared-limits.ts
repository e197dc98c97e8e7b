import { type RateLimiterAbstract, RateLimiterMemory } from 'rate-limiter-flexible';
import type { Log } from '../log/log.ts';

/** So many points within so many seconds. */
export interface Limit {
  readonly points: number;
  readonly duration: number;
}

/** Makes what counts to a limit. @param name of what is counted: `person`, `guild` */
export type Limits = (name: string, limit: Limit) => RateLimiterAbstract;

/** Counts in this process alone. */
export const limitsInMemory: Limits = (keyPrefix, limit) =>
  new RateLimiterMemory({ keyPrefix, ...limit });

/** A question is not acknowledged before this was answered, so it is given little time. Milliseconds. */
const COMMAND_MS = 250;
const CONNECT_MS = 1_000;

/** Pauses between attempts to connect grow to this. Milliseconds. */
const LAST_PAUSE_MS = 2_000;

/**
 * Counts in Redis or Valkey, for all processes that name the same one. What is counted lives as long as a limit lasts. Where
 * the store does not answer, each process counts by itself until it does.
 *
 * @param url `redis://` or `rediss://`; never logged
 * @param signal ends the connection
 */
export async function openSharedLimits(
  url: string,
  log: Log,
  signal: AbortSignal,
): Promise<Limits> {
  const { Redis } = await import('ioredis');
  const { RateLimiterRedis } = await import('rate-limiter-flexible');
  const client = new Redis(url, {
    connectTimeout: CONNECT_MS,
    commandTimeout: COMMAND_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(LAST_PAUSE_MS, times * 100),
  });
  let isLost = false;
  client.on('error', (error: unknown) => {
    if (!isLost) log.warn({ err: error }, 'limits: the shared store does not answer');
    isLost = true;
  });
  client.on('ready', () => {
    log.info({}, 'limits: counted over all processes');
    isLost = false;
  });
  signal.addEventListener('abort', () => client.disconnect(), { once: true });
  return (name, limit) =>
    new RateLimiterRedis({
      storeClient: client,
      keyPrefix: `sitrep:${name}`,
      rejectIfRedisNotReady: true,
      insuranceLimiter: limitsInMemory(name, limit),
      ...limit,
    });
}
