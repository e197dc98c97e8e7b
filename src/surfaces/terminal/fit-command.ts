import { fitRanking, type Fit } from '../../app/fit-ranking.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { EXIT, print, warn } from './console.ts';

const USAGE = `npm run -s fit -- PATH...

Fits the weights of the ranking, prints them as they stand in src/ranking/weights.ts, and nDCG@10 of each PATH:
a folder with a collection in the form of BEIR, or a question set FILE.jsonl over the documents in FILE/ or corpus/.
`;

/**
 * `fit`: fits the weights of the ranking.
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
  print(renderFit(await fitRanking(positionals, warn)));
  return EXIT.answered;
}

function renderFit({ weights, lessons }: Fit): string {
  const lines = weights.map(([name, weight]) => `  ['${name}', ${Number(weight.toFixed(3))}],`);
  const rows = lessons.map(
    ({ name, questions, ...measured }) =>
      `${name}: ${questions} questions, ${Object.entries(measured)
        .map(([how, value]) => `${how} ${value?.toFixed(3) ?? '–'}`)
        .join(', ')}`,
  );
  return [...lines, '', ...rows, ''].join('\n');
}
