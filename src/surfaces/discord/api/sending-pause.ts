import { DiscordAPIError, RateLimitError, type REST, RESTEvents } from 'discord.js';
import { hasOwnCode } from './has-own-code.ts';

/** Discord shuts an address out after 10,000 answers of 401, 403 and 429 in ten minutes; a tenth of that is far too many. */
export const MAX_INVALID_REQUESTS = 1_000;

/** Channels that must be met by pages of Cloudflare's, with no answer of Discord's between, before all sending rests. */
const MAX_PAGES = 3;

/** How long it rests then: twice as long each time, until Discord answers. Milliseconds. */
const FIRST_REST_MS = 5_000;
const MAX_REST_MS = 60_000;

/** A request was not sent, because Discord has refused too many. */
export class SendingPaused extends Error {
  override readonly name = 'SendingPaused';
}

/** Lets requests through, until too many have been refused; answers to interactions, which Discord waits for, go past it. */
export class SendingPause {
  #untilMs = 0;
  #restMs = FIRST_REST_MS;
  readonly #pages = new Set<string>();

  /** @param rest whose refused requests are counted (the library counts those of all) */
  constructor(rest: REST) {
    rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
      if (count >= MAX_INVALID_REQUESTS) this.#pause(remainingTime);
    });
  }

  /** @throws SendingPaused without sending, or what `send` throws */
  async pass<Result>(channel: string, send: () => Promise<Result>): Promise<Result> {
    if (performance.now() < this.#untilMs)
      throw new SendingPaused('too many requests were refused');
    try {
      const result = await send();
      this.#forget();
      return result;
    } catch (error) {
      if (isPage(error)) this.#count(channel);
      else if (error instanceof DiscordAPIError) this.#forget();
      throw error;
    }
  }

  /** One route behind a page says nothing of the others. */
  #count(channel: string): void {
    this.#pages.add(channel);
    if (this.#pages.size < MAX_PAGES) return;
    this.#pause(this.#restMs);
    this.#restMs = Math.min(2 * this.#restMs, MAX_REST_MS);
  }

  #forget(): void {
    this.#pages.clear();
    this.#restMs = FIRST_REST_MS;
  }

  #pause(forMs: number): void {
    this.#untilMs = Math.max(this.#untilMs, performance.now() + forMs);
  }
}

/** A page instead of Discord's JSON, or a limit without a time. */
function isPage(error: unknown): boolean {
  if (error instanceof RateLimitError) return error.retryAfter <= 0;
  if (!(error instanceof DiscordAPIError)) return false;
  return !hasOwnCode(error) && (error.status === 403 || error.status === 429);
}
