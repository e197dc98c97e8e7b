import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CODES, parseCountry } from '../../src/names/countries.ts';
import { PEOPLES } from '../../src/names/known-names.ts';
import { bucketOfName } from '../../src/names/name-words.ts';

/** What is read of a record of the package `world-countries`. */
interface CountryRecord {
  readonly cca2: string;
  readonly independent?: boolean;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  /** English names of its languages by ISO 639-3 code. */
  readonly languages: Readonly<Record<string, string>>;
  readonly demonyms?: Readonly<Record<string, { readonly f: string; readonly m: string }>>;
}

/** What the program keeps of a country, without its adjective. */
interface Entry {
  readonly code: string;
  readonly names: readonly string[];
  readonly english: readonly string[];
  readonly french: readonly string[];
  readonly seats: readonly string[];
  readonly languages: Readonly<Record<string, string>>;
}

const DATA = 'world-countries/dist/countries-unescaped.json';

/** Bodies that `Intl.DisplayNames` names like a country. */
const UNIONS = ['EU', 'UN'];

/** Capitals that are first of all something else: given names, surnames, common words, other and larger cities. */
const AMBIGUOUS_CAPITALS = new Set(
  'Malé,Victoria,Kingston,Georgetown,San José,Santiago,Kingstown,Roseau,Hamilton,Panama City,Washington D.C.'.split(
    ',',
  ),
);

/** Partly recognised states whose demonyms and capitals are as usual in the news as any other's. */
const RECOGNISED = new Set(['PS', 'TW', 'XK', 'HK', 'GL', 'PR']);

/** The text of `src/names/country-table.ts`, made of the package `world-countries`. */
export function makeCountryTable(): string {
  const path = createRequire(import.meta.url).resolve(DATA);
  const records: readonly CountryRecord[] = JSON.parse(readFileSync(path, 'utf8'));
  const entries = [...records.map(readRecord), ...UNIONS.map(withoutNames)];
  return `/**
 * Made of the package \`world-countries\` by \`npm run countries\`, and ready to be looked up: reading the package itself took
 * longer than answering a question. Its data are under the Open Database License 1.0, and so is this file.
 * Source: https://github.com/mledoze/countries
 */

/** Of each country: code, names, adjective, English demonyms, French demonyms, capitals and seats. */
export const COUNTRIES = \`
${entries.map(lineOf).join('\n')}
\`;

/** The countries that have a name in a bucket. */
export const BUCKETS = \`
${bucketsOf(entries).join('\n')}
\`;
`;
}

function readRecord(record: CountryRecord): Entry {
  const { cca2, name, languages } = record;
  const spellings = record.altSpellings.filter((text) => text.length > 2 || CODES.has(text));
  const names = new Set([name.common, name.official, ...spellings].map(dropArticle));
  for (const text of names) {
    // Not the China of Taiwan's official name.
    const short = shorten(text);
    if (short[0] === name.common[0]) names.add(short);
  }
  const isFull = record.independent === true || RECOGNISED.has(cca2);
  return {
    ...withoutNames(cca2),
    languages,
    names: [...names],
    ...(isFull ? standingFor(record) : {}),
  };
}

function withoutNames(code: string): Entry {
  return { code, names: [], english: [], french: [], seats: [], languages: {} };
}

/** Demonyms, capitals and seats of government. */
function standingFor({
  cca2,
  demonyms,
  capital,
}: CountryRecord): Pick<Entry, 'english' | 'french' | 'seats'> {
  const known = PEOPLES[cca2]?.split(',') ?? [];
  const english = distinct((demonyms?.['eng']?.m ?? '').split(/, | or /u));
  return {
    english: english.filter((text) => !known.includes(text)),
    french: distinct([demonyms?.['fra']?.m ?? '', demonyms?.['fra']?.f ?? '']),
    seats: capital.filter((text) => !AMBIGUOUS_CAPITALS.has(text)),
  };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

/** `Republic of Turkey` is Turkey too. */
function shorten(official: string): string {
  return dropArticle(
    official.replace(/^(?:Republic|Kingdom|State|Commonwealth|Principality) of /u, ''),
  );
}

function dropArticle(text: string): string {
  return text.replace(/^the /iu, '');
}

function lineOf(entry: Entry): string {
  return `${entry.code}|${fieldsOf(entry, adjectiveOf(entry))}`;
}

function fieldsOf({ names, english, french, seats }: Entry, adjective: string): string {
  return [names, [adjective], english, french, seats].map((items) => items.join(';')).join('|');
}

/** Where English calls a country's language as it calls its people, other languages do so too. */
function adjectiveOf(entry: Entry): string {
  const { names } = parseCountry(entry.code, fieldsOf(entry, ''));
  const demonyms = new Set(names.filter(({ kind }) => kind === 'demonym').map(({ text }) => text));
  const code = Object.keys(entry.languages).find((key) => demonyms.has(entry.languages[key] ?? ''));
  return code === undefined ? '' : new Intl.Locale(code).language;
}

function bucketsOf(entries: readonly Entry[]): readonly string[] {
  const buckets = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const name of parseCountry(entry.code, fieldsOf(entry, '')).names) {
      const bucket = bucketOfName(name);
      buckets.set(bucket, (buckets.get(bucket) ?? new Set()).add(entry.code));
    }
  }
  return [...buckets]
    .map(([bucket, codes]) => `${bucket}|${[...codes].join(';')}`)
    .toSorted((a, b) => (a < b ? -1 : 1));
}
