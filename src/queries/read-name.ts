import type { FoundName } from '../names/name-book.ts';
import { makeTerm } from './make-term.ts';
import { nameVariants } from './name-variants.ts';
import type { QueryTerm } from './query.ts';
import { readWord, spellingsOf } from './read-word.ts';
import type { QuestionWord } from './read-words.ts';
import type { Reading } from './reading.ts';
import { WEIGHTS } from './variant-weights.ts';

/** Acronyms of two letters are too often something else; those of more than five words are rare. In words. */
const MIN_INITIALS = 3;
const MAX_INITIALS = 5;

/** How many words a name took; 0 where none begins here. */
export function readName(words: readonly QuestionWord[], at: number, read: Reading): number {
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
