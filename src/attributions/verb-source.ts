import { skipToComma } from './cue-nouns.ts';
import type { CueWord } from './cue-words.ts';
import type { Cue } from './cue.ts';
import { beforeVerb, findSubject, mainSubject } from './find-source.ts';
import { phraseAfter, type Range } from './noun-phrases.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  isAdverb,
  isMark,
  PREPOSITIONS,
} from './word-classes.ts';
import type { Word } from './word.ts';

/** Who is behind a verb: null where nobody is named, undefined where the word attributes nothing. */
export function sourceOf(
  words: readonly Word[],
  at: number,
  cue: CueWord,
  before: readonly Cue[],
): Range | null | undefined {
  const end = beforeVerb(words, at);
  const auxiliaries = words.slice(end, at).map(({ lower }) => lower);
  if (isNegated(auxiliaries) && cue.uses.has('clause') && !cue.uses.has('object')) return undefined;
  const previous = words[end - 1];
  if (cue.form === 'gerund')
    return sourceOfGerund(
      words,
      { at, end, isProgressive: auxiliaries.some((word) => BE_FORMS.has(word)) },
      before,
    );
  const isPassive =
    (cue.form === 'past' || cue.form === 'participle') &&
    auxiliaries.some((word) => BE_FORMS.has(word));
  if (isPassive) return agentAfter(words, at);
  if (cue.form === 'participle' && auxiliaries.length === 0) return undefined;
  if (previous === undefined || previous.isPossessive) return undefined;
  if (
    previous.kind === 'word' &&
    DETERMINERS.has(previous.lower) &&
    !/^(?:this|that|these|those|all|many|some|most|few|both|several|others?|two|three|one|another|each|half)$/.test(
      previous.lower,
    )
  )
    return undefined;
  if (PREPOSITIONS.has(previous.lower) || previous.lower === 'to') return undefined;
  const source = findSubject(words, at);
  if (
    source === null ||
    (source.to - source.from === 1 && OWN.test(words[source.from]?.lower ?? ''))
  )
    return undefined;
  if (words[source.from - 1]?.lower === 'what') return undefined;
  if (isAmbiguous(words, at, cue, source, auxiliaries)) return undefined;
  if (cue.form === 'base' && !agreesWithBase(words, source, auxiliaries)) return undefined;
  if (
    cue.form === 'present' &&
    agreesWithBase(words, source, auxiliaries) &&
    words[source.to - 1]?.isCapital !== true
  )
    return undefined;
  if (isReduced(words, at, cue)) return undefined;
  return source;
}

export function isNegated(auxiliaries: readonly string[]): boolean {
  return auxiliaries.some((word) => /n't$|^(?:not|never|cannot)$/.test(word));
}

/** `support`, `claims`: as often nouns, so that what stands before must be a name or a pronoun. */
const NOUN_FORMS = new Set(
  'reason reasons email emails maintains support offer state call report show claim back plan promise demand offers states calls reports shows claims backs plans promises demands hope hopes fear fears request requests pledge pledges threat praise blame view views proposes'.split(
    ' ',
  ),
);

function isAmbiguous(
  words: readonly Word[],
  at: number,
  { form }: CueWord,
  { from, to }: Range,
  auxiliaries: readonly string[],
): boolean {
  if (
    (form !== 'base' && form !== 'present') ||
    auxiliaries.length > 0 ||
    !NOUN_FORMS.has(words[at]?.lower ?? '')
  )
    return false;
  const head = words[to - 1];
  if (head === undefined) return true;
  if (to - from === 1 && /^(?:he|she|it|they|who)$/.test(head.lower)) return false;
  const next = words[at + 1];
  if (next?.kind !== 'word' || PREPOSITIONS.has(next.lower))
    return next?.lower !== 'for' && next?.lower !== 'to' && next?.lower !== 'on';
  return !head.isCapital && !head.lower.endsWith('s');
}

/** First persons are the author, or whoever has the turn. */
const OWN = /^(?:i|we|you|this|that|let)$/;

/** `the man accused of` attributes nothing to the man. */
function isReduced(words: readonly Word[], at: number, { form, uses }: CueWord): boolean {
  const next = words[at + 1];
  return (
    form === 'past' &&
    uses.has('person') &&
    !uses.has('clause') &&
    next?.kind === 'word' &&
    /^(?:of|by|as|for|to|in|with|on)$/.test(next.lower)
  );
}

function agreesWithBase(
  words: readonly Word[],
  source: Range,
  auxiliaries: readonly string[],
): boolean {
  if (auxiliaries.some((word) => AUXILIARIES.has(word))) return true;
  const head = words[source.to - 1];
  const first = words[source.from];
  if (head === undefined || first === undefined) return false;
  if (source.to - source.from === 1 && /^(?:i|we|they|you|who|these|those)$/.test(head.lower))
    return true;
  if (/^(?:he|she|it|this|that)$/.test(head.lower)) return false;
  const nouns = words.slice(source.from, source.to);
  if (nouns.some(({ lower }) => lower === 'and')) return true;
  const of = nouns.findIndex(({ lower }) => PREPOSITIONS.has(lower));
  const noun = of > 0 ? nouns[of - 1] : head;
  return (
    noun !== undefined &&
    /(?:[^s]s|people|men|women|police|many|most|some|others|all)$/.test(noun.lower) &&
    !(noun.isCapital && nouns.length === 1 && !/(?:ans|ists|ats|ers|is|crats)$/.test(noun.lower))
  );
}

function agentAfter(words: readonly Word[], at: number): Range | undefined {
  if (words[at + 1]?.lower !== 'by') return undefined;
  return phraseAfter(words, at + 2) ?? undefined;
}

function sourceOfGerund(
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
  return mainSubject(words, end) ?? before.at(-1)?.source ?? undefined;
}

function isNounBefore(word: Word): boolean {
  return word.kind === 'word' && !PREPOSITIONS.has(word.lower) && !isAdverb(word);
}

/** `Citing the war, the minister said`: the subject behind the first comma. */
function sourceAfterOpening(words: readonly Word[], at: number): Range | undefined {
  const comma = skipToComma(words, at);
  return phraseAfter(words, comma + 1) ?? undefined;
}
