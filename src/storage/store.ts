import type { z } from 'zod';

/** A kind of small record: what it is called and what it must look like. */
export interface RecordKind<Value> {
  /** Also the name of its folder: `[a-z-]{1,32}`. */
  readonly name: string;
  readonly schema: z.ZodType<Value>;
  /** What takes the place of a damaged record; nothing if not said. */
  readonly whenDamaged?: Value;
}

/**
 * Where small records are kept between two runs. Records are independent of one another; a reader sees the whole of
 * the last write that resolved, or of the one before it, never a mixture. Every method rejects with a `ProblemError`
 * where the records cannot be reached, and with nothing else.
 */
export interface Store {
  /**
   * Null where there is none. What is there and is not what was written is set aside under another name, reported, and
   * replaced by the kind's `whenDamaged`, if it has one.
   */
  read<Value>(kind: RecordKind<Value>, key: string): Promise<Value | null>;
  /** Resolves when the record would survive a loss of power. Null removes it. */
  write<Value>(kind: RecordKind<Value>, key: string, value: Value | null): Promise<void>;
  /** The keys of a kind, sorted. */
  keys(kind: RecordKind<unknown>): Promise<readonly string[]>;
}

/** A record that was not what had been written. */
export interface Damage {
  /** Where it stood. */
  readonly file: string;
  readonly reason: string;
  /** Where it is kept now, as it was found. */
  readonly keptAs: string;
}
