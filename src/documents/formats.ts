/** The formats that documents come in. */
export type Format = 'markdown' | 'text';

const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:md|markdown|mdown|mkdn?|mdx)$/i, 'markdown'],
  [/\.(?:txt|text)$/i, 'text'],
];

/** The format of a file, by its name; null where it is none that is read. */
export function formatOf(name: string): Format | null {
  return FORMATS.find(([ending]) => ending.test(name))?.[1] ?? null;
}
