/** Discord's epoch, the first millisecond of 2015, in Unix milliseconds. */
const EPOCH_MS = 1_420_070_400_000n;
/** Bits below the timestamp of a snowflake (worker, process, increment). */
const LOW_BITS = 22n;

/** Makes ids as Discord does: ever growing, with the time of creation in their upper bits. */
export class Snowflakes {
  #last = 0n;

  /** The next id; its timestamp is the wall clock's, unless several fall into one millisecond. */
  next(): string {
    const now = (BigInt(Date.now()) - EPOCH_MS) << LOW_BITS;
    this.#last = now > this.#last ? now : this.#last + 1n;
    return String(this.#last);
  }
}

/** The shard that serves a guild, by Discord's formula. */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> LOW_BITS) % BigInt(shardCount));
}
