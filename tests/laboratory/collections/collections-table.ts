import type { Abstention, CollectionsReport, NdcgTable } from './measure-collections.ts';
import type { CollectionMeasures } from './collection-measures.ts';

/** A column of the table: its heading and what stands in it. */
const COLUMNS: readonly (readonly [string, (of: CollectionMeasures) => number | null])[] = [
  ['nDCG@10', (of) => of.ndcg10],
  ['R@10', (of) => of.recall10],
  ['R@100', (of) => of.recall100],
  ['MRR@10', (of) => of.mrr10],
  ['hit@1', (of) => of.hit1],
  ['hit@3', (of) => of.hit3],
  ['AUROC', (of) => of.auroc],
  ['refused', (of) => of.rightlyRefused],
  ['lost', (of) => of.wronglyRefused],
  ['strong', (of) => of.strongWithAnswer],
  ['bluffed', (of) => of.strongWithoutAnswer],
  ['sentence', (of) => of.sentence],
  ['marked', (of) => of.markedShare],
];

const LEGEND = `refused: has no answer, and was refused · lost: has an answer, yet refused · strong: has an answer, and a strong match
bluffed: has none, yet a strong match · sentence: marked sentences hold the answer · marked: share of that passage
`;

/** The measures as tables, a line a collection. */
export function renderReport(report: CollectionsReport): string {
  const rows = [...Object.entries(report.collections), ['mean', report.mean] as const];
  return [
    renderTable(
      ['questions', ...COLUMNS.map(([heading]) => heading)],
      rows.map(([name, of]) => [
        name,
        [String(of.questions), ...COLUMNS.map(([, value]) => share(value(of)))],
      ]),
    ),
    LEGEND,
    ...(report.baselines === undefined ? [] : renderNdcg('MiniSearch', report.baselines)),
    ...(report.ablation === undefined ? [] : renderNdcg('without', report.ablation)),
    ...Object.entries(report.abstention ?? {}).map(renderAbstention),
  ].join('\n');
}

function renderNdcg(title: string, table: NdcgTable): readonly string[] {
  const headings = [...new Set(Object.values(table).flatMap((row) => Object.keys(row)))];
  const rows = Object.entries(table).map(
    ([name, row]) =>
      [`${title} ${name}`, headings.map((heading) => share(row[heading] ?? null))] as const,
  );
  return [renderTable(headings, rows)];
}

function renderAbstention([name, sets]: readonly [
  string,
  Readonly<Record<string, Abstention>>,
]): string {
  const rows = Object.entries(sets).map(
    ([set, { questions, auroc, refused, strong }]) =>
      [
        `${name}: ${set}`,
        [String(questions), share(auroc), share(refused), share(strong)],
      ] as const,
  );
  return renderTable(['questions', 'AUROC', 'refused', 'bluffed'], rows);
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function renderTable(
  headings: readonly string[],
  rows: readonly (readonly [string, readonly string[]])[],
): string {
  const first = Math.max(...rows.map(([name]) => name.length), 0);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map(([, cells]) => cells[column]?.length ?? 0)),
  );
  const line = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(first)}  ${cells.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')}`;
  return `${[line('', headings), ...rows.map(([name, cells]) => line(name, cells))].join('\n')}\n`;
}
