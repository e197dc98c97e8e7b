import { parseArgs } from 'node:util';
import { SPAN_MODEL, type SpanModel } from '../../../src/answers/spans/find-answer.ts';
import type { Weights } from '../../../src/ranking/weighted-sum.ts';
import { print, warn } from '../../../src/surfaces/terminal/console.ts';
import { buildCollection } from '../collections/collection-library.ts';
import { readCollection } from '../collections/read-collection.ts';
import { fitSpans, markSpans, readSpanCases, type SpanOutcome } from './fit-spans.ts';

const USAGE = `npm run -s fit:spans -- FOLDER [--misses]

Fits the choice of the words that answer who, where, when and how many (src/answers/spans/find-answer.ts) on a collection
in the form of BEIR whose questions have answers, the right passage given, and prints it as it stands in the source. Of
all questions that begin so: the share whose marked words hold an answer, and the share whose marked words do not, by the
shipped model, by one fitted on all, and by those of a half tried on the other half.
--misses also lists what a model of the other half marks and does not hold the answer.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, misses: { type: 'boolean' } },
});
const [folder] = positionals;
if (values.help === true || folder === undefined) print(USAGE);
else await fit(folder, values.misses === true);

async function fit(path: string, wantsMisses: boolean): Promise<void> {
  warn(`reading ${path}`);
  const { entries, questions } = await readCollection(path);
  const cases = await readSpanCases(await buildCollection(entries, true), questions);
  warn('fitting');
  const model = fitSpans(cases);
  const halves = [0, 1].map((rest) => cases.filter((_, at) => at % 2 === rest));
  const [even = [], odd = []] = halves;
  const tried = [...markSpans(even, fitSpans(odd)), ...markSpans(odd, fitSpans(even))];
  print(renderModel(model));
  print(renderShares('shipped', markSpans(cases, SPAN_MODEL)));
  print(renderShares('all', markSpans(cases, model)));
  print(renderShares('halves', tried));
  for (const { question, answers, marked, isRight } of wantsMisses ? tried : []) {
    if (!isRight) print(`${question} · ${answers.join(' / ')} · ${marked ?? '–'}\n`);
  }
}

function renderModel({ shared, kinds, none }: SpanModel): string {
  const lines = [
    `shared: [${weights(shared)}],`,
    ...Object.entries(kinds).map(([kind, list]) => `${kind}: [${weights(list)}],`),
    `none: ${JSON.stringify(none)},`,
  ];
  return `${lines.join('\n')}\n`;
}

function weights(list: Weights<string>): string {
  return list.map(([name, weight]) => `['${name}', ${weight}]`).join(', ');
}

function renderShares(name: string, outcomes: readonly SpanOutcome[]): string {
  const asked = outcomes.filter(({ isAsked }) => isAsked);
  const groups = [...new Set(['all', ...asked.map(kindOf)])];
  const cells = groups.map((group) => {
    const some = asked.filter((one) => group === 'all' || kindOf(one) === group);
    const share = (count: number) => (count / some.length).toFixed(3);
    const held = some.filter(({ isRight }) => isRight).length;
    const marked = some.filter(({ marked: words }) => words !== null).length;
    return `${group} ${some.length}: ${share(held)} ${share(marked - held)}`;
  });
  return `${name}: ${cells.join(' · ')}\n`;
}

function kindOf({ context }: SpanOutcome): string {
  return context?.kind ?? 'other';
}
