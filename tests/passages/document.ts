import type { Document } from '../../src/documents/document.ts';
import { readMarkdown } from '../../src/documents/markdown-reading.ts';
import { readPlainText } from '../../src/documents/plain-reading.ts';
import { formatOf } from '../../src/documents/formats.ts';
import { findHeadings } from '../../src/documents/headings.ts';

/** A document of this text and nothing else; its name tells whether it is Markdown. */
export function documentOf(text: string, path = 'report.md'): Document {
  const metadata = { title: null, publisher: null, author: null, date: null, url: null };
  const isMarkdown = formatOf(path) === 'markdown';
  const headings = isMarkdown ? findHeadings(text) : [];
  return {
    ...metadata,
    language: null,
    tags: [],
    id: 'report',
    path,
    dateFrom: null,
    ...(isMarkdown ? readMarkdown(text, 0, headings) : readPlainText(text, 0)),
    headings,
    revision: '',
  };
}
