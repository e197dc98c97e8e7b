import { trimSpan } from '../text/trim-span.ts';
import type { Block, BlockRole } from './block.ts';
import type { Reading } from './document.ts';

/** What is known of a block besides its role and place. */
export type BlockFacts = Partial<Omit<Block, 'role' | 'start' | 'end' | 'paragraph'>> & {
  /** Whether it goes on the paragraph of the block before it, as the items of a list do. */
  readonly isTight?: boolean;
};

/** Writes a reading text from the text of a file, and keeps where each character comes from. */
export interface ReadingWriter {
  /** How much has been written, in UTF-16 code units. */
  readonly length: number;
  /** Takes over a span of the file as it is. */
  copy(start: number, end: number): void;
  /** Writes what a span of the file stands for: a decoded reference or escape, white space for what is not seen. */
  write(text: string, start: number, end: number): void;
  /**
   * Parts a new block, which begins at an offset of the file, from what has been written: by the white space of the file
   * where there is nothing else, otherwise by line ends. A block that may go on the paragraph of the one before does so
   * where no blank line stands between them.
   *
   * @returns where the block begins in the reading text
   */
  part(at: number, mayGoOn?: boolean): number;
  /** Adds the block from `from` to all that has been written; none where that is empty. */
  close(role: BlockRole, from: number, facts?: BlockFacts): void;
  /** All that was written. */
  finish(): Reading;
}

/** What was written, and how far the file has been read. */
interface Written {
  readonly source: string;
  readonly pieces: string[];
  readonly blocks: Block[];
  readonly map: number[];
  length: number;
  paragraphs: number;
  /** Where the file has been read up to. */
  read: number;
  /** Whether the block that was parted last goes on the paragraph of the one before. */
  goesOn: boolean;
  /** Where a run goes on if the next character is taken over from there; -1 after another kind of run. */
  next: number;
}

/** A writer for the text of one file. */
export function createReadingWriter(source: string): ReadingWriter {
  const written: Written = {
    source,
    pieces: [],
    blocks: [],
    map: [],
    length: 0,
    paragraphs: 0,
    read: 0,
    goesOn: false,
    next: -1,
  };
  return {
    get length() {
      return written.length;
    },
    copy: (start, end) => add(written, source.slice(start, end), start, end),
    write: (text, start, end) => add(written, text, start, end),
    part: (at, mayGoOn = false) => part(written, at, mayGoOn),
    close: (role, from, facts = {}) => close(written, role, from, facts),
    /** Blocks are without white space at their ends; none is nothing else. */
    finish() {
      const text = written.pieces.join('');
      const blocks: Block[] = [];
      for (const block of written.blocks) {
        const { start, end } = trimSpan(text, block.start, block.end);
        const isSame = start === block.start && end === block.end;
        if (start < end) blocks.push(isSame ? block : { ...block, start, end });
      }
      return { text, blocks, map: written.map };
    },
  };
}

function add(written: Written, text: string, start: number, end: number): void {
  if (text === '') return;
  const { map, length } = written;
  // A stroke may be as long as what it stands for, and is no part of what was taken over around it.
  const isSame =
    text.length === end - start && (text !== ' | ' || written.source.startsWith(text, start));
  if (isSame && written.next === start) map.push((map.pop() ?? 0) + text.length);
  else map.push(length, start, end - start);
  written.next = isSame ? end : -1;
  written.read = end;
  written.pieces.push(text);
  written.length += text.length;
}

function part(written: Written, at: number, mayGoOn: boolean): number {
  const { source, read, blocks } = written;
  const gap = source.slice(read, at);
  const last = blocks.at(-1)?.role ?? 'heading';
  written.goesOn = mayGoOn && last !== 'heading' && !BLANK_LINE.test(gap);
  if (written.length === 0) return 0;
  const [lines] = /^[^\S\n\r]*(\s*[\n\r])[^\S\n\r]*$/.exec(gap)?.slice(1) ?? [];
  const from = read + gap.search(/[\n\r]/);
  const parting = written.goesOn ? '\n' : '\n\n';
  // As long as what it stands for, it would count as taken over.
  if (lines === undefined) add(written, parting, read, gap.length === parting.length ? read : at);
  else add(written, source.slice(from, from + lines.length), from, from + lines.length);
  return written.length;
}

/** Each property by name: copying unknown ones took most of the time of a text of many small blocks. */
function close(written: Written, role: BlockRole, from: number, given: BlockFacts): void {
  const isTight = given.isTight ?? written.goesOn;
  written.goesOn = false;
  if (written.length <= from) return;
  if (role !== 'heading' && (!isTight || written.paragraphs === 0)) written.paragraphs++;
  written.blocks.push({
    role,
    start: from,
    end: written.length,
    level: given.level ?? 0,
    paragraph: role === 'heading' ? written.paragraphs + 1 : written.paragraphs,
    speaker: given.speaker ?? null,
    date: given.date ?? null,
    url: given.url ?? null,
    page: given.page ?? null,
    head: given.head ?? null,
  });
}

/** A line of nothing but white space. */
const BLANK_LINE = /(?:\n|\r\n?)[ \t]*(?:\n|\r\n?)/;
