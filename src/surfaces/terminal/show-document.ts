import type { Block } from '../../documents/block.ts';
import type { Document } from '../../documents/document.ts';
import { sourceSpan } from '../../documents/source-map.ts';
import { makeVisible } from '../../rendering/terminal/visible.ts';

/** What was read of a document, as `check:corpus --show` prints it with `--json`: these fields and no others. */
export function documentToJson(document: Document) {
  const { path, id, title, publisher, date, url, language, text, blocks } = document;
  return {
    path,
    id,
    title,
    publisher,
    date,
    url,
    language,
    text,
    blocks: blocks.map(({ role, start, end, speaker, date: own }) => ({
      role,
      start,
      end,
      source: sourceSpan(document, { start, end }),
      speaker,
      date: own,
    })),
  };
}

/** What was read of a document, for people: what is known of it, then each block with its role, date and speaker. */
export function showDocument(document: Document): string {
  const { path, id, title, publisher, author, date, dateFrom, url, language } = document;
  const facts = {
    title,
    publisher,
    author,
    date: date === null ? null : `${date} (${dateFrom})`,
    url,
    language,
  };
  const known = Object.entries(facts).filter(([, value]) => value !== null);
  const lines = [
    `${path} · ${id}`,
    ...known.map(([name, value]) => `${name}: ${value}`),
    ...document.blocks.flatMap((block) => ['', labelOf(block), ...linesOf(document.text, block)]),
  ];
  return `${lines.map(makeVisible).join('\n')}\n\n`;
}

function labelOf({ role, level, speaker, date, page }: Block): string {
  const parts = [
    level > 0 ? `${role} ${level}` : role,
    ...(speaker === null ? [] : [`said by ${speaker}`]),
    ...(date === null ? [] : [date]),
    ...(page === null ? [] : [`page ${page}`]),
  ];
  return `[${parts.join(' · ')}]`;
}

function linesOf(text: string, { start, end }: Block): readonly string[] {
  return text.slice(start, end).split(/\r\n|[\n\r\u2028\u2029]/);
}
