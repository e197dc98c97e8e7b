import type { FoundName } from '../names/name-book.ts';
import { foldWord } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { correctWord } from './correct-word.ts';
import { familyVariants } from './families.ts';
import { compoundVariants, kinVariants } from './kin.ts';
import { verbVariants } from './semitic-verbs.ts';
import { makeTerm } from './make-term.ts';
import type { Knowledge } from './knowledge.ts';
import { nameVariants } from './name-variants.ts';
import type { QueryTerm, Variant } from './query.ts';
import type { QuestionWord } from './read-words.ts';
import type { KnownWord } from './known-word.ts';
import { WEIGHTS } from './weights.ts';
import { soundVariants, wordVariants } from './word-variants.ts';

/** What the words of a question ask for, and what had to be put right. */
export interface ReadTerms {
  readonly terms: readonly QueryTerm[];
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Unsure corrections with the place of the word. */
  readonly offered: readonly { readonly span: Span; readonly words: readonly KnownWord[] }[];
}

/** Acronyms of two letters are too often something else; those of more than five words are rare. In words. */
const MIN_INITIALS = 3;
const MAX_INITIALS = 5;

/** Words of one question that are looked up as misspelt; nobody misspells more, and each costs as much as a short question. */
const MAX_CORRECTED = 10;

/** Reads names and words from left to right, the longest name first. */
export function readTerms(
  words: readonly QuestionWord[],
  language: Language,
  knowledge: Knowledge,
): ReadTerms {
  const read: Reading = {
    knowledge,
    language,
    terms: [],
    corrected: [],
    offered: [],
    lookedUp: 0,
  };
  for (let at = 0; at < words.length;) {
    const length = readName(words, at, read);
    if (length === 0 && !isCut(words, at, read)) readWord(words, at, read, false);
    at += Math.max(1, length);
  }
  return read;
}

/**
 * Whether a pair of letters of a script without spaces is cut from two words (日本派遣: 日本, 本派, 派遣): the corpus does
 * not have it, and it overlaps one that it has or that was read. As an unknown word it would speak against an answer.
 */
function isCut(words: readonly QuestionWord[], at: number, read: Reading): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || isKnown(word, read)) return false;
  if (word.start < (read.terms.at(-1)?.span.end ?? 0)) return true;
  return next !== undefined && next.start < word.end && isKnown(next, read);
}

function isKnown({ terms }: QuestionWord, { knowledge }: Reading): boolean {
  return terms.some((term) => knowledge.vocabulary.countOf(term) > 0);
}

/** The words to the letter. */
export function readExactTerms(words: readonly QuestionWord[]): readonly QueryTerm[] {
  return words.map((word) => makeTerm([word], false, []));
}

interface Reading {
  readonly language: Language;
  readonly knowledge: Knowledge;
  readonly terms: QueryTerm[];
  readonly corrected: { from: string; to: string }[];
  readonly offered: { span: Span; words: readonly KnownWord[] }[];
  /** How many words were looked up as misspelt. */
  lookedUp: number;
}

/** How many words a name took; 0 where none begins here. */
function readName(words: readonly QuestionWord[], at: number, read: Reading): number {
  const found =
    words[at]?.isQuoted === true ? null : read.knowledge.names.find(words, at, read.language);
  if (found === null || isSmallAcronym(found, words[at], read))
    return readInitials(words, at, read);
  const name = words.slice(at, at + found.length);
  const asked = name.flatMap(({ terms }) => terms.slice(0, 1));
  const variants = nameVariants(found, asked, read.knowledge);
  if (name.length > 1 && variants.length === 0) {
    for (const position of name.keys()) readWord(words, at + position, read, true);
    return name.length;
  }
  const first = name[0];
  const own = name.length === 1 && first !== undefined ? spellingsOf(words, at, read) : [];
  dropOverlapping(name, read.terms);
  read.terms.push(makeTerm(name, true, [...own, ...variants]));
  return name.length + countOverlapping(words, at + name.length);
}

/** `act` in small letters is no acronym, ACT is; where the corpus never writes it small, it is one either way. */
function isSmallAcronym(
  { name }: FoundName,
  word: QuestionWord | undefined,
  { knowledge }: Reading,
): boolean {
  if (name.kind !== 'acronym' || word === undefined || word.typed === word.typed.toUpperCase())
    return false;
  return knowledge.vocabulary.word(word.folded)?.isEverSmall === true;
}

/** Capitalised words whose initials the corpus writes in capitals: `Free Syrian Army`, FSA. */
function readInitials(
  words: readonly QuestionWord[],
  at: number,
  { knowledge, terms }: Reading,
): number {
  for (let length = MAX_INITIALS; length >= MIN_INITIALS; length--) {
    const run = words.slice(at, at + length);
    if (run.length < length || !run.every(({ isCapitalised }) => isCapitalised)) continue;
    const initials = knowledge.vocabulary.word(run.map(({ folded }) => folded[0]).join(''));
    if (initials === undefined || initials.shown !== initials.shown.toUpperCase()) continue;
    const { term, shown } = initials;
    terms.push(
      makeTerm(run, true, [{ terms: [term], weight: WEIGHTS.initials, kind: 'name', shown }]),
    );
    return length;
  }
  return 0;
}

function readWord(
  words: readonly QuestionWord[],
  at: number,
  read: Reading,
  isName: boolean,
): void {
  const word = words[at];
  if (word === undefined) return;
  const { vocabulary } = read.knowledge;
  const isProper = vocabulary.word(word.folded)?.isProper === true;
  const spellings = word.isQuoted ? [] : spellingsOf(words, at, read);
  const variants = [...spellings, ...(word.isQuoted ? [] : familyOf(word, read))];
  const [meant] = spellings;
  if (!isKnown(word, read) && !word.isQuoted && !isName) {
    variants.push(...(meant === undefined ? correct(word, read) : namesOf(meant, word, read)));
    if (variants.length === 0 && read.language !== 'en') {
      variants.push(...verbVariants(word.terms[0] ?? '', read.language, vocabulary));
      if (variants.length === 0) variants.push(...kinVariants(word.folded, vocabulary));
    }
  }
  read.terms.push(makeTerm([word], isName || isProper, variants));
}

function familyOf(word: QuestionWord, { knowledge, language }: Reading): readonly Variant[] {
  const { languages, vocabulary } = knowledge;
  return [
    ...word.terms.flatMap((term) => familyVariants(term, knowledge)),
    ...(language === 'en' ? [] : compoundVariants(word.folded, languages, vocabulary)),
  ];
}

function spellingsOf(
  words: readonly QuestionWord[],
  at: number,
  read: Reading,
): readonly Variant[] {
  const word = words[at];
  if (word === undefined) return [];
  const sounds = soundVariants(word, read.knowledge);
  const sound = sounds[0];
  if (!isKnown(word, read) && sound !== undefined)
    read.corrected.push({ from: word.typed, to: sound.shown });
  return [
    ...wordVariants(word, { before: words[at - 1], after: words[at + 1] }, read.knowledge),
    ...sounds,
  ];
}

function correct(word: QuestionWord, read: Reading): readonly Variant[] {
  if (read.lookedUp === MAX_CORRECTED) return [];
  read.lookedUp += 1;
  const { sure, unsure } = correctWord(word.typed, read.knowledge);
  const span = { start: word.start, end: word.end };
  if (unsure.length > 0) read.offered.push({ span, words: unsure });
  if (sure === null) return [];
  read.corrected.push({ from: word.typed, to: sure.shown });
  const { term, shown } = sure;
  const variant = { terms: [term], weight: WEIGHTS.correction, kind: 'spelling', shown } as const;
  return [variant, ...namesOf(variant, word, read)];
}

/** The other names of what a word was meant to be: `Turky` finds Turkish too. */
function namesOf(meant: Variant, word: QuestionWord, read: Reading): readonly Variant[] {
  const folded = foldWord(meant.shown);
  const words = [{ ...word, typed: meant.shown, folded, terms: meant.terms }];
  const found = read.knowledge.names.find(words, 0, read.language);
  if (found === null) return [];
  return nameVariants(found, meant.terms, read.knowledge).map((variant) => ({
    ...variant,
    weight: variant.weight * meant.weight,
  }));
}

/** In scripts without spaces, pairs of letters that reach into a name are no words. */
function dropOverlapping(name: readonly QuestionWord[], terms: QueryTerm[]): void {
  const start = name[0]?.start ?? 0;
  while ((terms.at(-1)?.span.end ?? 0) > start && terms.at(-1)?.isName === false) terms.pop();
}

function countOverlapping(words: readonly QuestionWord[], at: number): number {
  const end = words[at - 1]?.end ?? 0;
  let count = 0;
  while ((words[at + count]?.start ?? end) < end) count += 1;
  return count;
}
