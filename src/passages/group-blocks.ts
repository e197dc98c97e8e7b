import { hasMarker } from '../text/line-breaks.ts';
import type { Heading, Unit } from './source-blocks.ts';

/** Blocks that become one passage, or several where the last text among them is overlong. */
export interface Group {
  /** In the order of the document, never empty. */
  readonly blocks: readonly Unit[];
  /** The titles of the headings above its text, outermost first. */
  readonly headings: readonly string[];
}

/** UTF-16 code units. A line up to this long without a full stop is a title, a byline, a time, a place, a credit. */
const MAX_CRUMB_CHARS = 100;

/** UTF-16 code units. Crumbs that follow one another (a list of headlines) are joined up to the length of a paragraph. */
const MAX_CRUMBS_CHARS = 400;

/** Marks that may close after a full stop; a colon is none, and a question heads its answer. */
const SENTENCE_END =
  /(?![?？؟])[\p{Sentence_Terminal}…]["'”’“‘»›)\]」』】》〉）＂_*]*(?:\[\d{1,4}\])*$/u;

/**
 * Joins headings and one-line crumbs to what follows them, and those that nothing follows to what precedes. Crumbs before
 * a heading belong to the section that it ends.
 */
export function groupBlocks(text: string, blocks: readonly Unit[]): readonly Group[] {
  const groups: Group[] = [];
  let waiting: Unit[] = [];
  let path: readonly Heading[] = [];
  let headings: readonly string[] = [];
  for (const [index, block] of blocks.entries()) {
    const { heading } = block;
    if (heading !== null) {
      if (waiting.every(isCrumbBlock)) waiting = joinToLast(groups, waiting);
      path = [...path.filter(({ level }) => level < heading.level), heading];
      headings = path.map(({ title }) => title);
    }
    waiting.push(block);
    if (lengthOf(waiting) <= MAX_CRUMBS_CHARS && waits(text, block, blocks[index + 1])) continue;
    groups.push({ blocks: waiting, headings });
    waiting = [];
  }
  waiting = joinToLast(groups, waiting);
  return waiting.length === 0 ? groups : [{ blocks: waiting, headings }];
}

function isCrumbBlock({ heading }: Unit): boolean {
  return heading === null;
}

/** Puts blocks at the end of the last group and returns none; without a group it returns them. */
function joinToLast(groups: Group[], blocks: Unit[]): Unit[] {
  const last = groups.pop();
  if (last === undefined) return blocks;
  groups.push({ ...last, blocks: [...last.blocks, ...blocks] });
  return [];
}

function lengthOf(blocks: readonly Unit[]): number {
  return (blocks.at(-1)?.end ?? 0) - (blocks[0]?.start ?? 0);
}

/** Whether a block needs what follows to be understood. */
function waits(text: string, block: Unit, next: Unit | undefined): boolean {
  if (block.blocks.every(({ role }) => role === 'note') && hasAddress(text, block)) return true;
  return block.heading !== null || isCrumb(text, block) || isLeadIn(text, block, next);
}

/** Addresses say nothing without what they are the addresses of. */
function hasAddress(text: string, { start, end }: Unit): boolean {
  return /:\/\/|\w\.\w+\//.test(text.slice(start, end));
}

function isCrumb(text: string, { start, end }: Unit): boolean {
  if (end - start > MAX_CRUMB_CHARS) return false;
  const words = text.slice(start, end);
  if (/[\n\r\u2028\u2029]/.test(words)) return false;
  return !SENTENCE_END.test(words);
}

/** “The demands are:” before a list, a table or a quotation. */
function isLeadIn(text: string, { start, end }: Unit, next: Unit | undefined): boolean {
  if (next === undefined || next.heading !== null || end - start > MAX_CRUMBS_CHARS) return false;
  const role = next.blocks[0]?.role ?? 'paragraph';
  const isSetOff = role !== 'paragraph' && role !== 'turn';
  return (
    /[:：]$/.test(text.slice(start, end)) &&
    (isSetOff || hasMarker(text.slice(next.start, next.end)))
  );
}
