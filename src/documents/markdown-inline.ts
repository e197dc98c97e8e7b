import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { fromMarkdown } from 'mdast-util-from-markdown';
import type { Span } from '../text/span.ts';
import { findKeptBreaks } from './kept-breaks.ts';
import type { ReadingWriter } from './reading-writer.ts';

type Root = ReturnType<typeof fromMarkdown>;

/** Any node below the root of a Markdown tree. */
export type MarkdownNode = Root['children'][number];

/** A Markdown text: as it was parsed, and as it is in the file. */
export interface MarkdownText {
  readonly writer: ReadingWriter;
  /** The file's text. */
  readonly source: string;
  /** The same, but that what is no Markdown is masked; only this is parsed. */
  readonly masked: string;
  /** Where the parsed text begins in both. */
  readonly from: number;
}

/** What stands for masked characters; no text has it, since Unicode keeps it from being a character. */
export const MASK = '\uFDD0';

/** An escape, a character reference, a line end with the marks of the next line, or what was masked. */
const SPECIAL =
  /\\([!-/:-@[-`{-~])|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));|(?<![ \t])[ \t]*(\r\n|[\n\r])(?:[ \t]|>[ \t]?)*|\uFDD0+/g;

/** Where a node stands in the file. */
export function spanOf(node: MarkdownNode, { from }: MarkdownText): Span {
  return {
    start: from + (node.position?.start.offset ?? 0),
    end: from + (node.position?.end.offset ?? 0),
  };
}

/** Writes the words of inline nodes, without marks, targets and pictures. */
export function writeInline(
  text: MarkdownText,
  nodes: readonly MarkdownNode[],
  breaks: ReadonlySet<number>,
): void {
  for (const node of nodes) writeNode(text, node, breaks);
}

/** The offsets of a paragraph's line ends that its author made on purpose; others are blanks. */
export function lineBreaksOf({ source }: MarkdownText, { start, end }: Span): ReadonlySet<number> {
  const paragraph = source.slice(start, end);
  if (!/[\n\r]/.test(paragraph)) return NONE;
  return new Set([...findKeptBreaks(paragraph)].map((offset) => start + offset));
}

const NONE: ReadonlySet<number> = new Set();

function writeNode(text: MarkdownText, node: MarkdownNode, breaks: ReadonlySet<number>): void {
  const { writer, masked } = text;
  const { start, end } = spanOf(node, text);
  if (node.type === 'text') {
    const isPlain = masked.slice(start, end) === node.value && !/[\n\r\uFDD0]/.test(node.value);
    if (isPlain) writer.copy(start, end);
    else writeText(text, { start, end }, breaks);
  } else if (node.type === 'inlineCode') {
    writeCode(text, { start, end }, node.value);
  } else if (node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value))) {
    writer.write('\n', start, end);
  } else if (node.type === 'link' && masked.charAt(start) !== '[') {
    writeAddress(text, node.children[0] ?? node);
  } else if ('children' in node) {
    writeInline(text, node.children, breaks);
  }
}

/** An address that stands for itself: nothing in it is decoded. */
function writeAddress(text: MarkdownText, node: MarkdownNode): void {
  const { start, end } = spanOf(node, text);
  let at = start;
  for (const match of text.masked.slice(start, end).matchAll(/\uFDD0+/g)) {
    text.writer.copy(at, start + match.index);
    at = start + match.index + match[0].length;
  }
  text.writer.copy(at, end);
}

/** A span of a file that has Markdown's escapes and references. */
function writeText(
  { writer, masked }: MarkdownText,
  { start, end }: Span,
  breaks: ReadonlySet<number>,
): void {
  let at = start;
  for (const match of masked.slice(start, end).matchAll(SPECIAL)) {
    const from = start + match.index;
    const to = from + match[0].length;
    const decoded = decode(match, breaks, from);
    if (decoded === null) continue;
    writer.copy(at, from);
    writer.write(decoded, from, to);
    at = to;
  }
  writer.copy(at, end);
}

function decode(match: RegExpMatchArray, breaks: ReadonlySet<number>, from: number): string | null {
  const [whole, escaped, decimal, hexadecimal, name, lineEnd] = match;
  if (escaped !== undefined) return escaped;
  if (lineEnd !== undefined) {
    const next = from + whole.indexOf(lineEnd) + lineEnd.length;
    return breaks.has(next) ? '\n' : ' ';
  }
  if (name !== undefined) return decodeNamedCharacterReference(name) || null;
  if (whole.startsWith(MASK)) return '';
  return codePoint(Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10));
}

/** As CommonMark has it: what is no character is shown as such. */
function codePoint(code: number): string {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}

/** The words of a code span: without its marks; a line end in it is a blank. */
function writeCode({ writer, source }: MarkdownText, { start, end }: Span, value: string): void {
  const at = source.slice(start, end).indexOf(value);
  if (at !== -1) return writer.copy(start + at, start + at + value.length);
  const marks = /^`+/.exec(source.slice(start, end))?.[0].length ?? 0;
  let from = start + marks;
  for (const match of source.slice(from, end - marks).matchAll(/\s*[\n\r](?:\s|>)*/g)) {
    const lineEnd = start + marks + match.index;
    writer.copy(from, lineEnd);
    from = lineEnd + match[0].length;
    writer.write(' ', lineEnd, from);
  }
  writer.copy(from, end - marks);
}
