import type { Evaluation, Measures } from '../../evaluation/evaluate.ts';
import { blockOf, GAP, setPage, type Screen } from '../../rendering/terminal/page.ts';

/** A column of the table: its heading and what stands in it. */
const COLUMNS: readonly (readonly [heading: string, value: (of: Measures) => number | null])[] = [
  ['hit@1', (of) => of.hit1],
  ['hit@3', (of) => of.hit3],
  ['MRR', (of) => of.mrr],
  ['nDCG@10', (of) => of.ndcg10],
  ['lost', (of) => of.refused.wrongly],
  ['refused', (of) => of.refused.rightly],
  ['bluffed', (of) => of.strongWithoutAnswer],
];

const LEGEND =
  'lost: has an answer, yet refused · refused: has none, and was refused · bluffed: has none, yet a strong match';

/** Characters of the number that say how many questions there are. */
const COUNT_WIDTH = 5;
/** Characters of a measure, ` 0.950`, at the least. */
const VALUE_WIDTH = 7;
/** More ids than these say nothing more about a miss. */
const SHOWN_IDS = 3;

/** The measures as a table, a line a kind, and what was missed. */
export function renderEvaluation(evaluation: Evaluation, screen: Screen): string {
  const kinds = Object.entries(evaluation.kinds).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  const nameWidth = Math.max(...kinds.map(([kind]) => kind.length), 'all'.length);
  const heading = COLUMNS.map(([name]) => name.padStart(Math.max(VALUE_WIDTH, name.length + 1)));
  const rows: readonly (readonly [string, Measures])[] = [...kinds, ['all', evaluation]];
  return [
    `${' '.repeat(nameWidth)}${'n'.padStart(COUNT_WIDTH)}${heading.join('')}\n`,
    ...rows.map(([name, measures]) => `${name.padEnd(nameWidth)}${renderRow(measures)}\n`),
    setPage([GAP, blockOf(LEGEND, 'dim'), GAP, ...describeMisses(evaluation)], screen),
  ].join('');
}

function renderRow(measures: Measures): string {
  const values = COLUMNS.map(([name, value]) => {
    const share = value(measures);
    const text = share === null ? '–' : share.toFixed(3);
    return text.padStart(Math.max(VALUE_WIDTH, name.length + 1));
  });
  return String(measures.questions).padStart(COUNT_WIDTH) + values.join('');
}

function describeMisses({ misses }: Evaluation) {
  return misses.flatMap(({ question, expected, got }) => [
    blockOf(question, 'bold'),
    {
      runs: [
        {
          text: `expected ${listIds(expected)}; got ${listIds(got)}`,
          style: 'plain' as const,
        },
      ],
      first: '  ',
    },
  ]);
}

function listIds(ids: readonly string[]): string {
  return ids.length === 0 ? 'no answer' : ids.slice(0, SHOWN_IDS).join(', ');
}
