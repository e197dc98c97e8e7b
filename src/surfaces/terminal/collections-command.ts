import { measureCollections } from '../../app/measure-collections.ts';
import { readCollection, type Collection } from '../../evaluation/read-collection.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { renderReport } from './collections-table.ts';
import { EXIT, print, type Surroundings } from './console.ts';
import { stringifySafely } from './to-json.ts';

const USAGE = `npm run -s eval:collections -- DIR... [--passages] [--json] [--baselines] [--ablation] [--abstention]

Measures the ranking on retrieval collections in the form of BEIR (corpus.jsonl, queries.jsonl, qrels/*.tsv).
Each line of the corpus is a document; with --passages it is a passage already.
  --baselines   MiniSearch as it comes, and made BM25, beside it
  --ablation    each group of features off, one at a time
  --abstention  questions without an answer, made from each collection in three ways
Exit status: 0 measured, 2 wrong use or a folder that is no collection.
`;

/**
 * `eval:collections`: measures the ranking on collections.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use, and where a folder holds no collection
 */
export async function runEvalCollections(
  args: readonly string[],
  _surroundings: Surroundings,
): Promise<number> {
  const { values, positionals } = readArguments('eval:collections', args, {
    passages: { type: 'boolean' },
    json: { type: 'boolean' },
    baselines: { type: 'boolean' },
    ablation: { type: 'boolean' },
    abstention: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values['help'] === true) {
    print(USAGE);
    return EXIT.answered;
  }
  if (positionals.length === 0) throw wrongUse('eval:collections', 'no folder is named');
  const collections: Collection[] = [];
  for (const folder of positionals) collections.push(await readCollection(folder));
  const options = {
    arePassages: values['passages'] === true,
    hasBaselines: values['baselines'] === true,
    hasAblation: values['ablation'] === true,
    hasAbstention: values['abstention'] === true,
  };
  const report = await measureCollections(collections, options, showProgress());
  print(values['json'] === true ? `${stringifySafely(report, 2)}\n` : renderReport(report));
  return EXIT.answered;
}

/** A bar on standard error, rewritten on a terminal, else a line for each collection. */
function showProgress(): (collection: string, done: number, total: number) => void {
  const { stderr } = process;
  let shown = -1;
  return (collection, done, total) => {
    const step = Math.floor((done / total) * BAR_CELLS);
    if (step === shown && done < total) return;
    shown = done === total ? -1 : step;
    if (stderr.isTTY) {
      const bar = '█'.repeat(step).padEnd(BAR_CELLS, '░');
      stderr.write(
        `\r${bar} ${collection} ${done} of ${total}\u001B[K${done === total ? '\n' : ''}`,
      );
    } else if (done === total) stderr.write(`${collection}: ${total} questions\n`);
  };
}

const BAR_CELLS = 20;
