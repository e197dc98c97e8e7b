/**
 * The reading text of a plain text: the file's own, but that lines which were only broken to fit a width are joined. So all
 * its offsets are those of the file.
 */
import { eachLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { trimSpan } from '../text/trim-span.ts';
import type { Reading } from './document.ts';
import { findKeptBreaks } from './kept-breaks.ts';
import { createReadingWriter, type ReadingWriter } from './reading-writer.ts';

/** UTF-16 code units: longer lines are not wrapped ones, so each is a paragraph where no blank line stands between them. */
const MAX_WRAPPED_WIDTH = 120;

/** What an item of a list begins with. */
const ITEM = /^\s*(?:[-*+•‣◦▪●·–—]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)/;

/**
 * Reads a plain text from an offset to its end.
 *
 * @param isMarkdown Whether it is Markdown without any marks, in which only blank lines part paragraphs.
 */
export function readPlainText(source: string, from: number, isMarkdown = false): Reading {
  const writer = createReadingWriter(source);
  let at = from;
  for (const { start, end } of findParagraphs(source, from, isMarkdown)) {
    writer.copy(at, start);
    writeParagraph(writer, source, { start, end }, isMarkdown ? null : ITEM);
    at = end;
  }
  writer.copy(at, source.length);
  return writer.finish();
}

/** Paragraphs are separated by blank lines; where there are none, each long line is one. */
function* findParagraphs(source: string, from: number, isMarkdown: boolean): Generator<Span> {
  const text = source.slice(from);
  const isLineParagraph = !isMarkdown && hasParagraphLines(text);
  let start = 0;
  for (const line of eachLine(text)) {
    if (!isLineParagraph && text.slice(line.start, line.end).trim() !== '') continue;
    yield* spanOf(text, start, line.end, from);
    start = line.end;
  }
  yield* spanOf(text, start, text.length, from);
}

function* spanOf(text: string, start: number, end: number, from: number): Generator<Span> {
  const span = trimSpan(text, start, end);
  if (span.start < span.end) yield { start: span.start + from, end: span.end + from };
}

/** Whether no line of a text is blank and most are too long to be wrapped: then each is a paragraph. */
function hasParagraphLines(text: string): boolean {
  let long = 0;
  let short = 0;
  for (const { start, end } of eachLine(text.trimEnd())) {
    if (text.slice(start, end).trim() === '') return false;
    if (end - start > MAX_WRAPPED_WIDTH) long++;
    else short++;
  }
  return long > short;
}

/** Items of a list are blocks of their own within the paragraph. */
function writeParagraph(
  writer: ReadingWriter,
  source: string,
  { start, end }: Span,
  item: RegExp | null,
): void {
  const paragraph = source.slice(start, end);
  const breaks = findKeptBreaks(paragraph);
  const close = (from: number, isItem: boolean, isTight: boolean): void =>
    writer.close(isItem ? 'list item' : 'paragraph', from, { isTight });
  let block = { from: writer.length, isItem: item?.test(paragraph) === true, isTight: false };
  let at = start;
  for (const line of eachLine(paragraph)) {
    const words = paragraph.slice(line.start, line.end);
    const isItem = item?.test(words) === true;
    if (line.start > 0 && !breaks.has(line.start)) {
      const next = start + line.start + words.search(/\S|$/);
      writer.write(' ', at, next);
      at = next;
    } else if (line.start > 0 && (isItem || block.isItem)) {
      close(block.from, block.isItem, block.isTight);
      writer.copy(at, start + line.start);
      at = start + line.start;
      block = { from: writer.length, isItem, isTight: true };
    }
    const until = start + line.start + words.trimEnd().length;
    writer.copy(at, until);
    at = until;
  }
  writer.copy(at, end);
  close(block.from, block.isItem, block.isTight);
}
