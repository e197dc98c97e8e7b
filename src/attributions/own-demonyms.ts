/** The people of a state that no list has: what is Norlandic or Corvan in a document that names Norland and Corva. */
import { BODY_WORDS, SPEAKING_BODIES, TITLE_WORDS } from './offices.ts';
import { type StateLookup, type StateName, stateOf } from './states.ts';
import type { Word } from './word.ts';

const ENDINGS = ['n', 'an', 'ian', 'ic', 'ish', 'ese', 'i', 'er'];

/** Shorter stems are too many words' beginnings. */
const MIN_STEM_CHARS = 4;

/** Words that are no people though they look like one. */
const NO_PEOPLE =
  /^(?:republican|democratic|christian|islamic|roman|liberal|conservative|green|olympic|catholic|mexican)s?$/;

/** Finds the state behind a name, its people or its capital, also of those that only this document has. */
export function statesOf(sentences: readonly (readonly Word[])[]): StateLookup {
  const names = new Map<string, string>();
  const adjectives = new Set<string>();
  for (const words of sentences) {
    for (const [at, word] of words.entries()) {
      if (word.kind !== 'word' || !word.isCapital || word.text.length < MIN_STEM_CHARS) continue;
      if (stateOf(word.lower) !== null || isCommon(word.lower)) continue;
      names.set(word.lower, nameOf(word));
      const next = words[at + 1]?.lower ?? '';
      if (TITLE_WORDS.has(next) || SPEAKING_BODIES.has(next)) adjectives.add(word.lower);
    }
  }
  const own = new Map<string, StateName>();
  if (adjectives.size === 0) return stateOf;
  for (const [lower, state] of names) {
    for (const people of peopleOf(lower)) {
      if (people === lower || !adjectives.has(people) || NO_PEOPLE.test(people)) continue;
      own.set(people, { state, kind: 'demonym' });
      own.set(`${people}s`, { state, kind: 'demonym' });
      own.set(lower, { state, kind: 'name' });
    }
  }
  return own.size === 0 ? stateOf : (lower) => stateOf(lower) ?? own.get(lower) ?? null;
}

function isCommon(lower: string): boolean {
  return TITLE_WORDS.has(lower) || BODY_WORDS.has(lower);
}

function nameOf({ text, isPossessive }: Word): string {
  return isPossessive ? text.replace(/(?:['’]s|['’])$/, '') : text;
}

function peopleOf(lower: string): readonly string[] {
  const stem = lower.replace(/(?:[aeiouy]+|land|stan)$/, '');
  const stems = stem.length < MIN_STEM_CHARS ? [lower] : [lower, stem];
  return stems.flatMap((one) => ENDINGS.map((ending) => one + ending));
}
