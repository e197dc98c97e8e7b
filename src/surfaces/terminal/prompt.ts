import { createInterface } from 'node:readline';
import type { Sitrep } from '../../library/sitrep.ts';
import { ProblemError } from '../../errors/problem.ts';
import type { Question } from '../../queries/question.ts';
import { EXIT, print, screenOf, warn, type Surroundings } from './console.ts';
import { BEGINNING, takeTurn, type Conversation } from './conversation.ts';

/** Questions that the arrow keys bring back. They are kept in memory only: what people ask is theirs. */
const HISTORY_LINES = 200;

const PROMPT = 'ask> ';

/**
 * Asks for questions until the person leaves. Ctrl-C empties the line, and leaves where it is empty; Ctrl-D leaves.
 *
 * @returns the exit status
 */
export async function runPrompt(
  sitrep: Sitrep,
  filters: Omit<Question, 'text'>,
  surroundings: Surroundings,
): Promise<number> {
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout.isTTY ? process.stdout : process.stderr,
    prompt: PROMPT,
    historySize: HISTORY_LINES,
    removeHistoryDuplicates: true,
  });
  lines.on('SIGINT', () => {
    if (lines.line === '') lines.close();
    else lines.write(null, { ctrl: true, name: 'u' });
  });
  print('Ask your documents. For help, type: help\n\n');
  lines.prompt();
  let standing: Conversation = BEGINNING;
  for await (const line of lines) {
    const turn = await tryTurn(sitrep, line, standing, { screen: screenOf(surroundings), filters });
    standing = turn;
    if (turn.shown !== '') print(`\n${turn.shown}\n`);
    if (turn.isOver === true) break;
    lines.prompt();
  }
  lines.close();
  return EXIT.answered;
}

/** A question that fails is reported, and the conversation goes on. */
async function tryTurn(...[sitrep, line, standing, options]: Parameters<typeof takeTurn>) {
  try {
    return await takeTurn(sitrep, line, standing, options);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    warn(error.message);
    return { ...standing, shown: '', isOver: false };
  }
}
