/** Who says it: the noun phrase before a verb, or after it (“…,” said the minister). Ranges count words of one sentence. */
import { cueVerb } from './cue-words.ts';
import { isFinite, phraseAfter, phraseBefore, type Range } from './noun-phrases.ts';
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
import { NO_WORD, type Word } from './word.ts';

/** The subject of the verb at `verb`; null where it is not sure. */
export function findSubject(words: readonly Word[], verb: number): Range | null {
  const end = beforeVerb(words, verb);
  const last = words[end - 1];
  if (last === undefined) return null;
  if (last.lower === 'to') return controller(words, end - 1);
  if (last.kind === 'mark') return subjectBeforeMark(words, end);
  if (last.lower === 'and' || last.lower === 'but' || last.lower === 'or')
    return mainSubject(words, end - 1);
  if (last.kind === 'quotation' && last.text !== '') return null;
  return phraseBefore(words, end);
}

/** Verbs and adjectives whose subject also does what follows their `to`. */
const CONTROL = new Set(
  `continue continues continued continuing begin begins began start starts started try tries tried trying attempt attempts attempted attempting
  fail fails failed go goes went going seem seems seemed appear appears appeared hasten hastens hastened rush rushes rushed come comes came
  quick likely set unlikely expected ready eager able careful prepared happy sad proud slow sure bound due had have has used pause paused`.split(
    /\s+/,
  ),
);

/** `continued to express`, `is quick to point out`, `went on to say`: whoever continued, is quick, went on. */
function controller(words: readonly Word[], to: number): Range | null {
  let at = to - 1;
  while (
    at > 0 &&
    (isAdverb(words[at] ?? NO_WORD) || /^(?:on|so|very)$/.test(words[at]?.lower ?? ''))
  )
    at--;
  const word = words[at];
  if (word?.kind !== 'word' || word.isCapital || !CONTROL.has(word.lower)) return null;
  return findSubject(words, at);
}

/** Where the words end that stand before a verb and its auxiliaries and adverbs. */
export function beforeVerb(words: readonly Word[], verb: number): number {
  let end = verb;
  for (; end > 0; end--) {
    const word = words[end - 1];
    if (word?.kind !== 'word') break;
    const isNoLonger = word.lower === 'longer' && words[end - 2]?.lower === 'no';
    const isLight =
      isNoLonger ||
      (word.lower === 'no' && words[end]?.lower === 'longer') ||
      (AUXILIARIES.has(word.lower) && !word.isCapital) ||
      isAdverb(word);
    if (!isLight) break;
  }
  return beforeTime(words, end);
}

/** `The senator on Wednesday downplayed`, `A poll last month showed` */
function beforeTime(words: readonly Word[], end: number): number {
  const last = words[end - 1];
  if (last?.kind !== 'word' || !TIMES.has(last.lower) || last.isPossessive) return end;
  const first = words[end - 2];
  const isWhole =
    first?.kind === 'word' && /^(?:on|in|last|this|late|early|earlier|by)$/.test(first.lower);
  if (!isWhole) return last.isCapital && end > 2 ? end - 1 : end;
  return end > 3 ? end - 2 : end;
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
    if (isWhole && words[phrase.from - 1]?.lower !== 'not') best = phrase;
    if (mark < 0 || !isAside(words, mark + 1, chunkEnd)) break;
    chunkEnd = mark;
  }
  return best;
}

/** `Speaking on the show` is no subject. */
function isParticipial(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from];
  if (first === undefined || to - from < 2 || !(first.isCapital || from === 0)) return false;
  if (DETERMINERS.has(words[from - 1]?.lower ?? '')) return false;
  return (
    /^[a-z]+ing$/.test(first.lower) ||
    (/^[a-z]+ed$/.test(first.lower) && cueVerb(first.lower) === null)
  );
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
  const relative = words.findIndex(
    ({ lower }, at) => at > from && at < to && /^(?:who|whose|which|whom|that|where)$/.test(lower),
  );
  const hasVerb = words
    .slice(from, relative < 0 ? to : relative)
    .some(({ lower, isCapital }) => !isCapital && AUXILIARIES.has(lower));
  return !hasVerb && !SUBJECT_PRONOUNS.has(first.lower);
}
