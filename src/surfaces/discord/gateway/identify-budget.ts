import { setTimeout as sleep } from 'node:timers/promises';
import { type IIdentifyThrottler, type REST, SimpleIdentifyThrottler } from 'discord.js';
import { z } from 'zod';
import type { Log } from '../../../log/log.ts';
import type { RecordKind, Store } from '../../../storage/store.ts';
import { HOUR_MS, identifyPause, MAX_IDENTIFIES_PER_HOUR } from './identify-pause.ts';
import { MIN_REMAINING_SESSIONS, readSessionLimit, type SessionLimit } from './session-limit.ts';

/** Where the day's allowance is used up, Discord is asked again after this long at most, in milliseconds. */
const MAX_LIMIT_WAIT_MS = 600_000;

const MAX_KEPT = 100;

/** When each shard has identified, in milliseconds since 1970; kept, since a program that dies is started again. */
const IDENTIFIES: RecordKind<Readonly<Record<string, readonly number[]>>> = {
  name: 'gateway',
  schema: z.record(z.string().regex(/^\d{1,6}$/), z.array(z.number()).max(MAX_KEPT)),
};

/** Of the identifications of earlier runs every third counts: a program that is started anew by hand need not wait. */
const EARLIER_SHARE = 3;

/** What the budget works with. */
export interface BudgetParts {
  readonly rest: REST;
  readonly store: Store;
  readonly log: Log;
  /** Told of each identification. */
  readonly onIdentify: () => void;
}

/**
 * Lets shards identify as often as Discord bears it, whatever fails: at most twenty times an hour each, with growing pauses,
 * three times that where the program itself dies again and again; and never so that fewer than fifty of the day are left.
 */
export class IdentifyBudget implements IIdentifyThrottler {
  readonly #parts: BudgetParts;
  /** Of this run, in milliseconds of `performance.now()`. */
  readonly #times = new Map<number, readonly number[]>();
  readonly #earlier: ReadonlyMap<number, readonly number[]>;
  #concurrency = { max: 1, throttler: new SimpleIdentifyThrottler(1) };
  #limit: SessionLimit | null = null;

  /** @param earlier when shards identified in earlier runs, in milliseconds of `performance.now()` */
  constructor(parts: BudgetParts, earlier: ReadonlyMap<number, readonly number[]>) {
    this.#parts = parts;
    this.#earlier = earlier;
  }

  /** How many identifications Discord still allows today; null before it was asked. */
  get remaining(): number | null {
    return this.#limit?.remaining ?? null;
  }

  /** Resolves when the shard may identify, which it then counts as having done. Rejects when `signal` is aborted. */
  async waitForIdentify(shard: number, signal: AbortSignal): Promise<void> {
    await this.#waitForPause(shard, signal);
    await this.#waitForAllowance(signal);
    await this.#concurrency.throttler.waitForIdentify(shard, signal);
    await this.#count(shard);
  }

  /** Asks Discord how much of the day's allowance is left, and how many shards may identify at once. */
  async refresh(): Promise<SessionLimit | null> {
    const limit = await readSessionLimit(this.#parts.rest);
    if (limit === null) return null;
    this.#limit = limit;
    const max = limit.maxConcurrency;
    if (max !== this.#concurrency.max)
      this.#concurrency = { max, throttler: new SimpleIdentifyThrottler(max) };
    return limit;
  }

  async #waitForPause(shard: number, signal: AbortSignal): Promise<void> {
    const earlier = this.#earlier.get(shard) ?? [];
    const counted = earlier.filter(
      (_ms, index) => (earlier.length - 1 - index) % EARLIER_SHARE === 0,
    );
    const times = [...counted, ...(this.#times.get(shard) ?? [])];
    for (;;) {
      const waitMs = Math.ceil(identifyPause(times, performance.now()));
      if (waitMs <= 0) return;
      const fields = { shard, waitMs, inTheLastHour: times.length };
      this.#parts.log.warn(fields, 'identified not long ago: waiting before the next time');
      await sleep(waitMs, undefined, { signal });
    }
  }

  /** What Discord does not say is taken to be as it was, less what was used since. */
  async #waitForAllowance(signal: AbortSignal): Promise<void> {
    for (;;) {
      await this.refresh().catch(() => null);
      const limit = this.#limit;
      if (limit === null || limit.remaining > MIN_REMAINING_SESSIONS) return;
      const waitMs = Math.min(limit.resetAfterMs, MAX_LIMIT_WAIT_MS);
      const fields = { remaining: limit.remaining, waitMs };
      this.#parts.log.error(fields, 'too many connections today: waiting, to keep the token');
      await sleep(waitMs, undefined, { signal });
    }
  }

  async #count(shard: number): Promise<void> {
    this.#parts.onIdentify();
    if (this.#limit !== null)
      this.#limit = { ...this.#limit, remaining: this.#limit.remaining - 1 };
    const nowMs = performance.now();
    const recent = (this.#times.get(shard) ?? []).filter((ms) => nowMs - ms < HOUR_MS);
    this.#times.set(shard, [...recent, nowMs].slice(-MAX_IDENTIFIES_PER_HOUR));
    await this.#keep();
  }

  /** A data folder that cannot be written stops no connection. */
  async #keep(): Promise<void> {
    const since1970 = Date.now() - performance.now();
    const shards = this.#times.keys();
    const record = Object.fromEntries(
      [...shards].map((shard) => [
        String(shard),
        [...(this.#earlier.get(shard) ?? []), ...(this.#times.get(shard) ?? [])]
          .filter((ms) => performance.now() - ms < HOUR_MS)
          .map((ms) => Math.round(ms + since1970))
          .slice(-MAX_KEPT),
      ]),
    );
    // Other shards may be other processes.
    await this.#parts.store
      .update(IDENTIFIES, 'identifies', (before) => ({ ...before, ...record }))
      .catch((error: unknown) => {
        this.#parts.log.warn({ err: error }, 'the times of identifications could not be kept');
      });
  }
}

/** The budget as it was left; what a clock that was set back puts into the future counts as now. */
export async function openIdentifyBudget(parts: BudgetParts): Promise<IdentifyBudget> {
  const kept = (await parts.store.read(IDENTIFIES, 'identifies').catch(() => null)) ?? {};
  const since1970 = Date.now() - performance.now();
  const times = new Map(
    Object.entries(kept).map(([shard, ms]) => [
      Number(shard),
      ms.map((each) => Math.min(each - since1970, performance.now())),
    ]),
  );
  return new IdentifyBudget(parts, times);
}
