import { type Problem, ProblemError } from '../errors/problem.ts';
import { decodeText } from './decode.ts';
import type { Heading, Reading } from './document.ts';
import { readFieldTexts } from './field-text.ts';
import { makeDraft, type ParsedFile } from './draft.ts';
import { titleLineOf } from './first-lines.ts';
import { formatOf } from './formats.ts';
import { findHeadings } from './headings.ts';
import { readMarkdown } from './markdown-reading.ts';
import { describeFields } from './metadata.ts';
import { readPlainText } from './plain-reading.ts';
import { readHead } from './read-head.ts';

/**
 * What is read of one file of the corpus.
 *
 * @param file Its path relative to the corpus folder, with `/`.
 * @param shown How messages call it.
 * @throws ProblemError where it cannot be one.
 */
export async function parseFile(
  bytes: Uint8Array,
  file: string,
  shown: string,
): Promise<ParsedFile> {
  const source = decodeText(bytes, shown);
  const { head, fields, warnings } = readHead(source, shown);
  const described = describeFields(fields, shown);
  const isMarkdown = formatOf(file) === 'markdown';
  const headings = isMarkdown ? findHeadings(source.slice(head.body)) : [];
  const body = isMarkdown
    ? readMarkdown(source, head.body, headings)
    : readPlainText(source, head.body);
  const hasBody = body.blocks.length > 0;
  const reading = hasBody ? body : readFieldTexts(source, head.start, head.end, fields);
  if (reading.blocks.length === 0) throw new ProblemError({ input: shown, ...EMPTY });
  const title = described.metadata.title ?? titleOf(reading, headings);
  const draft = makeDraft({
    path: file,
    reading,
    headings,
    metadata: { ...described.metadata, title },
    dateFrom: dateFromOf(head.kind, described.dateField),
    ownId: described.id,
  });
  return { drafts: [draft], problems: [], warnings: [...warnings, ...described.warnings] };
}

const EMPTY: Omit<Problem, 'input'> = {
  what: 'holds no text',
  advice: 'Write the document into it, or take it out of the folder',
};

function dateFromOf(kind: string | null, field: string | null): string | null {
  if (field === null) return null;
  return kind === null ? 'header' : `field ${field}`;
}

/** The first `#` heading, otherwise the first of any level, otherwise the first line where it stands alone. */
function titleOf({ text }: Reading, headings: readonly Heading[]): string | null {
  const heading = headings.find(({ level }) => level === 1) ?? headings[0];
  return heading === undefined ? titleLineOf(text) : heading.title;
}
