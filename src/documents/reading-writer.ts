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
  /** Where a run goes on if the next character is taken over from there; -1 after another kind of run. */
  let next = -1;

  function add(text: string, start: number, end: number): void {
    if (text === '') return;
    const isSame = text.length === end - start;
    if (isSame && next === start) map.push((map.pop() ?? 0) + text.length);
    else map.push(length, start, end - start);
    next = isSame ? end : -1;
    pieces.push(text);
    length += text.length;
  }

  return {
    get length() {
      return length;
    },
    copy: (start, end) => add(source.slice(start, end), start, end),
    write: add,
    close(role, from, { isTight = false, ...facts } = {}) {
      if (length <= from) return;
      if (role !== 'heading' && (!isTight || paragraphs === 0)) paragraphs++;
      const paragraph = role === 'heading' ? paragraphs + 1 : paragraphs;
      blocks.push({ ...UNKNOWN, role, start: from, end: length, paragraph, ...facts });
    },
    finish: () => ({ text: pieces.join(''), blocks, map }),
  };
}

const UNKNOWN = { level: 0, speaker: null, date: null, url: null, page: null, head: null };
