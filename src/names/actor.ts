import type { Language } from '../text/language.ts';

/** What a name is to its bearer: its own name; a demonym (Turkish); the capital or seat of government that stands for
 * it (Ankara, the Kremlin); an acronym; part of a longer name (Erdogan). */
export type NameKind = 'name' | 'demonym' | 'seat' | 'acronym' | 'part';

/** One way to say who is meant. */
export interface Name {
  /** As people write it. */
  readonly text: string;
  readonly kind: NameKind;
  /** The one language that writes it so; null where every language of its script may. */
  readonly language: Language | null;
  /** Of a part: how often the documents have its word inside longer names. */
  readonly inside?: number;
}

/** A country, person or organisation with all its names, its commonest first. */
export interface Actor {
  readonly names: readonly Name[];
}

/** A name cut into words, waiting to be met. */
export interface NameForm {
  readonly name: Name;
  readonly actor: Actor;
  /** Whether it may mean something else, as countries' names do. */
  readonly isCountry: boolean;
  words: readonly string[] | null;
}
