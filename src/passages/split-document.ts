/**
 * From a document to its passages. Blocks are the source's paragraphs and headings; groups are blocks that belong together;
 * a group is one passage, or several of nearly equal length where it is overlong.
 *
 *     # Heading ─┐
 *     14:05 ─────┼─ group ── passage 1, ¶ 1
 *     Text. ─────┘
 *     Long text. ── group ─┬ passage 2, ¶ 3
 *                          └ passage 3, ¶ 3
 *
 * Passages follow one another in the order of the text, and between them is nothing but white space.
 */
import type { Block } from '../documents/block.ts';
import type { Document } from '../documents/document.ts';
import type { Span } from '../text/span.ts';
import { eachLine } from '../text/lines.ts';
import { splitSentences, splitSteadily } from '../text/sentences.ts';
import { type Group, groupBlocks } from './group-blocks.ts';
import { type Part, type Passage, speakerIn } from './passage.ts';
import { endsInQuotation } from './quotations.ts';
import { findUnits, type Unit } from './source-blocks.ts';
import { type Atom, splitOverlong } from './split-overlong.ts';

/** UTF-16 code units. Three passages of a page fit into the 4,000 characters that Discord allows a message to show. */
export const MAX_PASSAGE_CHARS = 1200;

/** UTF-16 code units by which headings and crumbs may exceed that, rather than split the paragraph they are joined to. */
const MAX_JOINED_CHARS = 400;

/** What a cut costs (see `Atom`): inside a quotation, between lines of one paragraph, after a heading or crumb. */
const QUOTATION_COST = 300;
const LINE_GAIN = -100;
const JOINED_COST = 1000;

/** The passages of a document, in order; together they cover its text but for white space. */
export function splitDocument(document: Document): readonly Passage[] {
  const { id, text } = document;
  const passages: Passage[] = [];
  for (const group of groupBlocks(text, findUnits(document))) {
    const blocks = group.blocks.flatMap((unit) => unit.blocks);
    let block = 0;
    for (const sentences of splitGroup(text, group)) {
      const number = passages.length + 1;
      const start = sentences[0]?.start ?? 0;
      const end = sentences.at(-1)?.end ?? start;
      while ((blocks[block]?.end ?? Infinity) <= start) block++;
      passages.push({
        id: `${id}.${number}`,
        document: id,
        number,
        paragraph: paragraphAt(group, start),
        headings: group.headings,
        start,
        end,
        text: text.slice(start, end),
        sentences,
        ...factsOf(blocks, block, { start, end }),
      });
    }
  }
  return passages;
}

/** The sentences of each passage that a group becomes. */
function splitGroup(text: string, { blocks }: Group): readonly (readonly Span[])[] {
  const length = (blocks.at(-1)?.end ?? 0) - (blocks[0]?.start ?? 0);
  const longest = Math.max(...blocks.map(({ start, end }) => end - start));
  const isOverlong = longest > MAX_PASSAGE_CHARS || length > MAX_PASSAGE_CHARS + MAX_JOINED_CHARS;
  if (!isOverlong) return [blocks.flatMap((block) => sentencesOf(text, block, splitSentences))];
  const headings = new Map(blocks.map(({ start, heading }) => [start, heading]));
  const atoms = blocks.flatMap((block) => atomsOf(text, sentencesOf(text, block, splitSteadily)));
  return splitOverlong(text, atoms, MAX_PASSAGE_CHARS).map((run) =>
    run.flatMap((atom) => {
      const heading = headings.get(atom.start) ?? null;
      return sentencesOf(text, { ...atom, heading }, splitSentences);
    }),
  );
}

/** In the document's offsets; a heading is one, and none goes over the end of a line. */
function sentencesOf(
  text: string,
  { start, end, heading }: Pick<Unit, 'start' | 'end' | 'heading'>,
  split: (paragraph: string) => readonly Span[],
): readonly Span[] {
  if (heading !== null) return [{ start, end }];
  const paragraph = text.slice(start, end);
  return [...eachLine(paragraph)].flatMap((line) =>
    split(paragraph.slice(line.start, line.end)).map((sentence) => ({
      start: start + line.start + sentence.start,
      end: start + line.start + sentence.end,
    })),
  );
}

/** The sentences of one block with what it costs to cut after each. */
function atomsOf(text: string, sentences: readonly Span[]): readonly Atom[] {
  const isQuoted = endsInQuotation(text, sentences);
  return sentences.map(({ start, end }, index) => {
    const next = sentences[index + 1];
    if (next === undefined) return { start, end, cost: JOINED_COST };
    const isLineEnd = /[\n\r]/.test(text.slice(end, next.start));
    return {
      start,
      end,
      cost: (isQuoted[index] ? QUOTATION_COST : 0) + (isLineEnd ? LINE_GAIN : 0),
    };
  });
}

function paragraphAt({ blocks }: Group, start: number): number {
  return blocks.findLast((block) => block.start <= start)?.paragraph ?? 1;
}

/** What of blocks lies in a span, from one of them on: those before it end before the span. */
function partsOf(blocks: readonly Block[], from: number, { start, end }: Span): readonly Part[] {
  const parts: Part[] = [];
  for (let at = from; (blocks[at]?.start ?? end) < end; at++) {
    const block = blocks[at];
    if (block === undefined || block.end <= start) continue;
    const { role, speaker, head } = block;
    const [first, last] = [Math.max(start, block.start), Math.min(end, block.end)];
    parts.push({ role, start: first, end: last, speaker, head });
  }
  return parts;
}

/** What a passage has from its blocks: the first that is more than a heading tells. */
function factsOf(blocks: readonly Block[], from: number, span: Span) {
  const parts = partsOf(blocks, from, span);
  let text = from;
  while (blocks[text]?.role === 'heading' && (blocks[text + 1]?.start ?? span.end) < span.end)
    text++;
  const { date = null, url = null, page = null } = blocks[text] ?? {};
  return { parts, speaker: speakerIn({ parts }, span), date, url, page };
}
