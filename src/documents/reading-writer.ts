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

/** A writer for the text of one file. */
export function createReadingWriter(source: string): ReadingWriter {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const map: number[] = [];
  let length = 0;
  let paragraphs = 0;
  /** Where the file has been read up to. */
  let read = 0;
  /** Whether the block that was parted last goes on the paragraph of the one before. */
  let goesOn = false;
  /** Where a run goes on if the next character is taken over from there; -1 after another kind of run. */
  let next = -1;

  function add(text: string, start: number, end: number): void {
    if (text === '') return;
    const isSame = text.length === end - start;
    if (isSame && next === start) map.push((map.pop() ?? 0) + text.length);
    else map.push(length, start, end - start);
    next = isSame ? end : -1;
    read = end;
    pieces.push(text);
    length += text.length;
  }

  return {
    get length() {
      return length;
    },
    copy: (start, end) => add(source.slice(start, end), start, end),
    write: add,
    part(at, mayGoOn = false) {
      const gap = source.slice(read, at);
      const last = blocks.at(-1)?.role ?? 'heading';
      goesOn = mayGoOn && last !== 'heading' && !BLANK_LINE.test(gap);
      if (length === 0) return length;
      const [lines] = /^[^\S\n\r]*(\s*[\n\r])[^\S\n\r]*$/.exec(gap)?.slice(1) ?? [];
      const from = read + gap.search(/[\n\r]/);
      const parting = goesOn ? '\n' : '\n\n';
      // As long as what it stands for, it would count as taken over.
      if (lines === undefined) add(parting, read, gap.length === parting.length ? read : at);
      else add(source.slice(from, from + lines.length), from, from + lines.length);
      return length;
    },
    close(role, from, { isTight = goesOn, ...facts } = {}) {
      goesOn = false;
      if (length <= from) return;
      if (role !== 'heading' && (!isTight || paragraphs === 0)) paragraphs++;
      const paragraph = role === 'heading' ? paragraphs + 1 : paragraphs;
      blocks.push({ ...UNKNOWN, role, start: from, end: length, paragraph, ...facts });
    },
    finish() {
      const text = pieces.join('');
      return { text, blocks: blocks.flatMap((block) => trimBlock(text, block)), map };
    },
  };
}

/** A line of nothing but white space. */
const BLANK_LINE = /(?:\n|\r\n?)[ \t]*(?:\n|\r\n?)/;

const UNKNOWN = { level: 0, speaker: null, date: null, url: null, page: null, head: null };

/** Without white space at its ends; none where it is nothing else. */
function trimBlock(text: string, block: Block): Block | readonly [] {
  const { start, end } = trimSpan(text, block.start, block.end);
  if (start === end) return [];
  return start === block.start && end === block.end ? block : { ...block, start, end };
}
