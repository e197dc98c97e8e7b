import { fitEvidence } from '../../app/fit-evidence.ts';
import { fitRanking } from '../../app/fit-ranking.ts';
import { fitSentences } from '../../app/fit-sentences.ts';
import { readLesson, type Lesson } from '../../app/read-lesson.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { EXIT, print, warn } from './console.ts';
import { renderEvidence, renderRanking, renderSentences } from './fit-table.ts';

const USAGE = `npm run -s fit -- PATH...

Fits every number that is learnt from questions, and prints it as it stands in the source, with what it is worth on
questions that were not fitted:
  the weights of the ranking        src/ranking/weights.ts
  evidence and thresholds           src/answers/judge.ts
  the choice of sentences           src/answers/choose-sentences.ts
PATH is a folder with a collection in the form of BEIR, or a question set FILE.jsonl over the documents in FILE/ or
corpus/. The same paths give the same numbers.
`;

/**
 * `fit`: fits the ranking, then what rests on it.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where a path cannot be read
 */
export async function runFit(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments('fit', args, {
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    print(USAGE);
    return EXIT.answered;
  }
  if (positionals.length === 0) throw wrongUse('fit', 'no path is named');
  const lessons: Lesson[] = [];
  for (const path of positionals) {
    warn(`reading ${path}`);
    lessons.push(await readLesson(path));
  }
  const ranking = await fitRanking(lessons, warn);
  print(renderRanking(ranking));
  print(renderEvidence(await fitEvidence(lessons, ranking.weights, warn)));
  print(renderSentences(await fitSentences(lessons, warn)));
  return EXIT.answered;
}
