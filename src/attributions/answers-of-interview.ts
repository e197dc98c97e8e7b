import type { Span } from '../text/span.ts';
import type { Paragraph } from './paragraphs.ts';

/** A paragraph, or what of it is said by one person. */
export interface Turn {
  readonly content: Span;
  /** The words that name who speaks; null where they stand in an earlier paragraph or nowhere. */
  readonly label: Span | null;
  /** As the document names who speaks; null where nobody is named, as for `Q`. */
  readonly speaker: string | null;
  /** Whether the speaker is to be looked for in what introduces the interview. */
  readonly isAnswer: boolean;
}

/** Stage directions and notes are nobody's words. */
export const NOTE = /^(?:\(|\[|#|END\b|\*\(|[*_](?!\*))/;

const QUESTION = /\?[*_”"’)]*\s*$/;

const MAX_QUESTION_CHARS = 320;

const MIN_QUESTIONS = 3;

const MIN_ANSWER_CHARS = 140;

/** What follows the questions of an interview. */
export function answers(text: string, paragraphs: readonly Paragraph[]): ReadonlyMap<number, Turn> {
  const turns = new Map<number, Turn>();
  const isQuestion = paragraphs.map((paragraph) => looksAsked(text, paragraph));
  const asked = isQuestion.filter((is, at) => is && isQuestion[at + 1] === false).length;
  if (asked < MIN_QUESTIONS || asked * 4 < paragraphs.length) return turns;
  const first = isQuestion.indexOf(true);
  for (const [number, { start, end }] of paragraphs.entries()) {
    if (number <= first || isQuestion[number] === true || NOTE.test(text.slice(start, start + 8)))
      continue;
    if (isQuestion[number - 1] !== true && end - start < MIN_ANSWER_CHARS) continue;
    turns.set(number, { content: { start, end }, label: null, speaker: null, isAnswer: true });
  }
  return turns;
}

function looksAsked(text: string, { start, end }: Paragraph): boolean {
  if (end - start > MAX_QUESTION_CHARS) return false;
  if (text.startsWith('**', start) && text.startsWith('**', end - 2)) return true;
  return QUESTION.test(text.slice(Math.max(start, end - 6), end));
}
