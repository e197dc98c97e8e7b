import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Questions of one person: enough for anyone who reads the answers. */
const PERSON_LIMIT = { points: 5, duration: 10 };

/** Questions of one guild: six of its members at full speed. */
const GUILD_LIMIT = { points: 30, duration: 10 };

/** Buttons and menus of one person: turning pages is quick. */
const PRESS_LIMIT = { points: 20, duration: 10 };

/** Questions that wait or run at once; each is answered in milliseconds, so the last waits for seconds. */
const MAX_RUNNING = 600;

/** What to tell someone whose question is not taken: whose limit it was, and when to try again. */
export interface Refusal {
  readonly reason: 'person' | 'guild' | 'busy' | 'stopping';
  /** Whole seconds, at least 1. */
  readonly retryInSeconds: number;
}

/** Takes questions or refuses them, at once: nothing else may come before the acknowledgement. */
export interface Admission {
  /** Null where the question is taken; then `leave` must follow it, once. `guild` is null in a direct message. */
  enter(person: string, guild: string | null): Promise<Refusal | null>;
  /** The same for a press on a button, which a person may do more often. */
  press(person: string): Promise<Refusal | null>;
  leave(): void;
  /** Takes nothing more; resolves when what runs has left, or after `withinMs`. */
  drain(withinMs: number): Promise<void>;
  /** How many questions wait or run. */
  readonly running: number;
}

/** Seconds after which a full queue has moved on. */
export const BUSY_RETRY_SECONDS = 5;

/** Counts in memory alone, for ten seconds; nothing is kept of who asked. */
export function createAdmission(maxRunning: number = MAX_RUNNING): Admission {
  const people = new RateLimiterMemory(PERSON_LIMIT);
  const guilds = new RateLimiterMemory(GUILD_LIMIT);
  const presses = new RateLimiterMemory(PRESS_LIMIT);
  let running = 0;
  let isOpen = true;
  let onEmpty: (() => void) | null = null;
  async function take(check: () => Promise<Refusal | null>): Promise<Refusal | null> {
    if (!isOpen) return { reason: 'stopping', retryInSeconds: BUSY_RETRY_SECONDS };
    if (running >= maxRunning) return { reason: 'busy', retryInSeconds: BUSY_RETRY_SECONDS };
    running += 1;
    const refusal = await check();
    if (refusal !== null) leave();
    return refusal;
  }
  function leave(): void {
    running -= 1;
    if (running === 0) onEmpty?.();
  }
  return {
    get running() {
      return running;
    },
    leave,
    enter: async (person, guild) =>
      take(
        async () =>
          (await consume(people, person, 'person')) ??
          (guild === null ? null : await consume(guilds, guild, 'guild')),
      ),
    press: async (person) => take(async () => consume(presses, person, 'person')),
    async drain(withinMs) {
      isOpen = false;
      if (running === 0) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        onEmpty = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}

async function consume(
  limiter: RateLimiterMemory,
  key: string,
  reason: Refusal['reason'],
): Promise<Refusal | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (rejection) {
    const waitMs = millisecondsOf(rejection);
    return { reason, retryInSeconds: Math.max(1, Math.ceil(waitMs / 1000)) };
  }
}

/** The limiter rejects with its state, which says how long to wait. */
function millisecondsOf(rejection: unknown): number {
  if (typeof rejection !== 'object' || rejection === null) return 0;
  const waitMs: unknown = Reflect.get(rejection, 'msBeforeNext');
  return typeof waitMs === 'number' ? waitMs : 0;
}
