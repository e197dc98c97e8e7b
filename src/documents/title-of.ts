import type { Reading } from './document.ts';
import { titleLineOf } from './first-lines.ts';

/** The first `#` heading, otherwise the first of any level, otherwise the first line where it stands alone. */
export function titleOf({ text, blocks }: Reading): string | null {
  const headings = blocks.filter(({ role }) => role === 'heading');
  const heading = headings.find(({ level }) => level === 1) ?? headings[0];
  if (heading === undefined) return titleLineOf(text);
  return text.slice(heading.start, heading.end).replace(/\s+/gu, ' ');
}
