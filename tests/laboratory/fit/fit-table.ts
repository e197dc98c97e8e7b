import type { VerdictMeasures, EvidenceFit } from './fit-evidence.ts';
import type { RankingFit } from './fit-ranking.ts';
import type { SentencesFit } from './fit-sentences.ts';
import type { Weights } from '../../../src/ranking/weighted-sum.ts';

/** The weights of the ranking as they stand in the source, and nDCG@10. */
export function renderRanking({ weights, sets }: RankingFit): string {
  return section('src/ranking/weights.ts', renderWeights(weights), [
    ['nDCG@10', ['questions', 'shipped', 'all', 'halves', 'unseen']],
    ...sets.map(({ name, questions, shipped, all, halves, unseen }): Row => [
      name,
      [String(questions), ...[shipped, all, halves, unseen].map(share)],
    ]),
  ]);
}

/** The model of the evidence as it stands in the source, and how each kind of question fares. */
export function renderEvidence({ model, sets }: EvidenceFit): string {
  const numbers = [
    ...renderWeights(model.weights),
    `  bias: ${round(model.bias)},`,
    `  refusedBelow: ${model.refusedBelow},`,
  ];
  const rows = sets.flatMap(({ name, kinds }) =>
    Object.entries(kinds)
      .filter(([, { questions }]) => questions > 0)
      .map(([kind, measures]): Row => [`${name}, ${kind}`, renderMeasures(measures)]),
  );
  return section('src/answers/judge.ts', numbers, [
    ['unseen', ['questions', 'AUROC', 'refused', 'strong']],
    ...rows,
  ]);
}

function renderMeasures({ questions, auroc, refused, strong }: VerdictMeasures): readonly string[] {
  return [String(questions), share(auroc), share(refused), share(strong)];
}

/** The weights of the choice of sentences as they stand in the source, and how often the first choice is right. */
export function renderSentences({ weights, sets }: SentencesFit): string {
  return section('src/answers/choose-sentences.ts', renderWeights(weights), [
    ['first choice holds the answer', ['questions', 'shipped', 'all', 'halves']],
    ...sets.map(({ name, questions, shipped, all, halves }): Row => [
      name,
      [String(questions), ...[shipped, all, halves].map(share)],
    ]),
  ]);
}

type Row = readonly [name: string, cells: readonly string[]];

const NAME_CHARS = 32;
const CELL_CHARS = 10;

function section(file: string, numbers: readonly string[], rows: readonly Row[]): string {
  const table = rows.map(
    ([name, cells]) =>
      name.padEnd(NAME_CHARS) + cells.map((cell) => cell.padStart(CELL_CHARS)).join(''),
  );
  return [`${file}:`, ...numbers, '', ...table, '', ''].join('\n');
}

function renderWeights<Name extends string>(weights: Weights<Name>): readonly string[] {
  return weights.map(([name, weight]) => `  ['${name}', ${round(weight)}],`);
}

/** To hundredths, which changes no figure in its third digit. */
function round(value: number): number {
  return Number(value.toFixed(2));
}

function share(value: number | null): string {
  return value?.toFixed(3) ?? '–';
}
