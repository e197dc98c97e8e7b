import { contentEnd, isVerbLike, QUESTION_WORDS, skipAdverbs } from './content-words.ts';
import { type CueUse, cueVerb } from './cue-words.ts';
import type { Range } from './noun-phrases.ts';
import type { Content, Verb } from './verb.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  isAdverb,
  isMark,
  isTerminal,
  PREPOSITIONS,
  TIMES,
} from './word-classes.ts';
import type { Word } from './word.ts';

export const BEHIND: readonly CueUse[] = ['clause', 'belief', 'quotation', 'person'];

/** `As Josh Earnest explained, three taxes were postponed`: all that follows the comma. */
export function readAs(words: readonly Word[], { to, cue, source }: Verb): Content | null {
  if (source === null || !BEHIND.some((use) => cue.uses.has(use))) return null;
  const as = words[source.from - 1];
  if (as?.lower !== 'as' || source.from > 3) return null;
  const comma = words.findIndex((word, at) => at >= to && isMark(word, ','));
  if (comma < 0 || comma - to > MAX_AS_WORDS || comma + 2 >= words.length) return null;
  const contents = [{ from: comma + 1, to: contentEnd(words, comma + 1) }];
  return { to, contents, use: 'clause', isAnnouncing: isMark(words.at(-1), ':'), isBehind: false };
}

export const MAX_AS_WORDS = 6;

/** `…, he said`: the words before the subject, and those after where the sentence goes on. */
export function readBehind(words: readonly Word[], { at, to, cue, source }: Verb): Content | null {
  if (source === null || source.from > at || !BEHIND.some((use) => cue.uses.has(use))) return null;
  const left = beginningOf(words, source) - 1;
  const before = words[left];
  const isQuoted = before?.kind === 'quotation';
  if (!isQuoted && (!isMark(before, ',—–') || !(cue.uses.has('clause') || cue.uses.has('belief'))))
    return null;
  const after = skipAdverbs(words, to);
  const next = words[after];
  const end = isQuoted ? left + 1 : left;
  const isOver = isTerminal(next) || isMark(next, ',—–');
  const isLoose = isQuoted && /[,?!…—]|^$/.test(before.text) && isAdjunct(next);
  if (isOver || isLoose || (!isQuoted && isEndAdjunct(words, after))) {
    const rest = goOn(words, after);
    if (!isQuoted && isOpening(words, end)) {
      const from = after + 1;
      const isGoing = isMark(next, ',') && from < words.length - 2;
      return isGoing
        ? {
            to,
            contents: [{ from, to: contentEnd(words, from) }],
            use: 'clause',
            isAnnouncing: false,
            isBehind: true,
          }
        : null;
    }
    const contents = [
      { from: isQuoted ? beginningOfSpeech(words, left) : 0, to: end },
      ...rest,
    ].filter((range) => range.to > range.from);
    if (!isQuoted && end < 3) return null;
    if (isQuoted && left > 0 && isName(words, left)) return null;
    return { to, contents, use: 'clause', isAnnouncing: isMark(words.at(-1), ':'), isBehind: true };
  }
  return null;
}

/** `“…,” the bespectacled, 71-year-old diplomat said`: a phrase with a comma in it begins behind the quotation. */
function beginningOf(words: readonly Word[], { from }: Range): number {
  if (!isMark(words[from - 1], ',')) return from;
  for (let at = from - 2; at >= 0 && from - at < 8; at--) {
    const word = words[at];
    if (word?.kind === 'quotation') return /[,?!…—]/.test(word.text) ? at + 1 : from;
    if (word?.kind !== 'word' || AUXILIARIES.has(word.lower) || cueVerb(word.lower) !== null)
      return from;
  }
  return from;
}

/** `…, he said in a statement on Friday.` */
function isEndAdjunct(words: readonly Word[], from: number): boolean {
  const first = words[from];
  if (first?.kind !== 'word' || !(PREPOSITIONS.has(first.lower) || TIMES.has(first.lower)))
    return false;
  return (
    words.slice(from).every((word) => word.kind === 'word' || isTerminal(word)) &&
    !words.slice(from).some(({ lower }) => QUESTION_WORDS.has(lower) || AUXILIARIES.has(lower))
  );
}

/** Where what is said begins: with the quotation where it is a sentence of its own. */
function beginningOfSpeech(words: readonly Word[], at: number): number {
  const before = words[at - 1];
  return isMark(before, ':,') ? at : 0;
}

/** `On NBC’s “Today,” he said`: the name of a programme says nothing. */
function isName(words: readonly Word[], at: number): boolean {
  const quotation = words[at]?.quotation;
  if (
    quotation === null ||
    quotation === undefined ||
    quotation.inner.end - quotation.inner.start > 24
  )
    return false;
  return isOpening(words, at);
}

/** Shorter stretches in marks may be names. */
const MIN_SPEECH_CHARS = 24;

/** `In an interview on Friday` says nothing by itself. */
function isOpening(words: readonly Word[], end: number): boolean {
  const first = words[0];
  if (first === undefined) return true;
  if (first.kind === 'quotation' && first.end - first.start > MIN_SPEECH_CHARS) return false;
  if (!words.slice(0, end).some((word) => isVerbLike(word))) return true;
  if (
    /^(?:when|if|as|after|while|asked|speaking|before|since)$/.test(first.lower) &&
    !words.slice(0, end).some((word) => isMark(word, ','))
  )
    return true;
  const isLight =
    PREPOSITIONS.has(first.lower) ||
    isAdverb(first) ||
    CONJUNCTIONS.has(first.lower) ||
    /ing$|ed$/.test(first.lower);
  return (
    isLight &&
    !words
      .slice(0, end)
      .some(
        ({ lower, isCapital }) =>
          !isCapital && (AUXILIARIES.has(lower) || cueVerb(lower)?.form === 'past'),
      )
  );
}

function isAdjunct(next: Word | undefined): boolean {
  return next?.kind !== 'word' || next.lower !== 'that';
}

/** What follows the words of saying: `, that …`, `, “…”`. */
function goOn(words: readonly Word[], from: number): readonly Range[] {
  const quotation = words.findIndex((word, at) => at >= from && word.kind === 'quotation');
  if (quotation >= 0) return [{ from: quotation, to: contentEnd(words, quotation) }];
  if (!isMark(words[from], ',') || words[from + 1]?.kind !== 'word') return [];
  const next = words[from + 1];
  if (next === undefined || isAside(next)) return [];
  return [{ from: from + 1, to: contentEnd(words, from + 1) }];
}

function isAside({ lower }: Word): boolean {
  return (
    lower.endsWith('ing') ||
    PREPOSITIONS.has(lower) ||
    /^(?:and|but|who|which|while|when|as|a|an|the)$/.test(lower)
  );
}
