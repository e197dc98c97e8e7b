/** The formats that documents come in. */
export type Format =
  | 'markdown'
  | 'text'
  | 'html'
  | 'feed'
  | 'json'
  | 'json lines'
  | 'table'
  | 'pdf'
  | 'docx';

const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:md|markdown|mdown|mkdn?|mdx)$/i, 'markdown'],
  [/\.(?:txt|text)$/i, 'text'],
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.(?:rss|atom|xml|rdf)$/i, 'feed'],
  [/\.json$/i, 'json'],
  [/\.(?:jsonl|ndjson)$/i, 'json lines'],
  [/\.(?:csv|tsv)$/i, 'table'],
  [/\.pdf$/i, 'pdf'],
  [/\.docx$/i, 'docx'],
];

/** The format of a file, by its name; packed ones are of what is in them. Null where it is none that is read. */
export function formatOf(name: string): Format | null {
  const unpacked = withoutPacking(name);
  return FORMATS.find(([ending]) => ending.test(unpacked))?.[1] ?? null;
}

/** The name of a packed file without `.gz`, others as they are. */
export function withoutPacking(name: string): string {
  return name.replace(/\.gz$/i, '');
}
