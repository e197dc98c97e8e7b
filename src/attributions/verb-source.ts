import { type CueWord, particlesOf } from './cue-words.ts';
import type { Cue } from './cue.ts';
import { beforeVerb, findSubject } from './find-source.ts';
import { sourceOfGerund } from './gerund-source.ts';
import { phraseAfter, type Range } from './noun-phrases.ts';
import { AUXILIARIES, BE_FORMS, DETERMINERS, PREPOSITIONS } from './word-classes.ts';
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
  if (isPassive) return agentAfter(words, at, cue);
  if (cue.form === 'participle' && auxiliaries.length === 0) return undefined;
  if (previous === undefined || !canEndSubject(previous, cue)) return undefined;
  const source = findSubject(words, at);
  if (source === null || isOwn(words, source)) return undefined;
  const isControlled = previous.lower === 'to';
  if (!isControlled && !fits(words, { at, cue, source, auxiliaries })) return undefined;
  return isReduced(words, at, cue) || isAdjective(words, at, cue, source) ? undefined : source;
}

function canEndSubject(word: Word, { form }: CueWord): boolean {
  if (word.isPossessive) return false;
  if (word.lower === 'to') return form === 'base';
  if (PREPOSITIONS.has(word.lower)) return false;
  return word.kind !== 'word' || !DETERMINERS.has(word.lower) || STANDING_ALONE.test(word.lower);
}

/** Determiners that can be a subject by themselves. */
const STANDING_ALONE =
  /^(?:this|that|these|those|all|many|some|most|few|both|several|others?|two|three|one|another|each|half)$/;

/** First persons are the author, or whoever has the turn; `what he said`, `whether he supports` are no statements. */
function isOwn(words: readonly Word[], { from, to }: Range): boolean {
  const before = words[from - 1]?.lower ?? '';
  return (to - from === 1 && OWN.test(words[from]?.lower ?? '')) || UNSURE.test(before);
}

const UNSURE = /^(?:what|whether|if|unless)$/;

const OWN = /^(?:i|we|you|this|that|let)$/;

interface Candidate {
  readonly at: number;
  readonly cue: CueWord;
  readonly source: Range;
  readonly auxiliaries: readonly string[];
}

/** Whether the form of a verb agrees with what would be its subject. */
function fits(words: readonly Word[], candidate: Candidate): boolean {
  const { cue, source, auxiliaries } = candidate;
  if (isAmbiguous(words, candidate)) return false;
  if (cue.form !== 'base' && cue.form !== 'present') return true;
  const isPlural = agreesWithBase(words, source, auxiliaries);
  return cue.form === 'base' ? isPlural : !isPlural || words[source.to - 1]?.isCapital === true;
}

export function isNegated(auxiliaries: readonly string[]): boolean {
  return auxiliaries.some((word) => /n't$|^(?:not|never|cannot|longer)$/.test(word));
}

/** `support`, `claims`: as often nouns, so that what stands before must be a name or a pronoun. */
const NOUN_FORMS = new Set(
  'reason reasons email emails maintains support offer state call report show claim back plan promise demand offers states calls reports shows claims backs plans promises demands hope hopes fear fears request requests pledge pledges threat praise blame view views proposes'.split(
    ' ',
  ),
);

function isAmbiguous(
  words: readonly Word[],
  { at, cue: { form, verb, uses }, source: { from, to }, auxiliaries }: Candidate,
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
  if (next?.kind !== 'word' || AUXILIARIES.has(next.lower)) return true;
  if (PREPOSITIONS.has(next.lower))
    return (
      !particlesOf(verb).includes(next.lower) && !(next.lower === 'to' && uses.has('infinitive'))
    );
  return !head.isCapital && !head.lower.endsWith('s');
}

/** `the man accused of` attributes nothing to the man. */
function isReduced(words: readonly Word[], at: number, { verb, form, uses }: CueWord): boolean {
  const next = words[at + 1];
  if (form !== 'past' || !uses.has('person') || uses.has('clause') || next?.kind !== 'word')
    return false;
  if (particlesOf(verb).includes(next.lower)) return false;
  return (
    /^(?:of|by|as|for|in|with|on)$/.test(next.lower) ||
    (next.lower === 'to' && !uses.has('infinitive'))
  );
}

/** `400 pledged delegates`, `the last contested vote` */
function isAdjective(
  words: readonly Word[],
  at: number,
  { form }: CueWord,
  source: Range,
): boolean {
  const head = words[source.to - 1];
  const next = words[at + 1];
  if (form !== 'past' || source.to !== at || head === undefined || next?.kind !== 'word')
    return false;
  return (
    /^(?:\d.*|last|first|next|large|new|recent|other|[a-z]+ing)$/.test(head.lower) &&
    !head.isCapital &&
    !DETERMINERS.has(next.lower) &&
    !/^(?:that|to|for|on|it|he|she|they)$/.test(next.lower)
  );
}

function agreesWithBase(
  words: readonly Word[],
  source: Range,
  auxiliaries: readonly string[],
): boolean {
  if (auxiliaries.some((word) => AUXILIARIES.has(word))) return true;
  const phrase = words.slice(source.from, source.to);
  const end = phrase.findIndex(
    ({ kind, lower, text }, index) =>
      index > 0 &&
      ((kind === 'mark' && !/['’]/.test(text)) ||
        PREPOSITIONS.has(lower) ||
        /^(?:who|that|which)$/.test(lower)),
  );
  const nouns = end > 0 ? phrase.slice(0, end) : phrase;
  const noun = nouns.at(-1);
  if (noun === undefined) return false;
  if (nouns.length === 1 && /^(?:i|we|they|you|who|these|those)$/.test(noun.lower)) return true;
  if (/^(?:he|she|it|this|that)$/.test(noun.lower)) return false;
  if (nouns.some(({ lower }) => lower === 'and')) return true;
  const isName = noun.isCapital && nouns.length === 1 && source.from > 0;
  return (
    /(?:[^s]s|people|men|women|police|many|most|some|others|all|percent|third|half|quarter|majority|surveyed|polled|data|\d+)$/.test(
      noun.lower,
    ) &&
    !noun.isPossessive &&
    !(isName && !/(?:ans|ists|ats|ers|is|crats)$/.test(noun.lower))
  );
}

function agentAfter(words: readonly Word[], at: number, { verb }: CueWord): Range | undefined {
  if (words[at + 1]?.lower !== 'by') return undefined;
  const phrase = phraseAfter(words, at + 2);
  if (phrase === null || /^(?:no|nobody|none)$/.test(words[at + 2]?.lower ?? '')) return undefined;
  const charge = words.findIndex(
    ({ lower }, index) => index > phrase.from && index < phrase.to && /^(?:of|for)$/.test(lower),
  );
  return charge > 0 && CHARGING.test(verb) ? { from: phrase.from, to: charge } : phrase;
}

/** Verbs with what somebody is charged with or praised for. */
const CHARGING =
  /^(?:accuse|blame|fault|criticize|criticise|condemn|denounce|praise|thank|rebuke|slam|blast|attack|assail)$/;
