import type { Span } from '../text/span.ts';

/** The pieces of a cell's value, each with the span of the file that it was written with. */
export function piecesOf(
  source: string,
  { start, end }: Span,
): readonly { readonly text: string; readonly start: number; readonly end: number }[] {
  const isQuoted = source.charAt(start - 1) === '"';
  const parts = isQuoted ? source.slice(start, end).split('""') : [source.slice(start, end)];
  let at = start;
  return parts.flatMap((text, index) => {
    const mark = index === 0 ? [] : [{ text: '"', start: at - 2, end: at }];
    const piece = { text, start: at, end: at + text.length };
    at = piece.end + 2;
    return [...mark, piece];
  });
}

/** A cell: its value, and where it stands in the file without its quotation marks. */
export interface Cell extends Span {
  readonly value: string;
}

/** What may part cells; the one that the first line has most of does. */
const DELIMITERS = [',', ';', '\t', '|'];

/** The rows of comma-separated values, RFC 4180, with any of the usual marks between cells. */
export function readCsvRows(source: string): readonly (readonly Cell[])[] {
  const first = source.replace(/^sep=(?=.\r?\n)/, '').slice(0, source.search(/[\n\r]|$/));
  const counts = DELIMITERS.map((mark) => first.split(mark).length);
  const delimiter = DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = /^sep=.\r?\n/.exec(source)?.[0].length ?? 0;
  while (at < source.length) {
    const cell = source.charAt(at) === '"' ? quotedAt(source, at) : bareAt(source, at, delimiter);
    row.push(cell.cell);
    at = cell.next;
    if (source.charAt(at) === delimiter) {
      at++;
      if (at < source.length) continue;
    }
    if (row.some(({ value }) => value.trim() !== '')) rows.push(row);
    row = [];
    at += source.startsWith('\r\n', at) ? 2 : 1;
  }
  return rows;
}

function quotedAt(source: string, at: number): { readonly cell: Cell; readonly next: number } {
  let end = at + 1;
  for (;;) {
    const mark = source.indexOf('"', end);
    if (mark === -1) return { cell: cellOf(source, at + 1, source.length), next: source.length };
    if (source.charAt(mark + 1) !== '"')
      return { cell: cellOf(source, at + 1, mark), next: mark + 1 };
    end = mark + 2;
  }
}

function cellOf(source: string, start: number, end: number): Cell {
  return { value: source.slice(start, end).replaceAll('""', '"'), start, end };
}

function bareAt(
  source: string,
  at: number,
  delimiter: string,
): { readonly cell: Cell; readonly next: number } {
  let end = at;
  while (
    end < source.length &&
    source.charAt(end) !== delimiter &&
    !'\n\r'.includes(source.charAt(end))
  )
    end++;
  return { cell: { value: source.slice(at, end), start: at, end }, next: end };
}
