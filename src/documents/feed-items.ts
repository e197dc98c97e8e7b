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

/** Reads RSS, RDF and Atom; null where the file is none. */
export function readFeed(source: string): Feed | null {
  const items: Item[] = [];
  const channel: (readonly [string, FieldValue])[] = [];
  let item: {
    readonly fields: (readonly [string, FieldValue])[];
    readonly texts: Map<string, Value>;
  } | null = null;
  let pieces: Piece[] = [];
  let isFeed = false;
  const path: string[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.toLowerCase();
        if (/^(?:rss|feed|rdf:rdf)$/.test(name)) isFeed = true;
        if (name === 'item' || name === 'entry') item = { fields: [], texts: new Map() };
        const isPage = (attributes['rel'] ?? 'alternate') === 'alternate';
        if (name === 'link' && attributes['href'] !== undefined && isPage)
          (item?.fields ?? channel).push(['link', attributes['href']]);
        path.push(name);
        pieces = [];
      },
      ontext(text) {
        // Of a section of CDATA the parser tells where the section stands, not the text.
        const isWhole = parser.endIndex + 1 - parser.startIndex === text.length;
        const found = isWhole ? parser.startIndex : source.indexOf(text, parser.startIndex);
        const isInside = found !== -1 && found + text.length <= parser.endIndex + 1;
        const start = isInside ? found : parser.startIndex;
        pieces.push({ text, start, end: isInside ? found + text.length : parser.endIndex + 1 });
      },
      onclosetag(tag) {
        const name = tag.toLowerCase();
        path.pop();
        const value = valueOf(pieces);
        pieces = [];
        if ((name === 'item' || name === 'entry') && item !== null) {
          const { fields, texts } = item;
          const text =
            TEXTS.map((key) => texts.get(key)).find(
              (found) => found !== undefined && /\S/.test(found.text),
            ) ?? null;
          items.push({ fields: fieldMapOf(fields), value: text });
          item = null;
          return;
        }
        const words = value.text.trim();
        if (words === '') return;
        const field =
          name === 'name' && path.at(-1) === 'author' ? 'author' : (NAMES[name] ?? name);
        if (item === null) channel.push([field, words]);
        else if (TEXTS.includes(name)) item.texts.set(name, value);
        else item.fields.push([field, words]);
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: true },
  );
  parser.write(source);
  parser.end();
  if (!isFeed) return null;
  const fields = fieldMapOf(channel);
  const inherited: (readonly [string, FieldValue])[] = [
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
