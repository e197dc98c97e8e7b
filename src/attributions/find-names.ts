/** Names of people, states and organisations in a sentence, each with the offices and peoples written before it. */
import type { Range } from './noun-phrases.ts';
import { BODY_WORDS, isOfficeWord, isTitleWord } from './offices.ts';
import type { StateLookup } from './states.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
} from './word-classes.ts';
import type { Word } from './word.ts';

/** A name in a sentence; ranges count its words. */
export interface NameRun extends Range {
  readonly text: string;
  /** Where the offices and peoples before it begin; `from` where there are none. */
  readonly titleFrom: number;
}

const PARTICLES = new Set(
  'al bin ben ibn abu de da van von der den du dos el la le of the and'.split(' '),
);

const LAST_PARTICLES = new Set('of the and'.split(' '));

const OPENERS = new Set(
  `later meanwhile however earlier despite since although while during under according then thus still even both most last next
  after before because until once instead perhaps maybe only when asked speaking citing according there here yes no well so
  republican republicans democrat democrats democratic`.split(/\s+/),
);

/** The names of a sentence, in order. */
export function findNames(words: readonly Word[], states: StateLookup): readonly NameRun[] {
  const runs: NameRun[] = [];
  let at = 0;
  while (at < words.length) {
    if (!isNameWord(words, at, states)) {
      at++;
      continue;
    }
    const to = endOfRun(words, at, states);
    const from = startOfBody(words, at, to);
    const titleFrom = titleStart(words, from, states);
    runs.push({ from, to, titleFrom, text: textOf(words, from, to) });
    at = to;
  }
  return runs;
}

function isNameWord(words: readonly Word[], at: number, states: StateLookup): boolean {
  const word = words[at];
  if (word?.kind !== 'word' || !word.isCapital) return false;
  const { lower } = word;
  if (isPartyWord(words, at)) return true;
  if (isTitleWord(lower) || TIMES.has(lower) || OPENERS.has(lower)) return false;
  if (states(lower)?.kind === 'demonym') return false;
  if (lower === 'us' || lower === 'will' || lower === 'may' || lower === 'it')
    return word.text === 'US' || at > 0;
  if (
    DETERMINERS.has(lower) ||
    PRONOUNS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower)
  )
    return false;
  return !AUXILIARIES.has(lower) && !isAdverb(word);
}

/** `Democratic Party`, `Republican National Committee` */
function isPartyWord(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    /^(?:democratic|republican)$/.test(words[at]?.lower ?? '') &&
    next?.isCapital === true &&
    (BODY_WORDS.has(next.lower) || next.lower === 'national')
  );
}

function endOfRun(words: readonly Word[], from: number, states: StateLookup): number {
  let to = from + 1;
  while (to < words.length && words[to - 1]?.isPossessive === false) {
    if (isNameWord(words, to, states) || isBodyWord(words[to])) to++;
    else if (isPortfolio(words[to]) && isBodyWord(words[to + 1])) to += 2;
    else {
      const next = afterParticles(words, to);
      if (next === null || !isNameWord(words, next, states) || !joins(words, from, to, next)) break;
      to = next + 1;
    }
  }
  return to;
}

/** `Foreign Ministry`, `Security Council`: what a body of no other name is for belongs to its name. */
function startOfBody(words: readonly Word[], at: number, to: number): number {
  if (!words.slice(at, to).every((word) => BODY_WORDS.has(word.lower))) return at;
  let from = at;
  while (from > 0 && isPortfolio(words[from - 1]) && words[from - 1]?.isPossessive === false)
    from--;
  return from;
}

function isPortfolio(word: Word | undefined): boolean {
  return (
    word?.kind === 'word' &&
    word.isCapital &&
    isTitleWord(word.lower) &&
    !isOfficeWord(word.lower) &&
    !/\.$|^(?:mr|mrs|ms|sir|lord|lady|former|acting|outgoing|incoming|senator|judge)$/.test(
      word.lower,
    )
  );
}

function isBodyWord(word: Word | undefined): boolean {
  return word?.kind === 'word' && word.isCapital && BODY_WORDS.has(word.lower);
}

function afterParticles(words: readonly Word[], at: number): number | null {
  let next = at;
  while (
    next < at + 2 &&
    words[next]?.kind === 'word' &&
    PARTICLES.has(words[next]?.lower ?? '') &&
    words[next]?.isCapital === false
  )
    next++;
  return next === at ? null : next;
}

/** `of` and `and` only where an organisation's name goes on: Institute of Politics, Centers for …. */
function joins(words: readonly Word[], from: number, to: number, next: number): boolean {
  const particle = words[to]?.lower ?? '';
  if (!LAST_PARTICLES.has(particle))
    return next - to <= 2 && !LAST_PARTICLES.has(words[next - 1]?.lower ?? '');
  if (particle !== 'of') return false;
  return words.slice(from, to).some(({ lower }) => BODY_WORDS.has(lower));
}

function titleStart(words: readonly Word[], from: number, states: StateLookup): number {
  if (words[from - 1]?.lower === 'of') return from;
  let start = from;
  for (let at = from - 1; at >= 0 && from - at < 9; at--) {
    const word = words[at];
    if (word?.kind !== 'word' || word.isPossessive) break;
    const isOffice =
      isTitleWord(word.lower) ||
      /^(?:of|new|then|us)$/.test(word.lower) ||
      states(word.lower)?.kind === 'demonym';
    if (!isOffice) break;
    start = at;
  }
  while (start < from && /^(?:of|new|then)$/.test(words[start]?.lower ?? '')) start++;
  return start;
}

function textOf(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text, isPossessive }) => (isPossessive ? text.replace(/(?:['’]s|['’])$/, '') : text))
    .join(' ');
}
