import { hasVerbSoon, QUESTION_WORDS, skipTimes } from './content-words.ts';
import type { CueWord } from './cue-words.ts';
import { phraseAfter, type Range } from './noun-phrases.ts';
import type { Ahead } from './verb.ts';
import {
  CONJUNCTIONS,
  isAdverb,
  isMark,
  isTerminal,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
} from './word-classes.ts';
import type { Word } from './word.ts';

/** Words between a verb and what was said: in an interview with the paper on Friday. */
const MAX_ADJUNCT_WORDS = 18;

export function objectAt(words: readonly Word[], at: number): Ahead | null {
  const next = words[at];
  if (next === undefined || isTerminal(next)) return null;
  if (next.kind === 'quotation') return { from: at, use: 'object' };
  if (next.kind !== 'word') return null;
  if (PREPOSITIONS.has(next.lower) || isAdverb(next) || TIMES.has(next.lower)) return null;
  if (CONJUNCTIONS.has(next.lower) && !QUESTION_WORDS.has(next.lower)) return null;
  return { from: at, use: 'object' };
}

/** `told reporters that`, `accused him of`, `urged Russia to`, `called it “…”`. */
export function behindPerson(words: readonly Word[], at: number, cue: CueWord): Ahead | null {
  const person = isPersonPronoun(words[at])
    ? { from: at, to: at + 1 }
    : phraseBehindPerson(words, at);
  if (person === null) return null;
  const after = skipTimes(words, person.to);
  const next = words[after];
  if (next === undefined) return cue.uses.has('object') ? { from: at, use: 'object' } : null;
  if (isMark(next, ':')) return { from: after + 1, use: 'clause' };
  if (isMark(next, ',') && words[after + 1]?.kind === 'quotation')
    return { from: after + 1, use: 'clause' };
  if (next.kind === 'quotation') return { from: cue.verb === 'tell' ? after : at, use: 'clause' };
  if (
    (next.lower === 'that' && TELLING.test(cue.verb)) ||
    (cue.verb === 'tell' && hasVerbSoon(words, after))
  )
    return { from: after, use: 'clause' };
  if (/^(?:if|whether|how|why|what)$/.test(next.lower) && cue.uses.has('person'))
    return { from: after, use: 'clause' };
  if (
    next.lower === 'to' &&
    /^(?:tell|urge|ask|call|want|expect|advise|order|encourage|implore|beg|exhort|persuade|warn|press|pressure|instruct|invite|challenge|lobby|remind|plead)$/.test(
      cue.verb,
    )
  )
    return { from: at, use: 'infinitive' };
  if (AS_VERBS.test(cue.verb)) return hasAs(words, person.to) ? { from: at, use: 'object' } : null;
  if (cue.verb === 'tell') return behindAdjunct(words, after);
  return cue.uses.has('object') ? objectAt(words, at) : null;
}

/** Verbs that have whom they tell before what they tell. */
const TELLING =
  /^(?:tell|warn|advise|remind|assure|inform|persuade|instruct|notify|caution|promise)$/;

/** `sees it as a threat` */
const AS_VERBS = /^(?:see|view|regard|consider)$/;

const MAX_OBJECT_WORDS = 10;

function hasAs(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + MAX_OBJECT_WORDS; at++) {
    const word = words[at];
    if (word === undefined || isTerminal(word)) return false;
    if (word.lower === 'as') return true;
  }
  return false;
}

function isPersonPronoun(word: Word | undefined): boolean {
  return (
    word?.kind === 'word' &&
    PRONOUNS.has(word.lower) &&
    !/^(?:that|this|these|those|who)$/.test(word.lower)
  );
}

function phraseBehindPerson(words: readonly Word[], at: number): Range | null {
  const phrase = phraseAfter(words, at);
  if (phrase === null) return null;
  const to = words.findIndex(
    (word, index) => index > phrase.from && index < phrase.to && word.lower === 'to',
  );
  return to > 0 ? { from: phrase.from, to } : phrase;
}

export function behindAdjunct(words: readonly Word[], at: number): Ahead | null {
  const first = words[at];
  if (
    first?.kind !== 'word' ||
    !(PREPOSITIONS.has(first.lower) || TIMES.has(first.lower) || first.lower === 'the')
  )
    return null;
  for (let after = at + 1; after < Math.min(words.length, at + MAX_ADJUNCT_WORDS); after++) {
    const word = words[after];
    if (word === undefined) return null;
    if (word.kind === 'quotation') return { from: after, use: 'clause' };
    if (isMark(word, ':')) return { from: after + 1, use: 'clause' };
    if (isTerminal(word)) return null;
    if (word.lower === 'that' && !PREPOSITIONS.has(words[after - 1]?.lower ?? ''))
      return { from: after, use: 'clause' };
    const previous = words[after - 1];
    if (
      previous !== undefined &&
      TIMES.has(previous.lower) &&
      !PREPOSITIONS.has(word.lower) &&
      word.kind === 'word' &&
      hasVerbSoon(words, after)
    )
      return { from: after, use: 'clause' };
  }
  return null;
}
