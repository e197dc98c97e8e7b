import { type REST, Routes } from 'discord.js';
import { z } from 'zod';

/** Below it a restart loop could use up the day's identifications, upon which Discord resets the token. */
export const MIN_REMAINING_SESSIONS = 50;

const gatewayInformation = z.looseObject({
  shards: z.int().min(1).optional(),
  session_start_limit: z.looseObject({
    remaining: z.number(),
    reset_after: z.number(),
    max_concurrency: z.int().min(1).optional(),
  }),
});

/** How many identifications are left today, and when there will be more. */
export interface SessionLimit {
  readonly remaining: number;
  readonly resetAfterMs: number;
  /** Shards that may identify within five seconds. */
  readonly maxConcurrency: number;
  /** How many shards Discord recommends. */
  readonly shards: number;
}

/**
 * Asks Discord; null where it does not say.
 *
 * @throws the errors of Discord's client
 */
export async function readSessionLimit(rest: REST): Promise<SessionLimit | null> {
  const { data } = gatewayInformation.safeParse(await rest.get(Routes.gatewayBot()));
  if (data === undefined) return null;
  const { remaining, reset_after: resetAfterMs, max_concurrency } = data.session_start_limit;
  return {
    remaining,
    resetAfterMs,
    maxConcurrency: max_concurrency ?? 1,
    shards: data.shards ?? 1,
  };
}
