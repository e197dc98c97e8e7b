import type { Block } from '../documents/block.ts';
import type { Document } from '../documents/document.ts';
import type { Span } from '../text/span.ts';

/** A paragraph of the source with all its lines and items, or a heading. */
export interface Unit extends Span {
  /** Counts the paragraphs from 1; of a heading the number of the paragraph that follows. */
  readonly paragraph: number;
  readonly heading: Heading | null;
  /** Never empty. */
  readonly blocks: readonly Block[];
}

/** What a heading says, and how deep it stands. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly title: string;
}

/** The paragraphs and headings of a document, in order. */
export function findUnits({ text, blocks }: Document): readonly Unit[] {
  const units: Unit[] = [];
  for (let from = 0; from < blocks.length;) {
    const first = blocks[from];
    if (first === undefined) break;
    const to = from + countOfParagraph(blocks, from);
    const end = blocks[to - 1]?.end ?? first.end;
    const { start, paragraph, level } = first;
    units.push({
      start,
      end,
      paragraph,
      heading: isHeading(first)
        ? { level, title: text.slice(start, end).replace(/\s+/gu, ' ') }
        : null,
      blocks: blocks.slice(from, to),
    });
    from = to;
  }
  return units;
}

/** How many blocks from this one on make one paragraph, or heading. */
function countOfParagraph(blocks: readonly Block[], from: number): number {
  const first = blocks[from];
  let to = from + 1;
  if (isHeading(first)) return 1;
  while (blocks[to]?.paragraph === first?.paragraph && !isHeading(blocks[to])) to++;
  return to - from;
}

/** The headline of a plain text has no level, and stays a paragraph. */
function isHeading(block: Block | undefined): boolean {
  return block?.role === 'heading' && block.level > 0;
}
