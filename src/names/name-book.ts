import type { Analyzer } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import type { Actor, Name } from './actor.ts';

/** Another name of the same actor. */
export interface OtherName {
  readonly name: Name;
  /** What a match is worth beside one of the name that was asked for, 0 < weight < 1. */
  readonly weight: number;
}

/** A name met in a question. */
export interface FoundName {
  /** How many words it has. */
  readonly length: number;
  readonly others: readonly OtherName[];
}

/** The names known for one corpus. */
export interface NameBook {
  /** The longest name that begins with the first of these analysed terms; null where none does. */
  find(terms: readonly string[]): FoundName | null;
}

/** How surely each kind of name means its bearer; two of them multiply. */
const STRENGTHS = { name: 0.95, acronym: 0.95, part: 0.9, demonym: 0.85, seat: 0.6 } as const;

/** Makes a book of these actors, whose names are analysed in each of the languages. */
export function createNameBook(
  actors: readonly Actor[],
  analyze: Analyzer,
  languages: readonly Language[],
): NameBook {
  const byFirst = new Map<string, { terms: readonly string[]; name: Name; actor: Actor }[]>();
  for (const actor of actors) {
    for (const name of actor.names) {
      for (const language of languages) {
        const terms = analyze(name.text, language)
          .filter(({ isStop }) => !isStop)
          .map(({ term }) => term);
        const first = terms[0];
        if (first === undefined) continue;
        byFirst.set(first, [...(byFirst.get(first) ?? []), { terms, name, actor }]);
      }
    }
  }
  return {
    find(terms) {
      const fitting = (byFirst.get(terms[0] ?? '') ?? [])
        .filter((entry) => entry.terms.every((term, position) => terms[position] === term))
        .sort((a, b) => b.terms.length - a.terms.length);
      const best = fitting[0];
      if (best === undefined) return null;
      const others = best.actor.names
        .filter((name) => name.text !== best.name.text)
        .map((name) => ({ name, weight: STRENGTHS[name.kind] * STRENGTHS[best.name.kind] }));
      return { length: best.terms.length, others };
    },
  };
}
