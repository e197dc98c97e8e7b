import type { Language } from '../text/language.ts';
import { amountVariants, readAmount } from './amounts.ts';
import type { Budget } from './budget.ts';
import type { Knowledge } from './knowledge.ts';
import { makeTerm } from './make-term.ts';
import type { QueryTerm } from './query.ts';
import { readName } from './read-name.ts';
import { readWord } from './read-word.ts';
import type { QuestionWord } from './read-words.ts';
import { isKnown, type Reading, type ReadTerms } from './reading.ts';
import { dateVariants, findWrittenDates, type WrittenDate } from './written-dates.ts';

/** Reads names and words from left to right, the longest name first; to the letter what is left when the budget is spent. */
export function readTerms(
  text: string,
  words: readonly QuestionWord[],
  language: Language,
  knowledge: Knowledge,
  budget: Budget,
): ReadTerms {
  const read: Reading = {
    text,
    knowledge,
    language,
    terms: [],
    corrected: [],
    offered: [],
    lookedUp: 0,
  };
  const dates = findWrittenDates(text, knowledge.languages);
  for (let at = 0; at < words.length;) {
    if (budget.isSpent()) {
      read.terms.push(...readExactTerms(words.slice(at)));
      break;
    }
    const length =
      takeDate(words, at, dates, read) || takeAmount(words, at, read) || readName(words, at, read);
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

/** The words to the letter. */
export function readExactTerms(words: readonly QuestionWord[]): readonly QueryTerm[] {
  return words.map((word) => makeTerm([word], false, []));
}

/** How many words a date took; 0 where none begins here. */
function takeDate(
  words: readonly QuestionWord[],
  at: number,
  dates: readonly WrittenDate[],
  { terms, knowledge }: Reading,
): number {
  const start = words[at]?.start ?? 0;
  const date = dates.find(({ span }) => span.start <= start && start < span.end);
  if (date === undefined || words[at]?.isQuoted === true) return 0;
  const name = words.filter((word, place) => place >= at && word.end <= date.span.end);
  if (name.length === 0) return 0;
  terms.push(makeTerm(name, false, dateVariants(date, knowledge)));
  return name.length;
}

/** How many words an amount took; 0 where none begins here. */
function takeAmount(
  words: readonly QuestionWord[],
  at: number,
  { terms, knowledge, language }: Reading,
): number {
  const amount = readAmount(words, at, language);
  if (amount === null) return 0;
  const name = words.slice(at, at + amount.length);
  terms.push(makeTerm(name, false, amountVariants(amount, knowledge)));
  return amount.length;
}
