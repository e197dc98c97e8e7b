import type { Reading } from './document.ts';
import { titleLineOf } from './first-lines.ts';

/** The first `#` heading, otherwise the first of any level, otherwise the first line where it stands alone. */
export function titleOf({ text, blocks }: Reading): string | null {
  const headings = blocks.filter(({ role }) => role === 'heading');
  const heading = headings.find(({ level }) => level === 1) ?? headings[0];
  const isText = ['paragraph', 'turn'].includes(blocks[0]?.role ?? '');
  if (heading === undefined) return isText ? titleLineOf(text) : null;
  return text.slice(heading.start, heading.end).replace(/\s+/gu, ' ');
}
