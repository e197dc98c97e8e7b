import { type CueUse, cueVerb } from './cue-words.ts';
import { isFinite, phraseAfter } from './noun-phrases.ts';
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

export const QUESTION_WORDS = new Set(
  'that if whether how why what who where when which'.split(' '),
);

export function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  for (let word = words[at]; word?.kind === 'word'; word = words[at]) {
    const isLight = isAdverb(word) && !/^(?:not|never)$/.test(word.lower);
    if (isLight) at++;
    else if (standsForTime(words, at)) at = afterTime(words, at);
    else break;
  }
  return at;
}

/** `said Friday that`, `said late on Wednesday that`, `claimed on April 1 that` */
function standsForTime(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (TIMES.has(word.lower)) return word.isCapital;
  const next = words[at + 1];
  return (
    /^(?:late|early|on|in)$/.test(word.lower) && next !== undefined && standsForTime(words, at + 1)
  );
}

function afterTime(words: readonly Word[], from: number): number {
  let at = from;
  while (words[at] !== undefined && !TIMES.has(words[at]?.lower ?? '')) at++;
  at++;
  if (/^\d{1,2}$/.test(words[at]?.lower ?? '')) at++;
  const isYear = isMark(words[at], ',') && /^\d{4}$/.test(words[at + 1]?.lower ?? '');
  if (isYear) at = isMark(words[at + 2], ',') ? at + 3 : at + 2;
  else if (/^\d{4}$/.test(words[at]?.lower ?? '')) at++;
  return at;
}

export function skipTimes(words: readonly Word[], from: number): number {
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at];
    const next = words[at + 1];
    const isTime =
      word?.kind === 'word' &&
      (TIMES.has(word.lower) ||
        (/^(?:on|in|last|this|earlier)$/.test(word.lower) &&
          next !== undefined &&
          TIMES.has(next.lower)));
    if (!isTime) break;
  }
  return at;
}

/** Whether a clause begins here: a subject with its verb among the next words. */
export function hasVerbSoon(words: readonly Word[], from: number): boolean {
  const first = words[from];
  if (
    first === undefined ||
    first.kind !== 'word' ||
    PREPOSITIONS.has(first.lower) ||
    (CONJUNCTIONS.has(first.lower) && !/^(?:if|when|while)$/.test(first.lower))
  )
    return false;
  for (let at = from + 1; at < Math.min(words.length, from + 14); at++) {
    const word = words[at];
    if (word === undefined || isTerminal(word)) return false;
    if (word.kind === 'quotation') return true;
    if (word.kind !== 'word' || word.isCapital) continue;
    if (/^(?:that|which|who|whom|to)$/.test(word.lower)) return false;
    if (isVerbLike(word)) return true;
    const cue = cueVerb(word.lower);
    if (cue !== null && (cue.form === 'past' || cue.form === 'present') && at > from) return true;
    if (
      /[a-z]{2}ed$/.test(word.lower) &&
      words[at - 1]?.kind === 'word' &&
      !PREPOSITIONS.has(words[at - 1]?.lower ?? '') &&
      words[at - 1]?.lower !== 'the'
    )
      return true;
  }
  return false;
}

const COMMON_VERBS = new Set(
  `need needs seem seems remain remains go goes went come came comes make makes made get gets got take takes took know knew let give
  gave gives keep kept keeps put run runs won lost left became become becomes mean means meant depends depend work works look
  looks help helps continue continues fell rose grew began held met led sent brought`.split(/\s+/),
);

export function isVerbLike({ lower, isCapital }: Word): boolean {
  return (
    (AUXILIARIES.has(lower) && !isCapital) ||
    COMMON_VERBS.has(lower) ||
    /(?:n't|'re|'ve|'ll|'d|(?:he|she|it|that|who|there)'s)$/.test(lower)
  );
}

/** Where the words end that are said: before the next words of saying of the same sentence. */
export function contentEnd(words: readonly Word[], from: number, use: CueUse = 'clause'): number {
  const end = isMark(words.at(-1), '.!?…;') ? words.length - 1 : words.length;
  for (let at = from + 1; at < end; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (
      isMark(word, ';') ||
      (isMark(word, ')') && !words.slice(from, at).some((one) => one.text === '('))
    )
      return at;
    if (isCutAt(words, at, use)) return at;
    if (use === 'object' && (isMark(word, '—–') || word.text === '--')) return at;
  }
  return end;
}

function isCutAt(words: readonly Word[], at: number, use: CueUse): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined) return false;
  const isComma = isMark(word, ',') || (word.kind === 'quotation' && word.text === ',');
  const next = words[at + 1];
  if (word.kind === 'quotation') return false;
  if (!isComma) {
    if (word.lower !== 'and' && word.lower !== 'but') return false;
    const cue = cueVerb(next?.lower ?? '');
    const isVerb = next?.kind === 'word' && (cue?.form === 'past' || isFinite(words, at + 1));
    const isOther =
      /^(?:that|not)$/.test(next?.lower ?? '') ||
      AUXILIARIES.has(next?.lower ?? '') ||
      isGerundSoon(words, at + 1);
    if ((isVerb || isOther) && use !== 'clause') return true;
    return (
      word.lower === 'and' &&
      cue?.form === 'past' &&
      cue.uses.has('clause') &&
      before?.kind !== 'mark'
    );
  }
  if (next?.kind !== 'word') return false;
  if (isTagBehind(words, at + 1)) return true;
  const cue = cueVerb(next.lower);
  if (cue?.form === 'gerund') return true;
  if (next.lower === 'according') return true;
  if (
    use !== 'clause' &&
    /^(?:and|but|while|which|who|as|after|with|where|although|though|because|saying|a|the|even|despite|when|if|so)$/.test(
      next.lower,
    )
  )
    return true;
  if (!/^(?:and|but|although|though|while|whereas)$/.test(next.lower)) return false;
  return isSaying(words[at + 2]) || isSaying(words[phraseAfter(words, at + 2)?.to ?? at]);
}

/** `blaming one and later accusing another` */
function isGerundSoon(words: readonly Word[], from: number): boolean {
  let at = from;
  for (let word = words[at]; word?.kind === 'word' && isAdverb(word); word = words[at]) at++;
  return cueVerb(words[at]?.lower ?? '')?.form === 'gerund';
}

function isSaying(word: Word | undefined): boolean {
  if (word?.kind !== 'word' || word.isCapital) return false;
  const cue = cueVerb(word.lower);
  return cue?.uses.has('clause') === true && (cue.form === 'past' || cue.form === 'present');
}

/** `, Laskaris told parliament on Friday.` */
const MAX_REST_WORDS = 5;

/** `…, people familiar with the talks said.` */
function isTagBehind(words: readonly Word[], from: number): boolean {
  const phrase = phraseAfter(words, from);
  if (phrase === null) return false;
  if (!isSaying(words[phrase.to])) return false;
  const rest = words.slice(phrase.to + 1);
  return (
    rest.length <= MAX_REST_WORDS &&
    rest.every((word) => (word.kind === 'word' && !isVerbLike(word)) || isTerminal(word))
  );
}
