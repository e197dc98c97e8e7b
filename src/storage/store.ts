import type { z } from 'zod';
import { ProblemError } from '../errors/problem.ts';

/** A kind of small record: what it is called and what it must look like. */
export interface RecordKind<Value> {
  /** Also the name of its folder: `[a-z-]{1,32}`. */
  readonly name: string;
  readonly schema: z.ZodType<Value>;
  /** What takes the place of a damaged record; nothing if not said. */
  readonly whenDamaged?: Value;
  /** Whether others are told of a removal, see `follow`: a mark of it is then left where records are shared. */
  readonly isFollowed?: boolean;
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
  /**
   * Writes what becomes of a record, and gives it back: no other write comes between. `change` may be called again where
   * another process wrote first.
   */
  update<Value>(
    kind: RecordKind<Value>,
    key: string,
    change: (value: Value | null) => Value,
  ): Promise<Value>;
  /** The keys of a kind, sorted. */
  keys(kind: RecordKind<unknown>): Promise<readonly string[]>;
  /**
   * Tells of every record of a kind, then, until the signal, of what other processes write, some seconds later; null is told
   * of what they remove. Resolves when all that there were are told.
   */
  follow<Value>(
    kind: RecordKind<Value>,
    onRecord: (key: string, value: Value | null) => void,
    signal?: AbortSignal,
  ): Promise<void>;
}

/** Ids of Discord and words of ours; nothing that a path could be made of. */
const KEY = /^[a-z0-9-]{1,64}$/;

/** Whether a key is one that records can have. */
export function isKey(text: string): boolean {
  return KEY.test(text);
}

/** @throws ProblemError where no record can have this key */
export function checkKey(kind: RecordKind<unknown>, key: string): void {
  if (isKey(key)) return;
  throw new ProblemError({
    input: `the key of a ${kind.name} record`,
    what: 'it holds characters that no key has',
    limit: KEY.source,
    advice: 'Report this, it is a mistake of the program',
  });
}

/** A record that was not what had been written. */
export interface Damage {
  /** Where it stood. */
  readonly file: string;
  readonly reason: string;
  /** Where it is kept now, as it was found. */
  readonly keptAs: string;
}
