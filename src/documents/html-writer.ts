/**
 * Writes what a browser shows of HTML, block by block. The tokens are htmlparser2's, which knows where each stands, and goes
 * on after whatever people write.
 */
import { Parser } from 'htmlparser2';
import type { Span } from '../text/span.ts';
import type { BlockRole } from './block.ts';
import { refuseDeepHtml } from './html-depth.ts';
import type { ReadingWriter } from './reading-writer.ts';

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that begin and end lines of their own. */
const BLOCKS = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr ul',
);

/** Elements of which nothing is read. */
const UNSEEN = setOf(
  'script style template head title noscript iframe object embed svg math canvas audio video map select datalist textarea button input meter progress',
);

const ROLES: Readonly<Record<string, BlockRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'list item',
  dd: 'list item',
  dt: 'list item',
  blockquote: 'quotation',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'code',
  tr: 'table row',
};

/** White space, and what was masked in Markdown around it. */
const SPACES = /[ \t\n\r\f\uFDD0]+/g;

/** Elements deeper than this are read as if they were not there, so that nesting costs nothing. */
const MAX_DEPTH = 200;

/** What parts a block from others, wherever it stands. */
const OWN_BLOCKS = setOf(
  'li tr dt ul ol dl table h1 h2 h3 h4 h5 h6 caption figcaption blockquote pre',
);

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
}

interface OpenElement {
  readonly name: string;
  readonly isUnseen: boolean;
}

/** The block that is being written. */
interface OpenBlock {
  readonly from: number;
  readonly role: BlockRole;
  readonly level: number;
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
  { isUnseen = () => false }: HtmlChoice = {},
): void {
  refuseDeepHtml(source.slice(start, end));
  const elements: OpenElement[] = [];
  let unseen = 0;
  let block: OpenBlock | null = null;
  /** White space or a line end that is written only if more follows in the block. */
  let pending: { readonly text: string; readonly start: number; readonly end: number } | null =
    null;
  let last = '';
  /** The row with the names of the columns, and what cells the row that is open has. */
  let head: Span | null = null;
  let cells = { th: 0, td: 0 };

  /** How many elements of each name are open. */
  const open = new Map<string, number>();
  const has = (name: string): boolean => (open.get(name) ?? 0) > 0;
  const count = (name: string, by: number): void => {
    open.set(name, (open.get(name) ?? 0) + by);
  };

  function flush(): void {
    if (block === null) return;
    const { from, role, level } = block;
    if (role === 'table row' && cells.th > 0 && cells.td === 0) {
      head = { start: from, end: writer.length };
    }
    writer.close(role, from, { level, head: role === 'table row' ? head : null });
    block = null;
    pending = null;
  }

  function wait(text: string, from: number, to: number): void {
    if (block === null) return;
    const isStronger = pending === null || (text !== ' ' && pending.text === ' ');
    pending = {
      text: isStronger ? text : (pending?.text ?? text),
      start: pending?.start ?? from,
      end: to,
    };
  }

  function addText(from: number, to: number, decoded: string | null): void {
    if (from >= to) return;
    if (block === null) {
      const { role, level } = roleIn(elements);
      block = { from: writer.part(from, role === 'table row'), role, level };
    }
    if (pending !== null) writer.write(pending.text, pending.start, pending.end);
    pending = null;
    if (decoded === null) writer.copy(from, to);
    else writer.write(decoded, from, to);
    last = decoded ?? source.charAt(to - 1);
  }

  /** Runs of white space are one blank, those at the ends of a block nothing. */
  function takeText(from: number, to: number): void {
    if (has('pre')) {
      addText(from, to, null);
      return;
    }
    let at = from;
    for (const match of source.slice(from, to).matchAll(SPACES)) {
      const space = from + match.index;
      addText(at, space, null);
      at = space + match[0].length;
      if (match[0] === ' ' && pending === null && block !== null && at < to) writer.copy(space, at);
      else wait(' ', space, at);
    }
    addText(at, to, null);
  }

  /** What parts blocks elsewhere only parts lines within an item, and cells within a row. */
  function partBlock(name: string, at: number, after: number): void {
    if (OWN_BLOCKS.has(name)) return flush();
    if (name === 'td' || name === 'th') return wait('  ', at, after);
    const length = writer.length - (block?.from ?? writer.length);
    if (has('tr')) return length > MAX_CELL_CHARS ? flush() : wait(' ', at, after);
    if (name === 'dd') return wait(' ', at, after);
    if (!has('li') && !has('dd') && !has('dt')) return flush();
    const isLabel = length <= MAX_LABEL_CHARS && !/[.!?…。]/.test(last);
    return wait(isLabel ? ' ' : '\n', at, after);
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const from = start + parser.startIndex;
        const to = start + parser.endIndex + 1;
        const isHidden =
          unseen > 0 ||
          UNSEEN.has(name) ||
          isConcealed(attributes) ||
          isUnseen(name, attributes, from);
        if (elements.length < MAX_DEPTH || (isHidden && unseen === 0)) {
          elements.push({ name, isUnseen: isHidden });
          count(name, 1);
          if (isHidden) unseen++;
        }
        if (unseen > 0) return;
        if (name === 'br') wait('\n', from, to);
        else if (BLOCKS.has(name)) partBlock(name, from, to);
        if (name === 'table') head = null;
        if (name === 'tr') cells = { th: 0, td: 0 };
        if (name === 'th' || name === 'td') cells[name]++;
      },
      onclosetag(name) {
        const from = start + parser.startIndex;
        const to = start + parser.endIndex + 1;
        if (unseen === 0 && BLOCKS.has(name)) partBlock(name, from, to);
        const at = elements.findLastIndex((element) => element.name === name);
        if (at === -1) return;
        for (const element of elements.splice(at)) {
          count(element.name, -1);
          if (element.isUnseen) unseen--;
        }
      },
      ontext(data) {
        if (unseen > 0) return;
        const from = start + parser.startIndex;
        const to = start + parser.endIndex + 1;
        if (data.length === to - from && data === source.slice(from, to)) takeText(from, to);
        else if (/^[ \t\n\r\f]*$/.test(data)) wait(' ', from, to);
        else addText(from, to, data);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(source.slice(start, end));
  parser.end();
  flush();
}

function roleIn(elements: readonly OpenElement[]): Pick<OpenBlock, 'role' | 'level'> {
  const name = elements.findLast((element) => ROLES[element.name] !== undefined)?.name ?? '';
  const role = ROLES[name] ?? 'paragraph';
  return { role, level: role === 'heading' ? Number(name.charAt(1)) : 0 };
}

function isConcealed(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    attributes['aria-hidden'] === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')
  );
}
