/** Documents out of files that hold many: a row, an item of a feed, an object. */
import type { Problem } from '../errors/problem.ts';
import { annotate } from './annotate.ts';
import { composeMaps, type Value } from './compose-maps.ts';
import type { Reading } from './document.ts';
import { type Draft, makeDraft } from './draft.ts';
import { type FieldMap, textOf } from './field-value.ts';
import { writeHtml } from './html-writer.ts';
import { describeFields } from './metadata.ts';
import { readPlainText } from './plain-reading.ts';
import { createReadingWriter } from './reading-writer.ts';

/** What a file says of one of its items. */
export interface Item {
  readonly fields: FieldMap;
  /** Its text or HTML; null where it has none. */
  readonly value: Value | null;
}

/** Tags that people write texts with; a sign of less-than alone is none. */
const HTML =
  /<\/?(?:p|br|div|a|b|i|em|strong|ul|ol|li|h[1-6]|span|blockquote|img|table|figure|section|article)\b[^<>]*>|&(?:nbsp|amp|quot|#\d+|[lr][sd]quo);/i;

/** What became of the items of one file. */
export interface ItemDrafts {
  readonly drafts: readonly Draft[];
  readonly warnings: readonly Problem[];
  /** How many items have no text. */
  readonly empty: number;
}

/** Each item with a text as a document; its id is made of the file's name and what the item calls itself. */
export function draftItems(
  items: readonly Item[],
  at: {
    readonly file: string;
    readonly name: string;
    readonly shown: string;
    readonly origin: string;
  },
): ItemDrafts {
  const drafts: Draft[] = [];
  const warnings: Problem[] = [];
  for (const [index, { fields, value }] of items.entries()) {
    const reading = value === null ? null : annotate(readValue(value), value.text);
    if (reading === null || reading.blocks.length === 0 || value === null) continue;
    const described = describeFields({ ...fields, id: null }, at.shown);
    warnings.push(...described.warnings);
    drafts.push(
      makeDraft({
        path: at.file,
        reading: composeMaps(reading, value),
        metadata: described.metadata,
        dateFrom: described.dateField === null ? null : `${at.origin} ${described.dateField}`,
        name: items.length === 1 ? at.name : `${at.name} ${keyOf(fields, index)}`,
      }),
    );
  }
  return { drafts, warnings, empty: items.length - drafts.length };
}

/** The reading of a value, with offsets in it. */
function readValue({ text }: Value): Reading {
  if (!HTML.test(text)) return readPlainText(text, /\S|$/.exec(text)?.index ?? 0);
  const writer = createReadingWriter(text);
  const isLoose = !/<(?:p|div)[\s>]/i.test(text) || /<!-- \/?wp:/.test(text);
  writeHtml(writer, text, { start: 0, end: text.length }, { isLoose });
  return writer.finish();
}

/** What tells an item from the others of its file for good: its own key, the end of its address, its title; else its place. */
function keyOf(fields: FieldMap, index: number): string {
  const own = textOf(fields['id'] ?? fields['guid'] ?? fields['slug']);
  const address = own ?? textOf(fields['url'] ?? fields['link']);
  const end =
    address
      ?.replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? '';
  const name = [end, textOf(fields['title'] ?? fields['headline']) ?? ''].find((text) =>
    /[\p{L}\p{N}]/u.test(text),
  );
  return name ?? String(index + 1);
}
