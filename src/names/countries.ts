import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../text/language.ts';
import type { Actor, Name, NameKind } from './actor.ts';
import { NAMES_OF_COUNTRIES } from './known-names.ts';

/** What is read of a record of the package `world-countries` (data under ODbL 1.0). */
interface CountryRecord {
  readonly cca2: string;
  readonly independent?: boolean;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly languages: Readonly<Record<string, string>>;
  readonly demonyms?: Readonly<Record<string, { readonly f: string; readonly m: string }>>;
}

/** A country, with what is needed to name it in further languages. */
export interface Country extends Actor {
  /** ISO 3166-1, two letters; also `EU` and `UN`, which have names in every language as well. */
  readonly code: string;
  /** The ISO 639 code of the language whose name is the country's adjective (Turkish); null where none is. */
  readonly adjective: Language | null;
}

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

/** A country's own two-letter code is a name for these alone; the rest are words or syllables (`IN`, `IT`, `NO`). */
const CODES = new Set(['US', 'UK', 'EU', 'UN', 'USA', 'UAE', 'DRC', 'DPRK', 'ROK', 'PRC']);

/** Reads all countries with their English names, demonyms, capitals and seats; and French demonyms. Some 20 ms. */
export function readCountries(): readonly Country[] {
  const path = createRequire(import.meta.url).resolve('world-countries/countries.json');
  const records: readonly CountryRecord[] = JSON.parse(readFileSync(path, 'utf8'));
  const short = new Intl.DisplayNames(['en'], { type: 'region', style: 'short' });
  const long = new Intl.DisplayNames(['en'], { type: 'region' });
  return [
    ...records.map((record) => readCountry(record, short.of(record.cca2) ?? '')),
    ...UNIONS.map((code) => ({
      code,
      adjective: null,
      names: [nameOf(long.of(code) ?? code, 'name'), nameOf(code, 'acronym'), ...knownNames(code)],
    })),
  ];
}

/** The name of a country in a language, and its adjective where a language has the same name; without duplicates. */
export function namesIn(country: Country, language: Language): readonly Name[] {
  const regions = displayNames(language, 'region', 'long');
  const texts = new Set<string | undefined>([
    regions?.of(country.code),
    displayNames(language, 'region', 'short')?.of(country.code),
  ]);
  const names: Name[] = [];
  for (const text of texts) {
    if (text !== undefined && text !== country.code) names.push({ text, kind: 'name', language });
  }
  const adjective =
    country.adjective === null
      ? undefined
      : displayNames(language, 'language', 'long')?.of(country.adjective);
  if (adjective !== undefined) names.push({ text: adjective, kind: 'demonym', language });
  return names;
}

function readCountry(record: CountryRecord, short: string): Country {
  const { cca2, name, demonyms, capital } = record;
  const isFull = record.independent === true || RECOGNISED.has(cca2);
  const spellings = record.altSpellings.filter((text) => text.length > 2 || CODES.has(text));
  const texts = new Set([name.common, short, name.official, ...spellings].map(dropArticle));
  for (const text of texts) texts.add(shorten(text));
  const demonym = demonyms?.['eng']?.m ?? '';
  const french = demonyms?.['fra'];
  return {
    code: cca2,
    adjective: adjectiveOf(record, demonym),
    names: [
      ...[...texts].map((text) => nameOf(text, CODES.has(text) ? 'acronym' : 'name')),
      ...(isFull
        ? demonym
            .split(/, | or /u)
            .filter(isGiven)
            .map((text) => nameOf(text, 'demonym', 'en'))
        : []),
      ...(isFull && french !== undefined
        ? [...new Set([french.m, french.f])]
            .filter(isGiven)
            .map((text) => nameOf(text, 'demonym', 'fr'))
        : []),
      ...(isFull
        ? capital
            .filter((text) => !AMBIGUOUS_CAPITALS.has(text))
            .map((text) => nameOf(text, 'seat'))
        : []),
      ...knownNames(cca2),
    ],
  };
}

/** Where English calls a country's language as it calls its people, other languages do so too. */
function adjectiveOf({ languages }: CountryRecord, demonym: string): Language | null {
  const code = Object.keys(languages).find((key) => languages[key] === demonym);
  return code === undefined ? null : new Intl.Locale(code).language;
}

function knownNames(code: string): readonly Name[] {
  return NAMES_OF_COUNTRIES.filter(({ of }) => of === code).flatMap(({ texts, kind }) =>
    texts.map((text) => nameOf(text, kind)),
  );
}

function nameOf(text: string, kind: NameKind, language: Language | null = null): Name {
  return { text, kind, language };
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

function isGiven(text: string): boolean {
  return text !== '';
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
