import type { Actor, Name } from './actor.ts';

/** A name cut into words, waiting to be met. */
export interface Form {
  readonly name: Name;
  readonly actor: Actor;
  /** Whether it may mean something else, as countries' names do. */
  readonly isCountry: boolean;
  words: readonly string[] | null;
}
