import { skipToComma } from './cue-nouns.ts';
import type { Cue } from './cue.ts';
import { findSubject, mainSubject } from './find-source.ts';
import { phraseAfter, phraseBefore, type Range } from './noun-phrases.ts';
import { DETERMINERS, isAdverb, isMark, PREPOSITIONS } from './word-classes.ts';
import type { Word } from './word.ts';

/** Who is behind a verb in `-ing`: null where nobody is named, undefined where it attributes nothing. */
export function sourceOfGerund(
  words: readonly Word[],
  {
    at,
    end,
    isProgressive,
  }: { readonly at: number; readonly end: number; readonly isProgressive: boolean },
  before: readonly Cue[],
): Range | null | undefined {
  if (isProgressive) return findSubject(words, at) ?? undefined;
  const previous = words[end - 1];
  if (previous === undefined) return sourceAfterOpening(words, at);
  if (previous.kind === 'word' && (DETERMINERS.has(previous.lower) || previous.isPossessive))
    return undefined;
  const isFree =
    isMark(previous, ',—–') ||
    previous.kind === 'quotation' ||
    /^(?:and|by|after|before|while|in|instead|then|when)$/.test(previous.lower) ||
    isNounBefore(previous);
  if (!isFree) return undefined;
  if (previous.kind === 'word' && isNounBefore(previous) && !TEXTS.has(previous.lower))
    return subjectOfReduced(words, end);
  return mainSubject(words, end) ?? before.at(-1)?.source ?? undefined;
}

/** `voters hoping to win`: who stands before it; `spent weeks railing against`: who spent them. */
function subjectOfReduced(words: readonly Word[], end: number): Range | undefined {
  const verb = words.findLastIndex(({ lower }, at) => at < end && /^(?:spen[dt]s?)$/.test(lower));
  if (verb >= 0 && end - verb < MAX_SPENT_WORDS) return findSubject(words, verb) ?? undefined;
  return phraseBefore(words, end) ?? undefined;
}

const MAX_SPENT_WORDS = 8;

/** What somebody issues in order to say something. */
const TEXTS = new Set(
  'statement statements letter letters tweet tweets message messages email e-mail memo post posts remarks speech report note'.split(
    ' ',
  ),
);

function isNounBefore(word: Word): boolean {
  return (
    word.kind === 'word' &&
    !PREPOSITIONS.has(word.lower) &&
    !isAdverb(word) &&
    !/^(?:and|by|after|before|while|in|instead|then|when)$/.test(word.lower)
  );
}

/** `Citing the war, the minister said`: the subject behind the first comma. */
function sourceAfterOpening(words: readonly Word[], at: number): Range | undefined {
  const comma = skipToComma(words, at);
  return phraseAfter(words, comma + 1) ?? undefined;
}
