import type { Document } from '../../src/documents/document.ts';
import { hasTooManyMarks } from '../../src/documents/guard-markdown.ts';
import { readMarkdown } from '../../src/documents/markdown-reading.ts';
import { readPlainText } from '../../src/documents/plain-reading.ts';
import { formatOf } from '../../src/documents/formats.ts';

/** A document of this text and nothing else; its name tells whether it is Markdown. */
export function documentOf(text: string, path = 'report.md'): Document {
  const metadata = { title: null, publisher: null, author: null, date: null, url: null };
  const isMarkdown = formatOf(path) === 'markdown';
  return {
    ...metadata,
    language: null,
    tags: [],
    id: 'report',
    path,
    dateFrom: null,
    ...(isMarkdown && !hasTooManyMarks(text) ? readMarkdown(text, 0) : readPlainText(text, 0)),
    revision: '',
  };
}
