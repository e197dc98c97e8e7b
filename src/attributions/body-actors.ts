/** Bodies that speak without a name of their own, and for whom. */
import type { Context, Place } from './context.ts';
import type { Mention, Named } from './named.ts';
import { isOfficeWord, isTitleWord, SPEAKING_BODIES } from './offices.ts';
import { resolveIt } from './pronouns.ts';
import type { StateLookup, StateName } from './states.ts';
import type { Word } from './word.ts';

/** `Government of Norland` speaks for Norland. */
export function stateOfBody({ words }: Named, states: StateLookup): StateName | null {
  const of = words.lastIndexOf('of');
  if (of < 0 || !SPEAKING_BODIES.has(words[0] ?? '')) return null;
  return states(words.slice(of + 1).join(' '));
}

/** `Israeli officials`, `a spokesman for the Kremlin`, `the Foreign Ministry of Peru`: whom a body speaks for. */
export function actorsOfBody(
  words: readonly Word[],
  { from, to }: Place,
  headEnd: number,
  { names, states }: { readonly names: readonly Mention[]; readonly states: StateLookup },
): readonly string[] {
  const head = words.slice(from, headEnd);
  const noun = head.at(-1)?.lower ?? '';
  if (
    !(SPEAKING_BODIES.has(noun) || isOfficeWord(noun)) ||
    head.some(({ lower }) => /^(?:former|ex|opposition)$/.test(lower))
  )
    return [];
  const isSent = /^(?:to|in|at)$/.test(words[headEnd]?.lower ?? '');
  const named = words
    .slice(from, isSent ? headEnd : to)
    .map(({ lower }) => states(lower))
    .filter((state) => state !== null);
  const distinct = new Set(named.map(({ state }) => state));
  if (distinct.size === 1) return [...distinct];
  if (distinct.size > 1) return [];
  const name = names.find((one) =>
    one.to <= headEnd ? one.to === headEnd - 1 : one.from <= headEnd + 2 && one.to <= to,
  );
  return name === undefined || isSent ? [] : [name.named.name];
}

/** `Its commander`: the body of the sentence before. */
export function ownerOf(context: Context, { sentence, from, to }: Place): readonly string[] | null {
  const words = context.sentences[sentence] ?? [];
  if (words[from]?.lower !== 'its' || !isOfficeWord(words[to - 1]?.lower ?? '')) return null;
  const owner = resolveIt(context, { sentence, from, to });
  return owner === null
    ? null
    : [context.people.states(owner.name.toLowerCase())?.state ?? owner.name];
}

/** `Ministry`, `Foreign Ministry`: no name by itself. */
export function isGeneric({ words }: Named): boolean {
  return words.every((word) => SPEAKING_BODIES.has(word) || isTitleWord(word));
}
