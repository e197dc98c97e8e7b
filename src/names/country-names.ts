import type { NameForm } from './actor.ts';
import type { Language } from '../text/language.ts';
import { type Country, codesIn, countryOf, namesIn } from './countries.ts';
import { bucketOfName } from './name-words.ts';

/** The countries and their names, each read when it is first asked for. */
export interface CountryNames {
  /** A country with its names in the languages of the corpus, by its code. */
  readonly named: (code: string) => Country;
  /** The countries' own names in a bucket, which `bucketOf` names. */
  readonly formsIn: (bucket: string) => readonly NameForm[];
}

/**
 * Makes the names of all countries.
 *
 * @param languages of the corpus besides English
 */
export function createCountryNames(languages: readonly Language[]): CountryNames {
  const countries = new Map<string, Country>();
  const buckets = new Map<string, readonly NameForm[]>();

  function named(code: string): Country {
    const known = countries.get(code);
    if (known !== undefined) return known;
    const country = countryOf(code);
    const names = languages.flatMap((language) => namesIn(country, language));
    const full = { ...country, names: [...country.names, ...names] };
    countries.set(code, full);
    return full;
  }

  function formsOf(code: string, bucket: string): readonly NameForm[] {
    const actor = named(code);
    const names = countryOf(code).names.filter((name) => bucketOfName(name) === bucket);
    return names.map((name) => ({ name, actor, isCountry: true, words: null }));
  }

  function formsIn(bucket: string): readonly NameForm[] {
    const known = buckets.get(bucket);
    if (known !== undefined) return known;
    const codes = codesIn(bucket);
    if (codes.length === 0) return [];
    const forms = codes.flatMap((code) => formsOf(code, bucket));
    buckets.set(bucket, forms);
    return forms;
  }

  return { named, formsIn };
}
