import { type REST, Routes } from 'discord.js';
import { z } from 'zod';

/** Below it a restart loop could use up the day's identifications, upon which Discord resets the token. */
const MIN_REMAINING = 50;

const gatewayInformation = z.looseObject({
  session_start_limit: z.looseObject({ remaining: z.number(), reset_after: z.number() }),
});

/**
 * How long to wait before the next identification: 0 while the day's allowance is ample.
 *
 * @returns milliseconds
 * @throws the errors of Discord's client
 */
export async function sessionPause(rest: REST): Promise<number> {
  const { data } = gatewayInformation.safeParse(await rest.get(Routes.gatewayBot()));
  const limit = data?.session_start_limit;
  if (limit === undefined || limit.remaining >= MIN_REMAINING) return 0;
  return limit.reset_after;
}
