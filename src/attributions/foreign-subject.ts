/** The words that name who says something, around a verb of saying, in languages other than English. */
import { hasFullName, hasName, isArabic, isNamed, LINKS, runsOf } from './foreign-names.ts';
import { isCue, type ForeignWords } from './foreign-words.ts';
import type { Range } from './noun-phrases.ts';
import { isMark } from './word-classes.ts';
import type { Word } from './word.ts';

const MAX_NAME_WORDS = 8;

/** `sagte sie`, `заявил Песков`, `a déclaré le ministre` */
export function subjectBehind(
  words: readonly Word[],
  cue: number,
  language: ForeignWords,
): Range | null {
  const first = words[cue + 1];
  const joined = words[cue]?.lower ?? '';
  if (/-(?:il|elle|on)$/.test(joined)) return { from: cue, to: cue + 1 };
  if (first?.kind !== 'word') return null;
  if (language.pronouns.has(first.lower)) return { from: cue + 1, to: cue + 2 };
  if (LINKS.has(first.lower)) return null;
  let to = cue + 1;
  while (to < cue + 1 + MAX_NAME_WORDS && continues(words[to], language)) to++;
  const phrase = withApposition(words, { from: cue + 1, to }, language);
  return phrase.to > phrase.from && (hasName(words, phrase, language) || isArabic(first))
    ? phrase
    : null;
}

function continues(word: Word | undefined, language: ForeignWords): boolean {
  return word?.kind === 'word' && !LINKS.has(word.lower) && !isCue(word, language);
}

/** `la ministra de Defensa, Ana Torres,`: the name behind the comma is whose office it is. */
function withApposition(words: readonly Word[], phrase: Range, language: ForeignWords): Range {
  if (!isMark(words[phrase.to], ',،') || isNamed(words, phrase, language)) return phrase;
  let to = phrase.to + 1;
  while (words[to]?.kind === 'word' && to - phrase.to < MAX_NAME_WORDS) to++;
  const behind = { from: phrase.to + 1, to };
  const [run] = runsOf(words.slice(behind.from, to), language);
  return run !== undefined &&
    run.length > 1 &&
    run[0] !== undefined &&
    words.indexOf(run[0]) - behind.from < 2
    ? { from: behind.from, to: words.indexOf(run[0]) + run.length }
    : phrase;
}

/** The first run of words with a capital between two places. */
export function subjectBetween(words: readonly Word[], start: number, end: number): Range | null {
  let from = start;
  let to = end;
  while (from < to && words[from]?.kind !== 'word') from++;
  while (to > from && words[to - 1]?.kind !== 'word') to--;
  const first = words.findIndex((word, at) => at >= from && at < to && word.isCapital);
  if (first < 0) return null;
  const stop = words.findIndex((word, at) => at > first && at < to && word.kind !== 'word');
  return { from: first, to: stop < 0 ? to : stop };
}

/** Who stands before the verb, or else behind it. */
export function subjectAround(
  words: readonly Word[],
  cue: number,
  end: number,
  language: ForeignWords,
): Range | null {
  let from = cue;
  while (from > 0 && words[from - 1]?.kind === 'word' && cue - from < MAX_NAME_WORDS) from--;
  const before = { from, to: cue };
  const apposition = isMark(words[cue - 1], ',،')
    ? appositionBefore(words, cue - 1, language)
    : null;
  if (apposition !== null) return apposition;
  if (hasName(words, before, language)) return before;
  const behind = subjectBehind(words, cue, language);
  if (behind !== null && behind.to <= end) return behind;
  return null;
}

/** `La ministra de Defensa, Ana Torres, dijo` */
function appositionBefore(
  words: readonly Word[],
  comma: number,
  language: ForeignWords,
): Range | null {
  let from = comma;
  while (from > 0 && words[from - 1]?.kind === 'word' && comma - from < MAX_NAME_WORDS) from--;
  const own = { from, to: comma };
  if (hasFullName(words, own, language)) return own;
  if (!isMark(words[from - 1], ',،')) return null;
  let start = from - 1;
  while (start > 0 && words[start - 1]?.kind === 'word') start--;
  const first = { from: start, to: from - 1 };
  return hasName(words, first, language) ? first : null;
}
