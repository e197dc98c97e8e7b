import { readFileSync } from 'node:fs';
import { askPosition } from '../../src/library/ask-position.ts';
import type { Library } from '../../src/library/library.ts';
import { dayOf } from '../../src/documents/calendar-date.ts';
import type { PositionPassage, PositionRequest } from '../../src/positions/position.ts';
import { readPositionQuestion } from '../../src/positions/read-question.ts';
import { joinFilters, readOperators } from '../../src/queries/operators.ts';

/** A question with words of the passages that answer it, by whose words they are; none where no position is in the documents. */
interface Asked {
  readonly question: string;
  readonly own: readonly string[];
  readonly reported: readonly string[];
}

/** How well the questions of a set are answered. */
export interface PositionFigures {
  readonly questions: number;
  /** Of those with an answer. */
  readonly answerable: number;
  /** Questions whose first passage is right. */
  readonly firstRight: number;
  /** Passages shown as own words that are reported, or the other way round. */
  readonly mixed: number;
  /** Questions without an answer whose card is called strong. */
  readonly strongWithout: number;
  /** What went wrong, for people. */
  readonly wrong: readonly string[];
}

/** Asks the questions of a file of a library. */
export async function measurePositions(library: Library, file: string): Promise<PositionFigures> {
  const asked = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Asked => JSON.parse(line));
  const wrong: string[] = [];
  let [answerable, firstRight, mixed, strongWithout] = [0, 0, 0, 0];
  for (const { question, own, reported } of asked) {
    const request = readRequest(question);
    if (request === null) {
      wrong.push(`not read: ${question}`);
      continue;
    }
    const answer = await askPosition(library, request);
    const found = {
      own: answer.stances.flatMap((one) => one.own),
      reported: answer.stances.flatMap((one) => one.reported),
    };
    const first = found.own[0] ?? found.reported[0];
    const isMixed =
      found.own.some((passage) => holds(passage, reported)) ||
      found.reported.some((passage) => holds(passage, own));
    if (isMixed) wrong.push(`mixed: ${question}`);
    mixed += isMixed ? 1 : 0;
    if (own.length + reported.length === 0) {
      if (answer.verdict === 'strong') wrong.push(`strong: ${question}`);
      strongWithout += answer.verdict === 'strong' ? 1 : 0;
      continue;
    }
    answerable++;
    const isRight = first !== undefined && quotes(first, [...own, ...reported]);
    if (!isRight) wrong.push(`first: ${question} → ${first?.text ?? 'nothing'}`);
    firstRight += isRight ? 1 : 0;
  }
  return { questions: asked.length, answerable, firstRight, mixed, strongWithout, wrong };
}

/** Whether the words that are attributed hold some of these. */
function holds({ text, start, attribution }: PositionPassage, words: readonly string[]): boolean {
  return words.some((some) => {
    const at = text.indexOf(some);
    return at >= attribution.start - start && at + some.length <= attribution.end - start;
  });
}

function quotes({ text }: PositionPassage, words: readonly string[]): boolean {
  return words.some((some) => text.includes(some));
}

/** Read as whoever asks it is understood: its dates are filters, and no words of the topic. */
function readRequest(question: string): PositionRequest | null {
  const { text, filters } = readOperators(question, TODAY);
  const request = readPositionQuestion(text, TODAY);
  return request === null ? null : { ...request, ...joinFilters(filters, request) };
}

const TODAY = dayOf(Date.UTC(2026, 0, 1));
