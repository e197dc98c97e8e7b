import { DiscordAPIError, type REST, RESTEvents } from 'discord.js';

/** Discord shuts an address out after 10,000 answers of 401, 403 and 429 in ten minutes; a tenth of that is far too many. */
export const MAX_INVALID_REQUESTS = 1_000;

/** How long an answer of Cloudflare's own, which says that we are shut out already, silences us. Milliseconds. */
const SHUT_OUT_MS = 900_000;

/** A request was not sent, because Discord has refused too many. */
export class SendingPaused extends Error {
  override readonly name = 'SendingPaused';
}

/** Lets requests through, until too many have been refused; answers to interactions, which Discord waits for, go past it. */
export class SendingPause {
  #untilMs = 0;

  /** @param rest whose refused requests are counted (the library counts those of all) */
  constructor(rest: REST) {
    rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) => {
      if (count >= MAX_INVALID_REQUESTS) this.#pause(remainingTime);
    });
  }

  /** @throws SendingPaused without sending, or what `send` throws */
  async pass<Result>(send: () => Promise<Result>): Promise<Result> {
    if (Date.now() < this.#untilMs) throw new SendingPaused('too many requests were refused');
    try {
      return await send();
    } catch (error) {
      if (isCloudflare(error)) this.#pause(SHUT_OUT_MS);
      throw error;
    }
  }

  #pause(forMs: number): void {
    this.#untilMs = Math.max(this.#untilMs, Date.now() + forMs);
  }
}

/** A page instead of Discord's JSON: the error has a status, and no code. */
function isCloudflare(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  const code: unknown = error.code;
  return code === undefined && (error.status === 403 || error.status === 429);
}
