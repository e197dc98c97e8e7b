import {
  contentEnd,
  hasVerbSoon,
  isVerbLike,
  QUESTION_WORDS,
  skipAdverbs,
} from './content-words.ts';
import { type CueUse, cueVerb, type CueWord } from './cue-words.ts';
import { isFinite, phraseAfter, type Range } from './noun-phrases.ts';
import type { Content, Verb } from './verb.ts';
import { AUXILIARIES, isAdverb, isMark, isTerminal, PREPOSITIONS, TIMES } from './word-classes.ts';
import type { Word } from './word.ts';

export const BEHIND: readonly CueUse[] = ['clause', 'belief', 'quotation', 'person'];

/** `As Josh Earnest explained, three taxes were postponed`: all that follows the comma. */
export function readAs(words: readonly Word[], { to, cue, source }: Verb): Content | null {
  if (source === null || !BEHIND.some((use) => cue.uses.has(use))) return null;
  const as = words[source.from - 1];
  if (as?.lower !== 'as' || !isClauseStart(words, source.from - 1)) return null;
  const comma = words.findIndex((word, at) => at >= to && isMark(word, ','));
  if (comma < 0 || comma - to > MAX_AS_WORDS || comma + 2 >= words.length) return null;
  const contents = [{ from: comma + 1, to: contentEnd(words, comma + 1) }];
  return { to, contents, use: 'clause', isAnnouncing: isMark(words.at(-1), ':'), isBehind: false };
}

/** At the sentence's beginning, or behind a comma or `but`. */
function isClauseStart(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before === undefined || before.kind === 'mark' || /^(?:and|but)$/.test(before.lower);
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
  const after = skipHearer(words, skipAdverbs(words, to), cue);
  const next = words[after];
  const end = isQuoted ? left + 1 : left;
  const isOver = isTerminal(next) || isMark(next, ',—–');
  const isLoose = isQuoted && /[,?!…—]|^$/.test(before.text) && isAdjunct(next);
  if (
    !isQuoted &&
    (cue.form === 'gerund' || cue.form === 'base') &&
    source.to < at - MAX_AUXILIARIES
  )
    return null;
  if (!isOver && !isLoose && (isQuoted || !isEndAdjunct(words, after))) return null;
  if (isQuoted && left > 0 && isName(words, left)) return null;
  const contents = isQuoted
    ? [{ from: beginningOfSpeech(words, left), to: end }, ...goOn(words, after)]
    : aroundTag(words, end, after);
  const whole = contents.filter((range) => range.to > range.from);
  if (whole.length === 0) return null;
  return {
    to,
    contents: whole,
    use: 'clause',
    isAnnouncing: isMark(words.at(-1), ':'),
    isBehind: true,
  };
}

/** `…, she told the BBC.` */
function skipHearer(words: readonly Word[], at: number, { verb }: CueWord): number {
  if (verb !== 'tell') return at;
  return phraseAfter(words, at)?.to ?? at + 1;
}

/** Between a subject and its verb: `they have long been saying`. */
const MAX_AUXILIARIES = 3;

/** `The question, she said, is open`: what stands before the words of saying, and what goes on behind them. */
export function aroundTag(words: readonly Word[], end: number, after: number): readonly Range[] {
  const isOpen =
    isMark(words[after], ',—–') &&
    words.length - after > MIN_REST_WORDS &&
    goesOn(words, after + 1) &&
    !words.slice(0, end).some((word, at) => isVerbLike(word) || isFinite(words, at));
  const rest = isOpen
    ? [{ from: after + 1, to: contentEnd(words, after + 1) }]
    : goOn(words, after);
  const isWhole = end > 2 || isOpen;
  return isWhole && !isOccasion(words, end) ? [{ from: 0, to: end }, ...rest] : rest;
}

const MIN_REST_WORDS = 3;

/** A verb of the sentence, or its subject where only a phrase stands before; no `a partner of his`. */
function goesOn(words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (next === undefined) return false;
  if (next.lower === 'to' || AUXILIARIES.has(next.lower) || isFinite(words, at)) return true;
  const first = words[0];
  const isPhrase = first !== undefined && (PREPOSITIONS.has(first.lower) || isAdverb(first));
  return isPhrase && !next.lower.endsWith('ing') && hasVerbSoon(words, at);
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
    words
      .slice(from)
      .every((word) => word.kind === 'word' || word.kind === 'quotation' || isTerminal(word)) &&
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
  return isOccasion(words, at) || !words.slice(0, at).some((word) => isVerbLike(word));
}

/** Shorter stretches in marks may be names. */
const MIN_SPEECH_CHARS = 24;

/** `In an interview on Friday`, `When asked about it` say nothing by themselves. */
function isOccasion(words: readonly Word[], end: number): boolean {
  const first = words[0];
  if (first === undefined) return true;
  if (first.kind === 'quotation' && first.end - first.start > MIN_SPEECH_CHARS) return false;
  if (words.slice(1, end).some((word) => isMark(word, ','))) return false;
  if (OCCASIONS.has(first.lower) || /^[a-z]{3,}(?:ing|ed)$/.test(first.lower)) return true;
  if (!(PREPOSITIONS.has(first.lower) || isAdverb(first))) return false;
  if (end < 3) return true;
  return (
    !words.slice(0, end).some((word, at) => isVerbLike(word) || isFinite(words, at)) &&
    words.slice(0, end).some(({ lower }) => TIMES.has(lower) || MEDIA.has(lower))
  );
}

const OCCASIONS = new Set('when after before as asked speaking'.split(' '));

/** Where somebody says something. */
const MEDIA = new Set(
  `interview statement speech letter email e-mail tweet post posting news conference briefing remarks message op-ed memo report
  testimony appearance debate call rally hearing address ad article book filing interviews statements emails tweets`.split(
    /\s+/,
  ),
);

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

function isAside({ lower, isPossessive }: Word): boolean {
  return (
    isPossessive ||
    lower.endsWith('ing') ||
    PREPOSITIONS.has(lower) ||
    /^(?:and|but|who|which|while|when|as|a|an|the|another|one|his|her|its|their)$/.test(lower)
  );
}
