import { editsBetween } from '../queries/speller.ts';

/** Words by which a question asks for a position; shorter ones are too near to others. */
const WORDS =
  `position stance policy opinion attitude statement remarks support supports oppose opposes reject rejects criticise criticised
  criticize criticized condemn condemned accuse accused blamed towards toward about differ compare between regarding`.split(
    /\s+/,
  );

const MIN_LETTERS = 5;

/** A question with its asking words as they were meant: `positon`, `stnace`. */
export function repairWords(question: string): string {
  return question.replaceAll(/\p{L}+/gu, (word) => {
    const lower = word.toLowerCase();
    if (lower.length < MIN_LETTERS || word !== lower) return word;
    const meant = WORDS.find((one) => editsBetween(one, lower, 1) <= 1);
    return meant === undefined || OTHER.test(lower) ? word : meant;
  });
}

/** Words that are near to one of these and mean something else. */
const OTHER = /^(?:police|polices|afford|rejoice|supper)$/;
