import type { Language } from '../text/language.ts';
import type { Actor, Name, NameKind } from './actor.ts';
import { COUNTRIES, BUCKETS } from './country-table.ts';
import { NAMES_OF_COUNTRIES, PEOPLES } from './known-names.ts';

/** A country, with what is needed to name it in further languages. */
export interface Country extends Actor {
  /** ISO 3166-1, two letters; also `EU` and `UN`, which have names in every language as well. */
  readonly code: string;
  /** The language that is called as its people are; null where none is. */
  readonly adjective: Language | null;
}

/** A country's own two-letter code is a name for these alone; the rest are words or syllables (`IN`, `IT`, `NO`). */
export const CODES: ReadonlySet<string> = new Set(
  'US,UK,EU,UN,USA,UAE,DRC,DPRK,ROK,PRC'.split(','),
);

/** Cuts a line of the table. */
const FIELDS = '|';
const ITEMS = ';';

let lines: ReadonlyMap<string, string> | null = null;
let buckets: ReadonlyMap<string, string> | null = null;

/** The codes of all countries. */
export function countryCodes(): readonly string[] {
  lines ??= mapLines(COUNTRIES);
  return [...lines.keys()];
}

/** The codes of the countries that have a name in a bucket, which `bucketOf` names. */
export function codesIn(bucket: string): readonly string[] {
  buckets ??= mapLines(BUCKETS);
  return buckets.get(bucket)?.split(ITEMS) ?? [];
}

/** A country with its English names, demonyms, capitals and seats, and its French demonyms. */
export function countryOf(code: string): Country {
  lines ??= mapLines(COUNTRIES);
  return parseCountry(code, lines.get(code) ?? '');
}

/** A country from its line of the table, behind the code: names, adjective, English and French demonyms, seats. */
export function parseCountry(code: string, line: string): Country {
  const [names = '', adjective = '', english = '', french = '', seats = ''] = line.split(FIELDS);
  return {
    code,
    adjective: adjective === '' ? null : adjective,
    names: [
      ...itemsOf(names).map((text) => nameOf(text, CODES.has(text) ? 'acronym' : 'name')),
      ...knownNames(code),
      ...itemsOf(english).map((text) => nameOf(text, 'demonym', 'en')),
      ...(PEOPLES[code]?.split(',') ?? []).map((text) => nameOf(text, 'demonym', 'en')),
      ...itemsOf(french).map((text) => nameOf(text, 'demonym', 'fr')),
      ...itemsOf(seats).map((text) => nameOf(text, 'seat')),
    ],
  };
}

/** The name of a country in a language, and its adjective where a language has the same name; without duplicates. */
export function namesIn({ code, adjective }: Country, language: Language): readonly Name[] {
  const texts = new Set<string | undefined>([
    displayNames(language, 'region', 'long')?.of(code),
    displayNames(language, 'region', 'short')?.of(code),
  ]);
  const names: Name[] = [];
  for (const text of texts) {
    if (text !== undefined && text !== code) names.push({ text, kind: 'name', language });
  }
  const demonym =
    adjective === null ? undefined : displayNames(language, 'language', 'long')?.of(adjective);
  if (demonym !== undefined) names.push({ text: demonym, kind: 'demonym', language });
  return names;
}

/** What stands behind the first `|` of each line, by what stands before it. */
function mapLines(table: string): ReadonlyMap<string, string> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const at = line.indexOf(FIELDS);
        return [line.slice(0, at), line.slice(at + 1)];
      }),
  );
}

function itemsOf(field: string): readonly string[] {
  return field === '' ? [] : field.split(ITEMS);
}

function knownNames(code: string): readonly Name[] {
  return NAMES_OF_COUNTRIES.filter(({ of }) => of === code).flatMap(({ texts, kind }) =>
    texts.map((text) => nameOf(text, kind)),
  );
}

function nameOf(text: string, kind: NameKind, language: Language | null = null): Name {
  return { text, kind, language };
}

const cache = new Map<string, Intl.DisplayNames | null>();

/** Null for a language that this build of Node has no names in. */
function displayNames(
  language: Language,
  type: 'region' | 'language',
  style: 'long' | 'short',
): Intl.DisplayNames | null {
  const key = `${language} ${type} ${style}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const isKnown = Intl.DisplayNames.supportedLocalesOf(language).length > 0;
  const names = isKnown ? new Intl.DisplayNames([language], { type, style }) : null;
  cache.set(key, names);
  return names;
}
