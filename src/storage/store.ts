import type { z } from 'zod';

/** A kind of small record: what it is called and what it must look like. */
export interface RecordKind<Value> {
  /** Also the name of its folder: `[a-z-]{1,32}`. */
  readonly name: string;
  readonly schema: z.ZodType<Value>;
}

/**
 * Where small records are kept between two runs. Records are independent of one another; a reader sees the whole of
 * the last write that resolved, or of the one before it, never a mixture. Every method rejects with a `ProblemError`
 * where the records cannot be reached, and with nothing else.
 */
export interface Store {
  /** Null where there is none, or where what is there is not of this kind any more (which is logged). */
  read<Value>(kind: RecordKind<Value>, key: string): Promise<Value | null>;
  /** Resolves when the record would survive a loss of power. Null removes it. */
  write<Value>(kind: RecordKind<Value>, key: string, value: Value | null): Promise<void>;
  /** The keys of a kind, sorted. */
  keys(kind: RecordKind<unknown>): Promise<readonly string[]>;
}
