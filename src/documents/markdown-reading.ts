/**
 * The reading text of Markdown (CommonMark with GitHub's tables, notes, strikethrough and task lists): what a browser would
 * show, block by block. Markers of lists stay, since they are characters of the file that a reader sees.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Span } from '../text/span.ts';
import type { BlockRole } from './block.ts';
import type { Reading } from './document.ts';
import { writeHtml } from './html-writer.ts';
import {
  lineBreaksOf,
  MASK,
  type MarkdownNode,
  type MarkdownText,
  spanOf,
  writeInline,
} from './markdown-inline.ts';
import { tameMarkdown } from './guard-markdown.ts';
import { maskMarkdown } from './mask-markdown.ts';
import { createReadingWriter } from './reading-writer.ts';

const SYNTAX = [withoutMail(gfm({ singleTilde: false }))];

/** Addresses of mail read as they stand; to look for one at the beginning of each word takes most of the time. */
function withoutMail(syntax: ReturnType<typeof gfm>): ReturnType<typeof gfm> {
  const text = Object.entries(syntax.text ?? {}).map(([code, constructs]) => [
    code,
    [constructs ?? []].flat().filter(({ name }) => name !== 'emailAutolink'),
  ]);
  return { ...syntax, text: Object.fromEntries(text) };
}

/** Without its transforms, which look for addresses in text and lose where it stands. */
const TREE = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/** UTF-16 code units, and the level of such a heading. */
const MAX_BOLD_CHARS = 200;
const BOLD_LEVEL = 6;

/** Where a block stands. */
interface Place {
  /** What a paragraph is here. */
  readonly role: BlockRole;
  /** Where the marker of the list item begins that the next block opens; null where none does. */
  readonly marker: number | null;
}

/** Reads a Markdown text from an offset to its end. */
export function readMarkdown(source: string, from: number, isMdx = false): Reading {
  const body = source.slice(from);
  const visible = maskMarkdown(body, isMdx);
  const masked = visible === body ? source : source.slice(0, from) + visible;
  const text: MarkdownText = { writer: createReadingWriter(source), source, masked, from };
  const tree = fromMarkdown(tameMarkdown(visible), { extensions: SYNTAX, mdastExtensions: TREE });
  writeBlocks(text, tree.children, { role: 'paragraph', marker: null });
  const { writer } = text;
  const reading = writer.finish();
  const end = reading.map.length === 0 ? from : readUpTo(reading);
  const rest = source.slice(end);
  if (/^\s*[\n\r]\s*$/.test(rest)) writer.copy(end + rest.search(/[\n\r]/), source.length);
  return writer.finish();
}

function readUpTo({ map, text }: Reading): number {
  const [, start = 0, length = 0] = map.slice(-3);
  return text === '' ? 0 : start + length;
}

function writeBlocks(text: MarkdownText, nodes: readonly MarkdownNode[], place: Place): void {
  let { marker } = place;
  for (const node of nodes) {
    writeBlock(text, node, { ...place, marker });
    marker = null;
  }
}

function writeBlock(text: MarkdownText, node: MarkdownNode, place: Place): void {
  if (node.type === 'paragraph' && isBoldLine(text, node)) {
    writeLeaf(text, node, node.children, { ...place, role: 'heading' }, BOLD_LEVEL);
  } else if (node.type === 'paragraph') {
    writeLeaf(text, node, node.children, captionOr(node.children, place), 0);
  } else if (node.type === 'heading') {
    writeLeaf(text, node, node.children, { ...place, role: 'heading' }, node.depth);
  } else if (node.type === 'blockquote') {
    writeBlocks(text, node.children, { ...place, role: 'quotation' });
  } else if (node.type === 'footnoteDefinition') {
    writeBlocks(text, node.children, { role: 'note', marker: null });
  } else if (node.type === 'list') {
    writeList(text, node, place);
  } else if (node.type === 'table') {
    writeTable(text, node);
  } else if (node.type === 'code') {
    writeCodeBlock(text, node, place);
  } else if (node.type === 'html') {
    writeHtml(text.writer, text.masked, spanOf(node, text));
  }
}

/** A line in bold from end to end that is no sentence: a heading of those who do not write `#`. */
function isBoldLine(text: MarkdownText, node: MarkdownNode): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false;
  const [strong] = node.children;
  if (strong?.type !== 'strong') return false;
  const { start, end } = spanOf(strong, text);
  const words = text.source.slice(start, end);
  return words.length <= MAX_BOLD_CHARS && !/[.!…。:：]["”’»)]*[*_]+$/.test(words);
}

/** Words in italics behind a picture, with nothing else in the paragraph, are its caption. */
function captionOr(nodes: readonly MarkdownNode[], place: Place): Place {
  return isPicture(nodes[0]) && nodes.length > 1 ? { ...place, role: 'caption' } : place;
}

function isPicture(node: MarkdownNode | undefined): boolean {
  if (node?.type === 'link') return node.children.length > 0 && node.children.every(isPicture);
  return node?.type === 'image' || node?.type === 'imageReference';
}

function writeLeaf(
  text: MarkdownText,
  node: MarkdownNode,
  children: readonly MarkdownNode[],
  { role, marker }: Place,
  level: number,
): void {
  if (!hasWords(children)) return;
  const { writer } = text;
  const words = spanOf(node, text);
  const from = writer.part(marker ?? words.start, role !== 'heading');
  if (marker !== null) writeMarker(text, { start: marker, end: words.start });
  writeInline(text, children, lineBreaksOf(text, words));
  writer.close(role, from, { level });
}

/** Whether a reader sees anything of inline nodes. */
function hasWords(nodes: readonly MarkdownNode[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'text' || node.type === 'inlineCode') return WORDS.test(node.value);
    return 'children' in node && hasWords(node.children);
  });
}

const WORDS = new RegExp(`[^\\s${MASK}]`);

/** The marker of a list item with the blank behind it; the box of a task is not written. */
function writeMarker({ writer, source }: MarkdownText, { start, end }: Span): void {
  const [marker = '', blank = ''] = /^\S{1,10}([ \t]?)/.exec(source.slice(start, end)) ?? [];
  writer.copy(start, start + marker.length);
  if (blank === '') writer.write(' ', start + marker.length, end);
}

function writeList(text: MarkdownText, list: MarkdownNode, place: Place): void {
  if (!('children' in list)) return;
  for (const item of list.children) {
    if (item.type !== 'listItem') continue;
    const marker = spanOf(item, text).start;
    writeBlocks(text, item.children, {
      role: place.role === 'note' ? 'note' : 'list item',
      marker,
    });
  }
}

/** Rows of one line each, their cells parted by a stroke. */
function writeTable(text: MarkdownText, table: MarkdownNode): void {
  if (table.type !== 'table') return;
  const { writer } = text;
  let head: Span | null = null;
  for (const row of table.children) {
    const cells = row.children.filter((cell) => hasWords(cell.children));
    const [first] = cells;
    if (first === undefined) continue;
    const from = writer.part(spanOf(row, text).start, true);
    let at: number | null = null;
    for (const cell of cells) {
      const inner = innerOf(text, cell.children);
      if (at !== null) writer.write(' | ', at, inner.start);
      writeInline(text, cell.children, new Set());
      at = inner.end;
    }
    head ??= { start: from, end: writer.length };
    writer.close('table row', from, { head });
  }
}

function innerOf(text: MarkdownText, children: readonly MarkdownNode[]): Span {
  const [first] = children;
  const last = children.at(-1);
  return {
    start: first === undefined ? 0 : spanOf(first, text).start,
    end: last === undefined ? 0 : spanOf(last, text).end,
  };
}

/** The lines between the fences, or without the indentation. */
function writeCodeBlock(text: MarkdownText, node: MarkdownNode, { marker }: Place): void {
  if (node.type !== 'code' || node.value.trim() === '') return;
  const { writer, source } = text;
  const { start, end } = spanOf(node, text);
  const isFenced = /^[`~]{3}/.test(source.slice(start, start + 3));
  let at = isFenced ? start + source.slice(start, end).search(/[\n\r]/) : start;
  const from = writer.part(marker ?? at);
  let isFirst = true;
  for (const line of node.value.split('\n')) {
    const words = isFirst ? line.trim() : line.trimEnd();
    const found = words === '' ? -1 : text.masked.indexOf(words, at);
    if (found === -1 || found >= end) continue;
    if (!isFirst) writer.write('\n', at, found);
    isFirst = false;
    writer.copy(found, found + words.length);
    at = found + words.length;
  }
  writer.close('code', from);
}
