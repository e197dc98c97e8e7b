import type { Block } from '../documents/block.ts';
import type { Span } from '../text/span.ts';
import type { Paragraph } from './paragraphs.ts';

/** The paragraphs that are set off as quotations, without the marks that do so in a file. */
export function findBlockQuotations(
  text: string,
  paragraphs: readonly Paragraph[],
  blocks: readonly Block[],
): ReadonlyMap<number, Span> {
  const found = new Map<number, Span>();
  let at = 0;
  for (const [number, { start, end }] of paragraphs.entries()) {
    while ((blocks[at]?.end ?? Infinity) <= start) at++;
    const block = blocks[at];
    const isQuotation =
      text.charAt(start) === '>' || (block?.role === 'quotation' && block.start <= start);
    if (!isQuotation) continue;
    const from = start + (/^[>\s]*/.exec(text.slice(start, start + 8))?.[0].length ?? 0);
    if (from < end) found.set(number, { start: from, end });
  }
  return found;
}
