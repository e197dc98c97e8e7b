import type { DiscordAPIError } from 'discord.js';

/** A refusal of the way to Discord, with a code that looks like Discord's own: “internal network error”. */
const CODES_OF_PROXIES: ReadonlySet<unknown> = new Set([40_333]);

/** Whether Discord itself refused: its errors are JSON with a code, those of the way to it are pages. */
export function hasOwnCode({ code }: DiscordAPIError): boolean {
  const given: unknown = code;
  return typeof given === 'number' && !CODES_OF_PROXIES.has(given);
}
