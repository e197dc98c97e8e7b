import { evaluateSet } from '../../evaluation/evaluate-set.ts';
import { folderOf, readCommand, wrongUse } from './arguments.ts';
import { EXIT, print, screenOf, type Surroundings } from './console.ts';
import { renderEvaluation } from './eval-table.ts';
import { openLibrary } from './open-corpus.ts';
import { stringifySafely } from './to-json.ts';

/** The questions on the document that comes with the program. */
const SHIPPED_SET = 'tests/relevance/ynet-2025-03-01.jsonl';

const USAGE = `npm run -s eval [-- FILE --corpus DIR --json]

Asks the questions of FILE (${SHIPPED_SET}) of the documents in DIR (corpus),
and measures the answers. FILE has one JSON object a line:
  {"question": "...", "passages": ["<id>" or {"document": "<id>", "quote": "exact words"}, ...], "kind": "..."}
Passages are those that answer, best first; [] means that the documents do not answer it.
Exit status: 0 measured, 2 wrong use or a fault in FILE.
`;

/**
 * `eval`: measures the answers to a set of questions.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, a fault in the set, and where no document can be read
 */
export async function runEval(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const given = readCommand('eval', USAGE, args, {
    corpus: { type: 'string' },
    json: { type: 'boolean' },
  });
  if (given === null) return EXIT.answered;
  const [file = SHIPPED_SET, ...rest] = given.positionals;
  if (rest.length > 0) throw wrongUse('eval', 'more than one file is named');
  const library = await openLibrary(folderOf(given, 'eval', surroundings.corpusDir));
  const evaluation = await evaluateSet(library, file);
  print(
    given.values['json'] === true
      ? `${stringifySafely(evaluation, 2)}\n`
      : renderEvaluation(evaluation, screenOf(surroundings)),
  );
  return EXIT.answered;
}
