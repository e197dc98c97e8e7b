/** Who says it: the noun phrase before a verb, or after it (“…,” said the minister). Ranges count words of one sentence. */
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

/** The subject of the verb at `verb`; null where it is not sure. */
export function findSubject(words: readonly Word[], verb: number): Range | null {
  const end = beforeVerb(words, verb);
  const last = words[end - 1];
  if (last === undefined || last.lower === 'to') return null;
  if (last.kind === 'mark') return subjectBeforeMark(words, end);
  if (last.lower === 'and' || last.lower === 'but' || last.lower === 'or')
    return mainSubject(words, end - 1);
  if (last.kind === 'quotation' && last.text !== '') return null;
  return phraseBefore(words, end);
}

/** Where the words end that stand before a verb and its auxiliaries and adverbs. */
export function beforeVerb(words: readonly Word[], verb: number): number {
  let end = verb;
  for (; end > 0; end--) {
    const word = words[end - 1];
    if (word?.kind !== 'word') break;
    const isLight = (AUXILIARIES.has(word.lower) && !word.isCapital) || isAdverb(word);
    if (!isLight) break;
  }
  return end;
}

/** Who the sentence is about: the first phrase that can be a subject. */
export function mainSubject(words: readonly Word[], before: number): Range | null {
  for (let at = 1; at <= before; at++) {
    const word = words[at];
    if (word === undefined || word.kind !== 'word') continue;
    const isVerb = AUXILIARIES.has(word.lower) || isFinite(words, at);
    if (!isVerb) continue;
    const found = findSubject(words, at);
    if (found !== null && !isDependent(words, found.from)) return found;
  }
  const first = words.findIndex(({ kind, lower }) => kind === 'word' && !CONJUNCTIONS.has(lower));
  return first >= 0 && first < 2 ? phraseAfter(words, first) : null;
}

/** Who the last clause before `before` is about; null for `it` and where it is not sure. */
export function lastSubject(words: readonly Word[], before: number): Range | null {
  for (let at = before - 1; at > 0; at--) {
    const word = words[at];
    if (word?.kind !== 'word' || word.isCapital) continue;
    if (!AUXILIARIES.has(word.lower) && !isFinite(words, at)) continue;
    const found = findSubject(words, at);
    if (found === null || isDependent(words, found.from)) continue;
    return words[found.from]?.lower === 'it' ? null : found;
  }
  return null;
}

function isDependent(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  return (
    before?.kind === 'word' &&
    CONJUNCTIONS.has(before.lower) &&
    !/^(?:and|but|or|so|yet)$/.test(before.lower)
  );
}

function isFinite(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.isCapital) return false;
  const cue = cueVerb(word.lower);
  if (cue !== null)
    return (cue.form === 'past' || cue.form === 'present') && canPrecedeVerb(words[at - 1]);
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

/** `Smith, who leads the party, said`: the phrase before what stands between the marks. */
function subjectBeforeMark(words: readonly Word[], end: number): Range | null {
  if (isMark(words[end - 1], ')')) {
    const opening = lastMark(words, end - 1, '(');
    return opening > 0 ? findSubject(words, opening) : null;
  }
  if (!isMark(words[end - 1], ',—–-') && words[end - 1]?.text !== '--') return null;
  let best: Range | null = null;
  let chunkEnd = end - 1;
  for (let steps = 0; steps < 5; steps++) {
    const mark = lastMark(words, chunkEnd, ',—–-');
    const phrase = phraseBefore(words, chunkEnd);
    const isWhole = phrase !== null && phrase.from <= mark + 2 && !isParticipial(words, phrase);
    if (isWhole) best = phrase;
    if (mark < 0 || !isAside(words, mark + 1, chunkEnd)) break;
    chunkEnd = mark;
  }
  return best;
}

/** `Speaking on the show` is no subject. */
function isParticipial(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from];
  return to - from > 1 &&
    first !== undefined &&
    /^[a-z]+(?:ing|ed)$/.test(first.lower) &&
    !DETERMINERS.has(words[from - 1]?.lower ?? '') &&
    cueVerb(first.lower) === null
    ? first.isCapital || from === 0
    : false;
}

function lastMark(words: readonly Word[], before: number, marks: string): number {
  for (let at = before - 1; at >= 0; at--) {
    if (isMark(words[at], marks) || (marks.includes('—') && words[at]?.text === '--')) return at;
    if (words[at]?.kind === 'quotation' && words[at]?.text !== '') return -1;
  }
  return -1;
}

/** Whether words between commas say more of what stands before them: `who …`, `a senator`, `R-Texas`, `62`, `speaking in …`. */
function isAside(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from];
  if (first?.kind !== 'word' || to <= from) return false;
  if (/^(?:who|whose|which|whom|where)$/.test(first.lower)) return true;
  if (/ing$|ed$/.test(first.lower) || PREPOSITIONS.has(first.lower) || isAdverb(first)) return true;
  const hasVerb = words
    .slice(from, to)
    .some(({ lower, isCapital }) => !isCapital && AUXILIARIES.has(lower));
  return !hasVerb && !SUBJECT_PRONOUNS.has(first.lower);
}

/** The noun phrase that ends at `end`. */
function phraseBefore(words: readonly Word[], end: number): Range | null {
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
  if (JOINING.has(word.lower)) return from < end && isNounLike(words[from - 2]);
  if (PREPOSITIONS.has(word.lower)) return false;
  if (CONJUNCTIONS.has(word.lower)) return isCoordinated(words, from);
  if (isFinite(words, from - 1) && !startsPhraseBefore(words, from - 1)) return false;
  return true;
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
    left.isCapital === right.isCapital &&
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
  if (word.lower === 'and') return isCoordinated(words, to + 1);
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
