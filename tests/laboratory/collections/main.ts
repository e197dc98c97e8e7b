import { parseArgs } from 'node:util';
import { measureCollections } from './measure-collections.ts';
import { readCollection, type Collection } from './read-collection.ts';
import { renderReport } from './collections-table.ts';
import { print } from '../../../src/surfaces/terminal/console.ts';

const USAGE = `npm run -s eval:collections -- DIR... [--passages] [--json] [--baselines] [--ablation] [--abstention]

Measures the ranking on retrieval collections in the form of BEIR (corpus.jsonl, queries.jsonl, qrels/*.tsv).
Each line of the corpus is a document; with --passages it is a passage already.
  --baselines   MiniSearch as it comes, and made BM25, beside it
  --ablation    each group of features off, one at a time
  --abstention  questions without an answer, made from each collection in three ways
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: 'boolean' },
    json: { type: 'boolean' },
    baselines: { type: 'boolean' },
    ablation: { type: 'boolean' },
    abstention: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});

const BAR_CELLS = 20;

if (values.help === true || positionals.length === 0) print(USAGE);
else await measureAll(positionals);

async function measureAll(folders: readonly string[]): Promise<void> {
  const collections: Collection[] = [];
  for (const folder of folders) collections.push(await readCollection(folder));
  const options = {
    arePassages: values.passages === true,
    hasBaselines: values.baselines === true,
    hasAblation: values.ablation === true,
    hasAbstention: values.abstention === true,
  };
  const report = await measureCollections(collections, options, showProgress());
  print(values.json === true ? `${JSON.stringify(report, null, 2)}\n` : renderReport(report));
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
