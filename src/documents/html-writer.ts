/**
 * Writes what a browser shows of HTML, block by block. The tokens are htmlparser2's, which knows where each stands, and goes
 * on after whatever people write.
 */
import { Parser } from 'htmlparser2';
import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import {
  BLOCKS,
  isConcealed,
  type OpenElement,
  OWN_BLOCKS,
  roleIn,
  UNSEEN,
} from './html-elements.ts';
import { refuseDeepHtml } from './html-depth.ts';
import type { ReadingWriter } from './reading-writer.ts';

/** White space, and what was masked in Markdown around it. */
const SPACES = /[ \t\n\r\f\uFDD0]+/g;

/** The same with the shortcodes of WordPress. */
const LOOSE_SPACES =
  /(?:[ \t\n\r\f\uFDD0]|\[\/?(?:caption|gallery|embed|audio|video|playlist|vc_\w{1,40}|et_pb_\w{1,40})\b[^\]\n]{0,300}\])+/g;
const BLANK_LINE = /\n[ \t]*\r?\n/;

/** Elements deeper than this are read as if they were not there, so that nesting costs nothing. */
const MAX_DEPTH = 200;

/** UTF-16 code units. Pages are laid out with tables, too: what is longer is no row. */
const MAX_CELL_CHARS = 300;

/** UTF-16 code units. A text so short without a full stop in an item is its label or day, and stands in one line with it. */
const MAX_LABEL_CHARS = 60;

/** What of the elements is to be read. */
export interface HtmlChoice {
  /** Whether nothing of an element is read, for what it is or says of itself. */
  readonly isUnseen?: (
    name: string,
    attributes: Readonly<Record<string, string>>,
    start: number,
  ) => boolean;
  /** Whether blank lines part paragraphs, and shortcodes are not seen, as in what WordPress keeps. */
  readonly isLoose?: boolean;
}

/** The block that is being written. */
interface OpenBlock extends Pick<Block, 'role' | 'level'> {
  readonly from: number;
}

/** White space or a line end that is written only if more follows in the block. */
interface Pending extends Span {
  readonly text: string;
}

/** How far the writing has come. */
interface Progress {
  readonly isLoose: boolean;
  readonly writer: ReadingWriter;
  readonly source: string;
  readonly elements: OpenElement[];
  /** How many elements of each name are open. */
  readonly open: Map<string, number>;
  /** How many of the open elements are not read. */
  unseen: number;
  block: OpenBlock | null;
  pending: Pending | null;
  /** What was written last. */
  last: string;
  /** The row with the names of the columns, and what cells the row that is open has. */
  head: Span | null;
  cells: { th: number; td: number };
}

/**
 * Writes a span of a file that is HTML.
 *
 * @throws RangeError where it is nested too deeply.
 */
export function writeHtml(
  writer: ReadingWriter,
  source: string,
  { start, end }: Span,
  { isUnseen = () => false, isLoose = false }: HtmlChoice = {},
): void {
  refuseDeepHtml(source.slice(start, end));
  const progress = beginAt(writer, source, isLoose);
  const place = (): Span => ({
    start: start + parser.startIndex,
    end: start + parser.endIndex + 1,
  });
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = place();
        const isHidden =
          progress.unseen > 0 ||
          UNSEEN.has(name) ||
          isConcealed(attributes) ||
          isUnseen(name, attributes, at.start);
        openElement(progress, { name, isUnseen: isHidden }, at);
      },
      onclosetag: (name) => closeElement(progress, name, place()),
      ontext: (data) => takeData(progress, data, place()),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source.slice(start, end));
  parser.end();
  flush(progress);
}

function beginAt(writer: ReadingWriter, source: string, isLoose: boolean): Progress {
  return {
    isLoose,
    writer,
    source,
    elements: [],
    open: new Map(),
    unseen: 0,
    block: null,
    pending: null,
    last: '',
    head: null,
    cells: { th: 0, td: 0 },
  };
}

function openElement(progress: Progress, element: OpenElement, at: Span): void {
  const { elements } = progress;
  const { name, isUnseen } = element;
  if (elements.length < MAX_DEPTH || (isUnseen && progress.unseen === 0)) {
    elements.push(element);
    count(progress, name, 1);
    if (isUnseen) progress.unseen++;
  }
  if (progress.unseen > 0) return;
  if (name === 'br') wait(progress, '\n', at);
  else if (BLOCKS.has(name)) partBlock(progress, name, at);
  if (name === 'table') progress.head = null;
  if (name === 'tr') progress.cells = { th: 0, td: 0 };
  if (name === 'th' || name === 'td') progress.cells[name]++;
}

function closeElement(progress: Progress, name: string, at: Span): void {
  if (progress.unseen === 0 && BLOCKS.has(name)) partBlock(progress, name, at);
  const place = progress.elements.findLastIndex((element) => element.name === name);
  if (place === -1) return;
  for (const element of progress.elements.splice(place)) {
    count(progress, element.name, -1);
    if (element.isUnseen) progress.unseen--;
  }
}

function count({ open }: Progress, name: string, by: number): void {
  open.set(name, (open.get(name) ?? 0) + by);
}

function has({ open }: Progress, name: string): boolean {
  return (open.get(name) ?? 0) > 0;
}

/** What parts blocks elsewhere only parts lines within an item, and cells within a row. */
function partBlock(progress: Progress, name: string, at: Span): void {
  if (OWN_BLOCKS.has(name)) return flush(progress);
  if (name === 'td' || name === 'th') return wait(progress, '  ', at);
  const { writer, block, last } = progress;
  const length = writer.length - (block?.from ?? writer.length);
  if (has(progress, 'tr'))
    return length > MAX_CELL_CHARS ? flush(progress) : wait(progress, ' ', at);
  if (name === 'dd') return wait(progress, ' ', at);
  if (!['li', 'dd', 'dt'].some((item) => has(progress, item))) return flush(progress);
  const isLabel = length <= MAX_LABEL_CHARS && !/[.!?…。]/.test(last);
  return wait(progress, isLabel ? ' ' : '\n', at);
}

/** Ends the block that is open. */
function flush(progress: Progress): void {
  const { writer, block, cells } = progress;
  if (block === null) return;
  const { from, role, level } = block;
  const isRow = role === 'table row';
  if (isRow && cells.th > 0 && cells.td === 0) progress.head = { start: from, end: writer.length };
  writer.close(role, from, { level, head: isRow ? progress.head : null });
  progress.block = null;
  progress.pending = null;
}

function wait(progress: Progress, text: string, { start, end }: Span): void {
  const { block, pending } = progress;
  if (block === null) return;
  const isStronger = pending === null || (text !== ' ' && pending.text === ' ');
  progress.pending = {
    text: isStronger ? text : pending.text,
    start: pending?.start ?? start,
    end,
  };
}

function takeData(progress: Progress, data: string, at: Span): void {
  if (progress.unseen > 0) return;
  if (data === progress.source.slice(at.start, at.end)) takeText(progress, at);
  else if (/^[ \t\n\r\f]*$/.test(data)) wait(progress, ' ', at);
  else addText(progress, at, data);
}

/** Runs of white space are one blank, those at the ends of a block nothing. */
function takeText(progress: Progress, { start, end }: Span): void {
  if (has(progress, 'pre')) return addText(progress, { start, end }, null);
  let at = start;
  const { isLoose } = progress;
  for (const match of progress.source.slice(start, end).matchAll(isLoose ? LOOSE_SPACES : SPACES)) {
    const space = start + match.index;
    addText(progress, { start: at, end: space }, null);
    at = space + match[0].length;
    if (isLoose && BLANK_LINE.test(match[0]) && !has(progress, 'table')) flush(progress);
    const isPlain = match[0] === ' ' && progress.pending === null && progress.block !== null;
    if (isPlain && at < end) progress.writer.copy(space, at);
    else wait(progress, ' ', { start: space, end: at });
  }
  addText(progress, { start: at, end }, null);
}

/** Writes a span of the file as it is, or what it stands for. */
function addText(progress: Progress, { start, end }: Span, decoded: string | null): void {
  if (start >= end) return;
  const { writer, source, pending } = progress;
  if (progress.block === null) {
    const { role, level } = roleIn(progress.elements);
    progress.block = { from: writer.part(start, role === 'table row'), role, level };
  }
  if (pending !== null) writer.write(pending.text, pending.start, pending.end);
  progress.pending = null;
  if (decoded === null) writer.copy(start, end);
  else writer.write(decoded, start, end);
  progress.last = decoded ?? source.charAt(end - 1);
}
