import { REST } from 'discord.js';

/** A clock that has moved otherwise than time passes, by more than this, has been set. Milliseconds. */
const JUMP_MS = 1_000;

/**
 * Discord's client for HTTP, made to stand what it does not: it forgets the token after one answer of 401, which a proxy
 * can give too (a token that is no longer valid ends the connection to the gateway, which is noticed there); and it
 * reckons rate limits by the system's clock, so that one set back by an hour would stop it for an hour.
 */
export class SteadyRest extends REST {
  #clockOffsetMs = Date.now() - performance.now();

  /** Takes a token; null, which the library sets on its own, is passed over. */
  override setToken(token: string | null): this {
    return token === null ? this : super.setToken(token);
  }

  override async queueRequest(
    ...request: Parameters<REST['queueRequest']>
  ): ReturnType<REST['queueRequest']> {
    this.#forgetLimitsAfterJump();
    return super.queueRequest(...request);
  }

  #forgetLimitsAfterJump(): void {
    const offsetMs = Date.now() - performance.now();
    const hasJumped = Math.abs(offsetMs - this.#clockOffsetMs) > JUMP_MS;
    this.#clockOffsetMs = offsetMs;
    if (!hasJumped) return;
    this.handlers.clear();
    this.globalReset = -1;
    this.globalDelay = null;
  }
}
