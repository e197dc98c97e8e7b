import { DiscordAPIError, RateLimitError } from 'discord.js';
import { z } from 'zod';

/** Why Discord did not do what it was asked, in one line for the operator; no full stop. */
export function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return 'what answers there is not Discord';
  if (error instanceof RateLimitError)
    return `it takes no more of these requests for ${Math.ceil(error.retryAfter / 1000)} seconds`;
  if (error instanceof DiscordAPIError && codeOf(error) === undefined)
    return `it refuses this network (HTTP ${error.status}); try again in an hour`;
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\s+/g, ' ').trim();
}

/** A page of Cloudflare's instead of Discord's JSON has none, whatever the library's types say. */
function codeOf(error: DiscordAPIError): unknown {
  return error.code;
}
