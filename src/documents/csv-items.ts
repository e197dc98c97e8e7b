import { valueOf } from './compose-maps.ts';
import { type Cell, piecesOf, readCsvRows } from './csv-rows.ts';
import type { Reading } from './document.ts';
import { fieldMapOf } from './field-value.ts';
import type { Item } from './item-draft.ts';
import { FIELD_NAMES, fieldKeyOf } from './metadata-fields.ts';
import { createReadingWriter } from './reading-writer.ts';

/** A table of articles with a column for their text is one item a row; another is one text of rows. */
export function readCsv(
  source: string,
): { readonly items: readonly Item[] } | { readonly reading: Reading } {
  const [head = [], ...rows] = readCsvRows(source);
  const names = head.map(({ value }) => fieldKeyOf(value));
  const column = [...FIELD_NAMES.text, ...FIELD_NAMES.summary]
    .map((name) => names.indexOf(name))
    .find((index) => index !== -1);
  if (column === undefined) return { reading: readTable(source, [head, ...rows]) };
  return { items: rows.map((row) => itemOf(row, names, source, column)) };
}

function itemOf(
  row: readonly Cell[],
  names: readonly string[],
  source: string,
  column: number,
): Item {
  const fields = fieldMapOf(row.map(({ value }, index) => [names[index] ?? '', value] as const));
  const cell = row[column];
  const isEmpty = cell === undefined || cell.value.trim() === '';
  return { fields, value: isEmpty ? null : valueOf(piecesOf(source, cell)) };
}

function readTable(source: string, rows: readonly (readonly Cell[])[]): Reading {
  const writer = createReadingWriter(source);
  let head = null;
  for (const row of rows) {
    const cells = row.filter(({ value }) => value.trim() !== '');
    const from = writer.part(cells[0]?.start ?? 0, true);
    let at: number | null = null;
    for (const { start, end } of cells) {
      if (at !== null) writer.write('  ', at, start);
      for (const piece of piecesOf(source, { start, end }))
        writer.write(piece.text, piece.start, piece.end);
      at = end;
    }
    head ??= { start: from, end: writer.length };
    writer.close('table row', from, { head });
  }
  return writer.finish();
}
