import type { Language } from '../text/language.ts';

/** What a name is to its bearer: its own name; a demonym (Turkish); the capital or seat of government that stands for
 * it (Ankara, the Kremlin); an acronym; part of a longer name (Erdogan). */
export type NameKind = 'name' | 'demonym' | 'seat' | 'acronym' | 'part';

/** One way to say who is meant. */
export interface Name {
  /** As people write it. */
  readonly text: string;
  /** Null where it is the same in every language that shares its script. */
  readonly language: Language | null;
  readonly kind: NameKind;
}

/** A country, person or organisation with all its names, its commonest first. */
export interface Actor {
  readonly names: readonly Name[];
}
