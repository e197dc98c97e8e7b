/** Quotations of languages other than English, with the words of saying and the name beside them. */
import type { Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import {
  collectNames,
  hasFullName,
  hasName,
  isArabic,
  isNamed,
  lastName,
  LINKS,
  nameIn,
  runsOf,
} from './foreign-names.ts';
import type { ForeignWords } from './foreign-words.ts';
import type { Range } from './noun-phrases.ts';
import type { Paragraph } from './paragraphs.ts';
import { contentOf, findQuotations, quotesWithSingleMarks } from './quotation-marks.ts';
import { isMark } from './word-classes.ts';
import type { Word } from './word.ts';
import { readSentences } from './read-sentences.ts';

/** Words between a quotation and its verb of saying. */
const MAX_BEHIND_WORDS = 8;

const MAX_AHEAD_WORDS = 30;

const MAX_NAME_WORDS = 8;

/** Shorter quotations without words of saying are scare quotes and titles. */
const MIN_UNATTRIBUTED_WORDS = 4;

interface Said {
  readonly cue: number;
  readonly source: Range | null;
}

/** What is quoted in a text of a language whose words are given. */
export function quoteForeign(
  text: string,
  paragraphs: readonly Paragraph[],
  language: ForeignWords,
): readonly Attribution[] {
  const isSingle = quotesWithSingleMarks(text);
  const names = new Map<string, string>();
  return paragraphs.flatMap((paragraph) => {
    const quotations = findQuotations(text, paragraph, isSingle);
    const sentences = readSentences(text, paragraph, quotations);
    const found: Attribution[] = [];
    for (const [number, words] of sentences.entries()) {
      collectNames(words, language, names);
      for (const [at, { quotation }] of words.entries()) {
        if (quotation === null) continue;
        const one = quoteOne(
          text,
          { sentences, number, at },
          language,
          names,
          found.at(-1) ?? null,
        );
        if (one !== null) found.push(one);
      }
    }
    return found;
  });
}

/** French writes who speaks between the marks: « Jamais, dit-il. Jamais. » */
const INSIDE = /, ((?:a-t-(?:il|elle|on)|\p{L}+(?:-t)?-(?:il|elle|on))(?: \p{L}+[ée])?)[,.]/u;

function saidInside(text: string, { start, end }: Span): Span | null {
  const match = INSIDE.exec(text.slice(start, end));
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  const from = start + match.index + 2;
  return { start: from, end: from + words.length };
}

interface At {
  readonly sentences: readonly (readonly Word[])[];
  readonly number: number;
  readonly at: number;
}

function quoteOne(
  text: string,
  { sentences, number, at }: At,
  language: ForeignWords,
  names: ReadonlyMap<string, string>,
  last: Attribution | null,
): Attribution | null {
  const words = sentences[number] ?? [];
  const quotation = words[at]?.quotation;
  if (quotation === null || quotation === undefined) return null;
  const content = contentOf(text, quotation);
  if (content.start >= content.end) return null;
  const inside = saidInside(text, content);
  if (inside !== null) {
    const speaker = lastName(sentences.slice(0, number), language, names);
    return { kind: 'direct', content, cue: inside, source: inside, speaker, for: [] };
  }
  const said = saidBeside(words, at, language);
  if (said !== null)
    return attributionOf(content, words, said, language, names, sentences.slice(0, number));
  if (words.some(({ kind }) => kind === 'word')) return null;
  const before = sentences[number - 1] ?? [];
  const announced = saidBefore(before, language);
  if (announced !== null) {
    const earlier = sentences.slice(0, number - 1);
    return attributionOf(content, before, announced, language, names, earlier);
  }
  const length = text.slice(content.start, content.end).split(/\s+/).length;
  if (last === null && length < MIN_UNATTRIBUTED_WORDS) return null;
  const { source = null, speaker = null } = last ?? {};
  return { kind: 'direct', content, cue: null, source, speaker, for: [] };
}

function attributionOf(
  content: Span,
  words: readonly Word[],
  { cue, source }: Said,
  language: ForeignWords,
  names: ReadonlyMap<string, string>,
  before: readonly (readonly Word[])[],
): Attribution {
  const spoken = source === null ? null : words.slice(source.from, source.to);
  const isPronoun = spoken === null || spoken.every(({ lower }) => language.pronouns.has(lower));
  const name = isPronoun ? lastName(before, language, names) : nameIn(spoken, language, names);
  return {
    kind: 'direct',
    content,
    cue: spanOf(words, { from: cue, to: cue + 1 }),
    source: source === null ? null : spanOf(words, source),
    speaker: name,
    for: [],
  };
}

/** Words of saying behind the quotation, or before it in its sentence. */
function saidBeside(words: readonly Word[], at: number, language: ForeignWords): Said | null {
  for (let cue = at + 1; cue < Math.min(words.length, at + MAX_BEHIND_WORDS + 1); cue++) {
    const word = words[cue];
    if (word === undefined || word.kind === 'quotation' || isMark(word, '.!?;:')) break;
    if (!isCue(word, language)) continue;
    const source =
      subjectBehind(words, cue, language) ??
      subjectBetween(words, at + 1, cue) ??
      (language.isVerbLast ? subjectBetween(words, 0, at) : null);
    return { cue, source };
  }
  for (let cue = at - 1; cue >= Math.max(0, at - MAX_AHEAD_WORDS); cue--) {
    const word = words[cue];
    if (word === undefined || word.kind === 'quotation') break;
    if (isCue(word, language)) return { cue, source: subjectAround(words, cue, at, language) };
  }
  return null;
}

/** Of a sentence that ends with a colon. */
function saidBefore(words: readonly Word[], language: ForeignWords): Said | null {
  if (!isMark(words.at(-1), ':')) return null;
  const cue = words.findLastIndex((word) => isCue(word, language));
  return cue < 0 ? null : { cue, source: subjectAround(words, cue, words.length - 1, language) };
}

function isCue({ kind, lower }: Word, { cues }: ForeignWords): boolean {
  if (kind !== 'word') return false;
  return (
    cues.has(lower) ||
    (lower.includes('-') && lower.split('-').some((part) => part.length > 2 && cues.has(part)))
  );
}

/** `sagte sie`, `заявил Песков`, `a déclaré le ministre` */
function subjectBehind(words: readonly Word[], cue: number, language: ForeignWords): Range | null {
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

function subjectBetween(words: readonly Word[], start: number, end: number): Range | null {
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
function subjectAround(
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

function spanOf(words: readonly Word[], { from, to }: Range): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
