import { cueVerb } from './cue-words.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  isMark,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIMES,
} from './word-classes.ts';
import type { Word } from './word.ts';

/** Words from `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words of a phrase that a preposition joins to the noun before it. */
const JOINING = new Set('of for from in at with on to by against between near behind'.split(' '));

const MAX_PHRASE_WORDS = 24;

/** A name in marks within a name. */
const MAX_NICKNAME_CHARS = 24;

export function isFinite(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.isCapital) return false;
  const cue = cueVerb(word.lower);
  if (cue !== null)
    return (
      (cue.form === 'past' || cue.form === 'present') &&
      (canPrecedeVerb(words[at - 1]) || (cue.uses.has('clause') && isMark(words[at - 1], ',')))
    );
  return (/[a-z]ed$/.test(word.lower) || PASTS.has(word.lower)) && canPrecedeVerb(words[at - 1]);
}

/** Verbs in the past that are hardly another word. */
const PASTS = new Set(
  `threw made took came went gave got ran met held led won lost sat stood spoke began became brought sent kept fell rose drew wore
  broke built paid hit knew grew flew chose drove shook swept won't lay sought fought caught taught left let`.split(
    /\s+/,
  ),
);

function canPrecedeVerb(word: Word | undefined): boolean {
  if (word?.kind === 'quotation') return true;
  if (word === undefined || word.kind !== 'word' || word.isPossessive) return false;
  return !DETERMINERS.has(word.lower) && !PREPOSITIONS.has(word.lower);
}

/** The noun phrase that ends at `end`. */
export function phraseBefore(words: readonly Word[], end: number): Range | null {
  const last = words[end - 1];
  if (last === undefined) return null;
  if (SUBJECT_PRONOUNS.has(last.lower))
    return last.lower === 'who' ? antecedent(words, end - 1) : { from: end - 1, to: end };
  if (/^(?:that|which)$/.test(last.lower))
    return isNounLike(words[end - 2]) ? antecedent(words, end - 1) : null;
  let from = end;
  while (from > 0 && end - from < MAX_PHRASE_WORDS && continuesLeft(words, from, end)) from--;
  const trimmed = trimLeft(words, from, end);
  if (trimmed === null) return null;
  return antecedentOfClause(words, trimmed) ?? trimmed;
}

function continuesLeft(words: readonly Word[], from: number, end: number): boolean {
  const word = words[from - 1];
  const next = words[from];
  if (word === undefined) return false;
  if (word.kind === 'quotation')
    return word.text === '' && from < end && word.end - word.start <= MAX_NICKNAME_CHARS;
  if (word.kind === 'mark')
    return word.text === '&' || word.text === '/' || word.text === "'" || word.text === '’';
  if (next !== undefined && startsPhrase(next) && from < end)
    return JOINING.has(word.lower) || isCoordinated(words, from);
  if (SUBJECT_PRONOUNS.has(word.lower) || AUXILIARIES.has(word.lower)) return false;
  if (TIMES.has(word.lower) && word.isCapital && from < end) return false;
  if (JOINING.has(word.lower))
    return from < end && isNounLike(words[from - 2]) && !isPassive(words, from - 2);
  if (PREPOSITIONS.has(word.lower)) return false;
  if (CONJUNCTIONS.has(word.lower)) return isCoordinated(words, from);
  if (isFinite(words, from - 1) && !startsPhraseBefore(words, from - 1)) return false;
  return true;
}

/** `criticised by Ann Lee`: the verb is no part of who did it. */
function isPassive(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.lower === 'by' && /(?:ed|en|old|id)$/.test(words[at]?.lower ?? '');
}

function startsPhrase({ lower, isCapital }: Word): boolean {
  return DETERMINERS.has(lower) && !(isCapital && lower === 'us');
}

function startsPhraseBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before !== undefined && (startsPhrase(before) || before.isPossessive);
}

function isCoordinated(words: readonly Word[], from: number): boolean {
  const conjunction = words[from - 1]?.lower;
  if (conjunction !== 'and' && conjunction !== 'or') return false;
  const left = words[from - 2];
  const right = words[from];
  return (
    left?.kind === 'word' &&
    right?.kind === 'word' &&
    (left.isCapital === right.isCapital || right.lower === 'others') &&
    isNounLike(left)
  );
}

function isNounLike(word: Word | undefined): boolean {
  if (word?.kind !== 'word') return false;
  const { lower } = word;
  return (
    !PREPOSITIONS.has(lower) &&
    !CONJUNCTIONS.has(lower) &&
    !AUXILIARIES.has(lower) &&
    !isAdverb(word)
  );
}

/** Without `Later`, `But`, `On Friday` and the like at its beginning. */
function trimLeft(words: readonly Word[], start: number, end: number): Range | null {
  let from = start;
  while (from < end) {
    const word = words[from];
    if (word === undefined) return null;
    const isLight =
      word.kind === 'mark' ||
      CONJUNCTIONS.has(word.lower) ||
      (isAdverb(word) && from < end - 1) ||
      TIMES.has(word.lower);
    if (!isLight) break;
    from++;
  }
  if (from >= end) return null;
  const first = words[from];
  if (first === undefined || !PREPOSITIONS.has(first.lower)) return { from, to: end };
  for (let at = end - 1; at > from; at--) {
    const before = words[at - 1];
    if (before === undefined) break;
    if (TIMES.has(before.lower) || /^\d+$/.test(before.lower)) return { from: at, to: end };
  }
  return null;
}

/** `the man who leads the party`: from the last phrase back to whom the clause is about. */
function antecedentOfClause(words: readonly Word[], phrase: Range): Range | null {
  for (let at = phrase.from - 1; at > 0 && phrase.from - at < 9; at--) {
    const word = words[at];
    if (word === undefined || word.kind !== 'word') return null;
    if (word.lower === 'who') return antecedent(words, at);
  }
  return null;
}

function antecedent(words: readonly Word[], at: number): Range | null {
  const before = isMark(words[at - 1], ',') ? at - 1 : at;
  const own = { from: at, to: at + 1 };
  if (before === 0) return own;
  const phrase = phraseBefore(words, before);
  return phrase === null ? own : { from: phrase.from, to: at + 1 };
}

/** The noun phrase that begins at `from`, behind a verb of saying or `according to`; null where none does. */
export function phraseAfter(words: readonly Word[], from: number): Range | null {
  let to = from;
  while (to - from < MAX_PHRASE_WORDS && continuesRight(words, from, to)) to++;
  return to === from ? null : { from, to };
}

function continuesRight(words: readonly Word[], from: number, to: number): boolean {
  const word = words[to];
  if (word === undefined || word.kind !== 'word') return word?.text === '&';
  if (to === from) return canBegin(word);
  if (TIMES.has(word.lower) || isAdverb(word)) return false;
  if (SUBJECT_PRONOUNS.has(word.lower) || (AUXILIARIES.has(word.lower) && !word.isCapital))
    return false;
  const next = words[to + 1];
  if (word.lower === 'and')
    return isCoordinated(words, to + 1) || (next?.isCapital === true && isNounLike(words[to - 1]));
  if (CONJUNCTIONS.has(word.lower)) return false;
  if (/^(?:of|for|from|at|with|to)$/.test(word.lower))
    return next?.kind === 'word' && !TIMES.has(next.lower) && !isAdverb(next);
  if (PREPOSITIONS.has(word.lower)) return false;
  if (SUBJECT_PRONOUNS.has(words[from]?.lower ?? '')) return false;
  return !isFinite(words, to);
}

function canBegin(word: Word): boolean {
  const { lower } = word;
  if (CONJUNCTIONS.has(lower) || PREPOSITIONS.has(lower) || isAdverb(word) || TIMES.has(lower))
    return false;
  return !AUXILIARIES.has(lower) || word.isCapital;
}
