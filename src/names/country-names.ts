import type { Language } from '../text/language.ts';
import { type Country, codesIn, countryOf, namesIn } from './countries.ts';
import type { Form } from './form.ts';
import { drawerOfName } from './name-words.ts';

/** The countries and their names, each read when it is first asked for. */
export interface CountryNames {
  /** A country with its names in the languages of the corpus, by its code. */
  readonly named: (code: string) => Country;
  /** The countries' own names in a drawer, which `drawerOf` names. */
  readonly formsIn: (drawer: string) => readonly Form[];
}

/**
 * Makes the names of all countries.
 *
 * @param languages of the corpus besides English
 */
export function createCountryNames(languages: readonly Language[]): CountryNames {
  const countries = new Map<string, Country>();
  const drawers = new Map<string, readonly Form[]>();

  function named(code: string): Country {
    const known = countries.get(code);
    if (known !== undefined) return known;
    const country = countryOf(code);
    const names = languages.flatMap((language) => namesIn(country, language));
    const full = { ...country, names: [...country.names, ...names] };
    countries.set(code, full);
    return full;
  }

  function formsOf(code: string, drawer: string): readonly Form[] {
    const actor = named(code);
    const names = countryOf(code).names.filter((name) => drawerOfName(name) === drawer);
    return names.map((name) => ({ name, actor, isCountry: true, words: null }));
  }

  function formsIn(drawer: string): readonly Form[] {
    const known = drawers.get(drawer);
    if (known !== undefined) return known;
    const codes = codesIn(drawer);
    if (codes.length === 0) return [];
    const forms = codes.flatMap((code) => formsOf(code, drawer));
    drawers.set(drawer, forms);
    return forms;
  }

  return { named, formsIn };
}
