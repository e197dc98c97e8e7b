import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Actor, Name } from './actor.ts';

interface CountryRecord {
  readonly cca2: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly demonyms?: { readonly eng?: { readonly m: string } };
}

/** The countries of the package `world-countries` with their English names, demonyms and capitals. */
export function readCountries(): readonly Actor[] {
  const path = createRequire(import.meta.url).resolve('world-countries/countries.json');
  const records: readonly CountryRecord[] = JSON.parse(readFileSync(path, 'utf8'));
  return records.map((record) => ({ names: namesOf(record) }));
}

function namesOf({ cca2, name, altSpellings, capital, demonyms }: CountryRecord): readonly Name[] {
  const english = new Intl.DisplayNames(['en'], { type: 'region' }).of(cca2) ?? name.common;
  const spellings = altSpellings.filter((text) => text.length > 3);
  const demonym = demonyms?.eng?.m ?? '';
  return [
    ...[
      ...new Set([english, name.common, name.official, ...spellings, ...spellings.map(shorten)]),
    ].map((text) => ({
      text,
      language: null,
      kind: 'name' as const,
    })),
    ...demonym
      .split(/, | or /)
      .filter((text) => text !== '')
      .map((text) => ({ text, language: 'en', kind: 'demonym' as const })),
    ...capital.map((text) => ({ text, language: null, kind: 'seat' as const })),
  ];
}

/** `Republic of Turkey` is Turkey. */
function shorten(official: string): string {
  return official.replace(/^(?:Republic|Kingdom|State) of (?:the )?/u, '');
}
