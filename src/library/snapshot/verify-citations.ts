import path from 'node:path';
import { decodeText } from '../../documents/decode.ts';
import { decodePage } from '../../documents/decode-page.ts';
import type { Document } from '../../documents/document.ts';
import { findUnfaithful } from '../../documents/find-unfaithful.ts';
import { formatOf, withoutPacking } from '../../documents/formats.ts';
import { readFile } from '../../documents/read-file.ts';
import { sourceSpan } from '../../documents/source-map.ts';
import { unpack } from '../../documents/unpack.ts';
import { type Problem, ProblemError } from '../../errors/problem.ts';
import type { LibraryState } from '../library.ts';

/**
 * Compares what a library cites with the bytes on the disk: each passage must be the text of its document at its place, and
 * each character of it the file's own at the place that is cited, or what the file's mark or reference there stands for. The
 * text of a printed format (PDF, DOCX) is not in its file's bytes; there the passages alone are compared.
 */
export function checkCitations({ index }: LibraryState, folder: string): readonly Problem[] {
  const sources = new Map<string, string | null>();
  return [...index.documents.values()].flatMap(({ document, passages }) => {
    const wrong = passages.filter((passage) => {
      const { start, end } = sourceSpan(document, passage);
      return start > end || document.text.slice(passage.start, passage.end) !== passage.text;
    });
    const found = wrong.map(({ id }) => ({ input: id, what: 'is not the text of its document' }));
    const source = sources.get(document.path) ?? readSource(document, folder);
    sources.set(document.path, source);
    const at = source === null ? -1 : findUnfaithful(document, source);
    const cited = passages.find(({ start, end }) => at >= start && at < end);
    const strange = { input: cited?.id ?? document.id, what: 'is not in its file as it is cited' };
    const advice = 'Report it with the document';
    return [...found, ...(at === -1 ? [] : [strange])].map((one) => ({ ...one, advice }));
  });
}

/** The file as it was decoded; null where its text is not in its bytes, or it cannot be read now. */
function readSource({ path: file }: Document, folder: string): string | null {
  const format = formatOf(file);
  if (format === 'pdf' || format === 'docx') return null;
  try {
    const packed = readFile(path.join(folder, file), file);
    const bytes = withoutPacking(file) === file ? packed : unpack(packed, file);
    return format === 'html' || format === 'feed'
      ? decodePage(bytes, file)
      : decodeText(bytes, file);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
