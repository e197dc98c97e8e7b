import { Parser } from 'htmlparser2';
import { type Value, valueOf } from './compose-maps.ts';
import { type FieldMap, fieldMapOf, type FieldValue } from './field-value.ts';
import type { Item } from './item-draft.ts';

/** What a feed says of itself, and its items. */
export interface Feed {
  readonly fields: FieldMap;
  readonly items: readonly Item[];
}

/** Elements that hold the text of an item, the fullest first. */
const TEXTS = ['content:encoded', 'content', 'description', 'summary', 'media:description'];

/** The names of fields that Sitrep knows otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  pubdate: 'pubdate',
  'dc:date': 'dc.date',
  'dc:creator': 'author',
  'dc:title': 'title',
  'dc:language': 'language',
  'dcterms:modified': 'dcterms.modified',
};

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Field = readonly [string, FieldValue];

/** An item whose end has not come yet. */
interface OpenItem {
  readonly fields: Field[];
  readonly texts: Map<string, Value>;
}

/** How far a feed has been read. */
interface Progress {
  readonly items: Item[];
  /** What the feed says of itself. */
  readonly channel: Field[];
  /** The names of the open elements. */
  readonly path: string[];
  item: OpenItem | null;
  pieces: Piece[];
  /** The text of an item that is written in elements, as Atom allows: how deep it stands, and where it begins. */
  markup: { readonly depth: number; readonly start: number; hasElements: boolean } | null;
  isFeed: boolean;
}

/** Reads RSS, RDF and Atom; null where the file is none. */
export function readFeed(source: string): Feed | null {
  const progress: Progress = {
    items: [],
    channel: [],
    path: [],
    item: null,
    pieces: [],
    markup: null,
    isFeed: false,
  };
  const parser = new Parser(
    {
      onopentag: (tag, attributes) =>
        openElement(progress, tag.toLowerCase(), attributes, parser.endIndex + 1),
      ontext(text) {
        // Of a section of CDATA the parser tells where the section stands, not the text.
        const end = parser.endIndex + 1;
        const isWhole = end - parser.startIndex === text.length;
        const found = isWhole ? parser.startIndex : source.indexOf(text, parser.startIndex);
        const isInside = found !== -1 && found + text.length <= end;
        const start = isInside ? found : parser.startIndex;
        progress.pieces.push({ text, start, end: isInside ? found + text.length : end });
      },
      onclosetag: (tag) => {
        endMarkup(progress, source, parser.startIndex);
        closeElement(progress, tag.toLowerCase());
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: true },
  );
  parser.write(source);
  parser.end();
  return progress.isFeed ? feedOf(progress) : null;
}

function openElement(
  progress: Progress,
  name: string,
  { rel = 'alternate', href }: Readonly<Record<string, string>>,
  start: number,
): void {
  if (/^(?:rss|feed|rdf:rdf)$/.test(name)) progress.isFeed = true;
  if (name === 'item' || name === 'entry') progress.item = { fields: [], texts: new Map() };
  if (name === 'link' && href !== undefined && rel === 'alternate')
    (progress.item?.fields ?? progress.channel).push(['link', href]);
  if (progress.markup !== null) progress.markup.hasElements = true;
  else if (progress.item !== null && TEXTS.includes(name)) {
    progress.markup = { depth: progress.path.length, start, hasElements: false };
  }
  progress.path.push(name);
  progress.pieces = [];
}

/** Where a text with elements ends, all of it is its one piece. */
function endMarkup(progress: Progress, source: string, end: number): void {
  const { markup, path } = progress;
  if (markup === null || path.length - 1 > markup.depth) return;
  const { start, hasElements } = markup;
  if (hasElements && start < end)
    progress.pieces = [{ text: source.slice(start, end), start, end }];
  progress.markup = null;
}

function closeElement(progress: Progress, name: string): void {
  const { path, item, items, channel } = progress;
  path.pop();
  const value = valueOf(progress.pieces);
  progress.pieces = [];
  if ((name === 'item' || name === 'entry') && item !== null) {
    items.push({ fields: fieldMapOf(item.fields), value: fullestText(item) });
    progress.item = null;
    return;
  }
  const isTitle = name === 'title';
  const words = (isTitle ? value.text.replace(/<\/?[a-z][^<>]{0,200}>/gi, '') : value.text).trim();
  if (words === '' || progress.markup !== null) return;
  const field = name === 'name' && path.at(-1) === 'author' ? 'author' : (NAMES[name] ?? name);
  if (item === null) channel.push([field, words]);
  else if (TEXTS.includes(name)) item.texts.set(name, value);
  else item.fields.push([field, words]);
}

function fullestText({ texts }: OpenItem): Value | null {
  const found = TEXTS.map((name) => texts.get(name));
  return found.find((value) => value !== undefined && /\S/.test(value.text)) ?? null;
}

/** Each item has the publisher and the language of the feed. */
function feedOf({ channel, items }: Progress): Feed {
  const fields = fieldMapOf(channel);
  const inherited: readonly Field[] = [
    ['publisher', fields['title'] ?? null],
    ['language', fields['language'] ?? null],
  ];
  return {
    fields,
    items: items.map(({ fields: own, value }) => ({
      fields: fieldMapOf([...Object.entries(own), ...inherited]),
      value,
    })),
  };
}
