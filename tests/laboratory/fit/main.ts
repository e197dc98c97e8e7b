import { parseArgs } from 'node:util';
import { fitEvidence } from './fit-evidence.ts';
import { fitRanking } from './fit-ranking.ts';
import { fitSentences } from './fit-sentences.ts';
import { readCutSet, readTrainingSet, type TrainingSet } from './training-set.ts';
import { print, warn } from '../../../src/surfaces/terminal/console.ts';
import { renderEvidence, renderRanking, renderSentences } from './fit-table.ts';

const USAGE = `npm run -s fit -- PATH...

Fits every number that is learnt from questions, and prints it as it stands in the source, with what it is worth on
questions that were not fitted:
  the weights of the ranking        src/ranking/weights.ts
  evidence and thresholds           src/answers/judge.ts
  the choice of sentences           src/answers/choose-sentences.ts
PATH is a folder with a collection in the form of BEIR, or a question set FILE.jsonl over the documents in FILE/ or
corpus/. The same paths give the same numbers.
  --sentences DIR   a collection with marked answers, whose sentences are to be passages too: to fit the ranking on paragraphs
                    of one sentence; may be given more than once
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    sentences: { type: 'string', multiple: true, default: [] },
  },
});
if (values.help === true || positionals.length === 0) print(USAGE);
else await fitAll(positionals, values.sentences);

/** Fits the ranking, then what rests on it. */
async function fitAll(paths: readonly string[], cut: readonly string[]): Promise<void> {
  const sets: TrainingSet[] = [];
  for (const path of paths) {
    warn(`reading ${path}`);
    sets.push(await readTrainingSet(path));
  }
  const cutSets: TrainingSet[] = [];
  for (const path of cut) {
    warn(`reading the sentences of ${path}`);
    cutSets.push(await readCutSet(path));
  }
  const ranking = await fitRanking([...sets, ...cutSets], warn);
  print(renderRanking(ranking));
  print(renderEvidence(await fitEvidence(sets, ranking.weights, warn)));
  print(renderSentences(await fitSentences(sets, warn)));
}
