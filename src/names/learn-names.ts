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
    actors: () => [...acronyms.values(), ...[...fullNames.keys()].map(personOf)],
  };
}

function personOf(full: string): Actor {
  const last = full.split(' ').at(-1) ?? full;
  return { names: [named(full, 'name'), named(last, 'part')] };
}

function named(text: string, kind: Name['kind']): Name {
  return { text, kind, language: null };
}
