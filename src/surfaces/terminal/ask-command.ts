import type { Answer } from '../../answers/answer.ts';
import type { Sitrep } from '../../library/sitrep.ts';
import { renderCard } from '../../rendering/terminal/render-card.ts';
import { wrongUse } from './arguments.ts';
import { ASK_USAGE, readAskOptions, type AskOptions } from './ask-options.ts';
import { EXIT, print, screenOf, type Surroundings } from './console.ts';
import { openCorpus, openLibrary } from './open-corpus.ts';
import { stringifySafely, toJson } from './to-json.ts';

/** Spaces; people read the output of a single question too. */
const JSON_INDENT = 2;

/**
 * `ask`: answers the question that was typed, or opens a prompt, or reads questions from a pipe.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where no document can be read
 */
export async function runAsk(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const options = readAskOptions(args, surroundings);
  if (options.wantsHelp) {
    print(ASK_USAGE);
    return EXIT.answered;
  }
  if (options.isExplained) return explain(options);
  const sitrep = await openCorpus(options.corpusDir, { ...surroundings, cluster: options.cluster });
  try {
    return await answerAll(sitrep, options, surroundings);
  } finally {
    await sitrep.close();
  }
}

async function answerAll(
  sitrep: Sitrep,
  options: AskOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { text, filters, isJson } = options;
  if (text !== null) {
    const answer = await sitrep.ask({ ...filters, text });
    print(
      isJson
        ? `${stringifySafely(toJson(answer), JSON_INDENT)}\n`
        : renderCard(answer, screenOf(surroundings), { place: 'command', ...filters }),
    );
    return statusOf(answer);
  }
  if (process.stdin.isTTY) {
    const { runPrompt } = await import('./prompt.ts');
    return runPrompt(sitrep, filters, surroundings);
  }
  const { answerLines } = await import('./piped-questions.ts');
  return answerLines(sitrep, options, surroundings);
}

/** Explaining is rare, so that answering need not load it. */
async function explain({ text, filters, corpusDir }: AskOptions): Promise<number> {
  if (text === null) throw wrongUse('ask', '--explain needs a question');
  const { explainLibrary } = await import('../../library/explain-library.ts');
  const { renderExplanation } = await import('./explanation.ts');
  const explanation = await explainLibrary(await openLibrary(corpusDir), { ...filters, text });
  print(renderExplanation(explanation));
  return explanation.verdict.verdict === 'none' ? EXIT.noAnswer : EXIT.answered;
}

function statusOf({ verdict }: Answer): number {
  return verdict === 'none' ? EXIT.noAnswer : EXIT.answered;
}
