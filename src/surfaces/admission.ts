import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { limitsInMemory, type Limit, type Limits } from './shared-limits.ts';

/** Questions of one person: enough for anyone who reads the answers. */
const PERSON_LIMIT = { points: 5, duration: 10 };

/** Questions of one guild: six of its members at full speed. */
const GUILD_LIMIT = { points: 30, duration: 10 };

/** Buttons and menus of one person: turning pages is quick. */
const PRESS_LIMIT = { points: 20, duration: 10 };

/** Looking up what is known to be there: references, lists of documents. */
const LOOK_UP_LIMIT = { points: 10, duration: 10 };

/** Edits of questions: who corrects a word, and then another. */
const EDIT_LIMIT = { points: 4, duration: 5 };

/** Questions that wait or run at once, whatever their pace. */
const MAX_RUNNING = 600;

/** Nobody is let in to wait longer than this, in milliseconds: who waits in vain also keeps others waiting. */
const MAX_WAIT_MS = 8_000;

/** The time that a question is taken to need before the first was measured, in milliseconds. */
const FIRST_PACE_MS = 15;

/** What the newest measurement counts for; the last few dozen questions make up most of the pace. */
const PACE_WEIGHT = 0.05;

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
  /** The same for looking something up: it takes nothing from what a person may ask. */
  lookUp(person: string): Promise<Refusal | null>;
  /** The same for the edit of a question. */
  edit(person: string): Promise<Refusal | null>;
  leave(): void;
  /** Takes nothing more; resolves when what runs has left, or after `withinMs`. */
  drain(withinMs: number): Promise<void>;
  /** How many questions wait or run. */
  readonly running: number;
}

/** Seconds after which a full queue has moved on. */
export const BUSY_RETRY_SECONDS = 5;

/**
 * Counts for ten seconds, and keeps nothing of who asked. How many may wait follows from how fast questions
 * are answered: a queue that grows past what people wait for would be answered too late from end to end.
 */
export function createAdmission(
  maxRunning: number = MAX_RUNNING,
  limits: Limits = limitsInMemory,
): Admission {
  const room = createRoom(maxRunning);
  const people = limits('person', PERSON_LIMIT);
  const guilds = limits('guild', GUILD_LIMIT);
  const takeWithin = (name: string, limit: Limit) => {
    const limiter = limits(name, limit);
    return async (person: string) => room.take(async () => consume(limiter, person, 'person'));
  };
  return {
    get running() {
      return room.running;
    },
    enter: async (person, guild) =>
      room.take(
        async () =>
          (await consume(people, person, 'person')) ??
          (guild === null ? null : await consume(guilds, guild, 'guild')),
      ),
    press: takeWithin('press', PRESS_LIMIT),
    lookUp: takeWithin('look-up', LOOK_UP_LIMIT),
    edit: takeWithin('edit', EDIT_LIMIT),
    leave: room.leave,
    drain: room.drain,
  };
}

/** Who is in, whatever for. */
interface Room extends Pick<Admission, 'running' | 'leave' | 'drain'> {
  /** Lets somebody in where there is room and `check` has nothing against it. */
  take(check: () => Promise<Refusal | null>): Promise<Refusal | null>;
}

function createRoom(maxRunning: number): Room {
  const pace = createPace();
  let running = 0;
  let isOpen = true;
  let onEmpty: (() => void) | null = null;
  function forget(): void {
    running -= 1;
    if (running === 0) onEmpty?.();
  }
  return {
    get running() {
      return running;
    },
    async take(check) {
      const isFull = running >= maxRunning || running * pace.ms > MAX_WAIT_MS;
      if (!isOpen || isFull)
        return { reason: isOpen ? 'busy' : 'stopping', retryInSeconds: BUSY_RETRY_SECONDS };
      running += 1;
      const refusal = await check();
      if (refusal !== null) forget();
      return refusal;
    },
    leave() {
      pace.measure(running > 1);
      forget();
    },
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

/** How long one question takes: the time between two answers while others wait. */
function createPace(): { readonly ms: number; measure(areOthersWaiting: boolean): void } {
  let ms = FIRST_PACE_MS;
  let lastMs: number | null = null;
  return {
    get ms() {
      return ms;
    },
    measure(areOthersWaiting) {
      const nowMs = performance.now();
      if (lastMs !== null) ms += (nowMs - lastMs - ms) * PACE_WEIGHT;
      lastMs = areOthersWaiting ? nowMs : null;
    },
  };
}

async function consume(
  limiter: RateLimiterAbstract,
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
