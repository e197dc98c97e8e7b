import { type REST, Routes } from 'discord.js';
import { z } from 'zod';

/** Below it a restart loop could use up the day's identifications, upon which Discord resets the token. */
export const MIN_REMAINING_SESSIONS = 50;

const gatewayInformation = z.looseObject({
  session_start_limit: z.looseObject({ remaining: z.number(), reset_after: z.number() }),
});

/** How many identifications are left today, and when there will be more. */
export interface SessionLimit {
  readonly remaining: number;
  readonly resetAfterMs: number;
}

/**
 * Asks Discord; null where it does not say.
 *
 * @throws the errors of Discord's client
 */
export async function readSessionLimit(rest: REST): Promise<SessionLimit | null> {
  const { data } = gatewayInformation.safeParse(await rest.get(Routes.gatewayBot()));
  if (data === undefined) return null;
  const { remaining, reset_after: resetAfterMs } = data.session_start_limit;
  return { remaining, resetAfterMs };
}

/**
 * How long to wait before the next identification: 0 while the day's allowance is ample.
 *
 * @returns milliseconds
 * @throws the errors of Discord's client
 */
export async function sessionPause(rest: REST): Promise<number> {
  const limit = await readSessionLimit(rest);
  return limit === null || limit.remaining >= MIN_REMAINING_SESSIONS ? 0 : limit.resetAfterMs;
}
