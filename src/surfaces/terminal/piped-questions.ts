import { createInterface } from 'node:readline';
import type { Sitrep } from '../../library/sitrep.ts';
import { wrongUse } from './arguments.ts';
import type { AskOptions } from './ask-options.ts';
import { EXIT, print, screenOf, type Surroundings } from './console.ts';
import { BEGINNING, takeTurn, type Conversation } from './conversation.ts';
import { readPromptLine } from './prompt-line.ts';
import { stringifySafely, toJson } from './to-json.ts';

/**
 * Answers standard input line by line, each line as at the prompt; with `--json`, every line is a question and its
 * answer one line.
 *
 * @returns the exit status: that of a question without an answer if there was one
 * @throws ProblemError where there is no line with words
 */
export async function answerLines(
  sitrep: Sitrep,
  { filters, isJson }: AskOptions,
  surroundings: Surroundings,
): Promise<number> {
  const options = { screen: screenOf(surroundings), filters };
  let standing: Conversation = BEGINNING;
  let lines = 0;
  let refused = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    lines++;
    if (isJson) {
      const answer = await sitrep.ask({ ...filters, text: line.trim() });
      print(`${stringifySafely(toJson(answer))}\n`);
      if (answer.verdict === 'none') refused++;
      continue;
    }
    const turn = await takeTurn(sitrep, line, standing, options);
    if (turn.isOver === true) break;
    standing = turn;
    print(`${turn.shown}\n`);
    const isQuestion = readPromptLine(line).kind === 'question';
    if (isQuestion && turn.answer?.verdict === 'none') refused++;
  }
  if (lines === 0) throw wrongUse('ask', 'there is no question');
  return refused > 0 ? EXIT.noAnswer : EXIT.answered;
}
