import type { Actor, Name } from './actor.ts';
import { findSpeltAcronyms } from './learn-acronyms.ts';
import { type FullNames, collectFullNames } from './learn-people.ts';

/** Reads texts one by one and knows the names they introduce. */
export interface NameLearner {
  read(text: string): void;
  /** Acronyms with what they stand for, and full names with their last word as the short form. */
  actors(): readonly Actor[];
}

/** More are not kept: a corpus of a hundred thousand passages has about so many. */
const MAX_NAMES = 100_000;

/** A learner that has read nothing. */
export function createNameLearner(): NameLearner {
  const acronyms = new Map<string, Actor>();
  const fullNames: FullNames = new Map();
  return {
    read(text) {
      for (const { acronym, full } of findSpeltAcronyms(text)) {
        if (acronyms.size >= MAX_NAMES) break;
        acronyms.set(`${acronym} ${full}`, {
          names: [named(full, 'name'), named(acronym, 'acronym')],
        });
      }
      if (fullNames.size < MAX_NAMES) collectFullNames(text, fullNames);
    },
    actors() {
      const inside = countWords(fullNames);
      return [...acronyms.values(), ...[...fullNames.keys()].map((full) => personOf(full, inside))];
    },
  };
}

function countWords(fullNames: FullNames): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [full, count] of fullNames) {
    for (const word of full.split(' ')) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return counts;
}

function personOf(full: string, inside: ReadonlyMap<string, number>): Actor {
  const last = full.split(' ').at(-1) ?? full;
  return {
    names: [named(full, 'name'), { ...named(last, 'part'), inside: inside.get(last) ?? 0 }],
  };
}

function named(text: string, kind: Name['kind']): Name {
  return { text, kind, language: null };
}
