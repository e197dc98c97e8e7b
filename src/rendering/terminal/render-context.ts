import type { Citation, QuotedPassage } from '../../answers/answer.ts';
import { countOf } from '../wording.ts';
import { type Block, blockOf, GAP, type Screen, setPage } from './page.ts';
import { citeLine, quoteWhole } from './quotation.ts';

/** A passage in full between its neighbours, which stand without the mark of a quotation; its citation and address. */
export function renderContext(context: Citation, screen: Screen): string {
  const { passage, before, after, documentPassages } = context;
  const last = after.at(-1)?.number ?? passage.number;
  return setPage(
    [
      ...headingLine(passage),
      ...cutLine((before[0] ?? passage).number - 1, 'before'),
      ...before.flatMap((neighbour) => [asideOf(neighbour), GAP]),
      quoteWhole(passage),
      GAP,
      ...after.flatMap((neighbour) => [asideOf(neighbour), GAP]),
      ...cutLine(documentPassages - last, 'after'),
      ...citation(passage),
    ],
    screen,
  );
}

/** A passage in full with its citation and address, to be copied; of a range each. */
export function renderCitation({ passage, after }: Citation, screen: Screen): string {
  const blocks = [passage, ...after].flatMap((each, at) => [
    ...(at === 0 ? [] : [GAP]),
    ...headingLine(each),
    quoteWhole(each),
    ...citation(each),
  ]);
  return setPage(blocks, screen);
}

/** A neighbour, set apart from the passage itself. */
function asideOf(neighbour: QuotedPassage): Block {
  return { ...quoteWhole(neighbour), first: '  ' };
}

function headingLine({ headings }: QuotedPassage): readonly Block[] {
  return headings.length === 0 ? [] : [blockOf(headings.join(' › '), 'bold'), GAP];
}

function cutLine(passages: number, where: 'before' | 'after'): readonly Block[] {
  return passages <= 0 ? [] : [blockOf(`[… ${countOf(passages, 'passage')} ${where}]`, 'dim'), GAP];
}

function citation(passage: QuotedPassage): readonly Block[] {
  const { url, revision } = passage;
  return [
    citeLine(passage, ''),
    ...(url === null ? [] : [{ runs: [{ text: url, style: 'dim' as const, isWhole: true }] }]),
    blockOf(`revision ${revision}`, 'dim'),
  ];
}
