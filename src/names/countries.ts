import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Language } from '../text/language.ts';
import type { Actor, Name, NameKind } from './actor.ts';
import { NAMES_OF_COUNTRIES, PEOPLES } from './known-names.ts';

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
  /** English names of its languages by ISO 639-3 code. */
  readonly languages: Readonly<Record<string, string>>;
}

/** The data without white space, which is quicker to read. */
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

/** A country's own two-letter code is a name for these alone; the rest are words or syllables (`IN`, `IT`, `NO`). */
const CODES = new Set(['US', 'UK', 'EU', 'UN', 'USA', 'UAE', 'DRC', 'DPRK', 'ROK', 'PRC']);

/** Reads all countries with their English names, demonyms, capitals and seats; and French demonyms. */
export function readCountries(): readonly Country[] {
  const path = createRequire(import.meta.url).resolve(DATA);
  const records: readonly CountryRecord[] = JSON.parse(readFileSync(path, 'utf8'));
  return [
    ...records.map(readCountry),
    ...UNIONS.map((code) => ({ code, languages: {}, names: knownNames(code) })),
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
  const adjectiveLanguage = adjectiveOf(country);
  const adjective =
    adjectiveLanguage === null
      ? undefined
      : displayNames(language, 'language', 'long')?.of(adjectiveLanguage);
  if (adjective !== undefined) names.push({ text: adjective, kind: 'demonym', language });
  return names;
}

function readCountry(record: CountryRecord): Country {
  const { cca2, name, languages } = record;
  const isFull = record.independent === true || RECOGNISED.has(cca2);
  const spellings = record.altSpellings.filter((text) => text.length > 2 || CODES.has(text));
  const texts = new Set([name.common, name.official, ...spellings].map(dropArticle));
  for (const text of texts) {
    // Not the China of Taiwan's official name.
    const short = shorten(text);
    if (short[0] === name.common[0]) texts.add(short);
  }
  const names = [
    ...[...texts].map((text) => nameOf(text, CODES.has(text) ? 'acronym' : 'name')),
    ...knownNames(cca2),
  ];
  return {
    code: cca2,
    languages,
    names: isFull ? [...names, ...standingFor(record)] : names,
  };
}

/** Demonyms, capitals and seats of government. */
function standingFor({ cca2, demonyms, capital }: CountryRecord): readonly Name[] {
  const english = [
    ...(demonyms?.['eng']?.m ?? '').split(/, | or /u),
    ...(PEOPLES[cca2]?.split(',') ?? []),
  ];
  const french = [demonyms?.['fra']?.m ?? '', demonyms?.['fra']?.f ?? ''];
  const seats = capital.filter((text) => !AMBIGUOUS_CAPITALS.has(text));
  return [
    ...distinct(english).map((text) => nameOf(text, 'demonym', 'en')),
    ...distinct(french).map((text) => nameOf(text, 'demonym', 'fr')),
    ...seats.map((text) => nameOf(text, 'seat')),
  ];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

/** Where English calls a country's language as it calls its people, other languages do so too. */
function adjectiveOf({ languages, names }: Country): Language | null {
  const isDemonym = (text: string): boolean =>
    names.some((name) => name.kind === 'demonym' && name.text === text);
  const code = Object.keys(languages).find((key) => isDemonym(languages[key] ?? ''));
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
