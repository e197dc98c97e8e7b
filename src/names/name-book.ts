import type { Analyzer } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { scriptOfLanguage } from '../text/language.ts';
import { type Script, scriptOf } from '../text/script.ts';
import type { Actor, Name } from './actor.ts';
import { countryCodes, namesIn } from './countries.ts';
import { createCountryNames } from './country-names.ts';
import type { Form } from './form.ts';
import { NAMES_OF_OTHERS } from './known-names.ts';
import { type AskedWord, PEOPLE, meansSomethingElse } from './name-context.ts';
import { drawerOf, drawerOfName, wordsOf } from './name-words.ts';
import { createSameWord } from './same-word.ts';

/** Another name of the same actor. */
export interface OtherName {
  readonly name: Name;
  /** What a match is worth beside one of the name that was asked for, 0 < weight < 1. */
  readonly weight: number;
}

/** A name met in a question. */
export interface FoundName {
  /** How many words it has. */
  readonly length: number;
  /** The name as its bearer's list has it. */
  readonly name: Name;
  /** All names of its bearers, the surest first; with the one that was found, since the question may inflect it. */
  readonly others: readonly OtherName[];
}

/** The names known for one corpus. */
export interface NameBook {
  /** The longest name that begins with the word at `at`, in a question in `language`; null where none does or it means
   * something else there. */
  find(words: readonly AskedWord[], at: number, language: Language): FoundName | null;
}

/** Where the names of a corpus come from, beside the countries and the well-known ones that every corpus has. */
export interface NameSources {
  /** Those of the corpus. */
  readonly languages: readonly Language[];
  /** From the owner's file. */
  readonly own: readonly Actor[];
  /** Found in the documents. */
  readonly learnt: readonly Actor[];
}

/** How surely each kind of name means its bearer; the strengths of the asked and of the other name multiply. */
export const NAME_STRENGTHS = {
  name: 0.95,
  acronym: 0.95,
  part: 0.9,
  demonym: 0.85,
  seat: 0.65,
} as const;

/** Languages whose country names are worth loading when a question comes in a script that the corpus does not have. */
const LANGUAGES_OF_SCRIPT: Readonly<Partial<Record<Script, readonly Language[]>>> = {
  Cyrl: ['ru', 'uk'],
  Arab: ['ar', 'fa'],
  Hebr: ['he'],
  Hani: ['zh'],
  Kana: ['ja'],
  Hang: ['ko'],
  Grek: ['el'],
};

/** How many words of questions are remembered with the names that begin so. */
const MAX_REMEMBERED = 20_000;

/** Makes the book of a corpus; reads of the country data what the questions can mean. */
export function createNameBook(sources: NameSources, analyze: Analyzer): NameBook {
  const isSameWord = createSameWord(analyze, sources.languages);
  const foreign = sources.languages.filter((language) => language !== 'en');
  const loaded = new Set<Language>(['en', ...foreign]);
  const countries = createCountryNames(foreign);
  /** The names that begin with a word of a question, as they are asked for. */
  const begun = new Map<string, readonly Form[]>();
  /** All other names; filed with the first that is looked up. */
  let filed: Map<string, Form[]> | null = null;

  function load(drawers: Map<string, Form[]>, script: Script, language: Language): void {
    for (const other of [language, ...(LANGUAGES_OF_SCRIPT[script] ?? [])]) {
      if (loaded.has(other) || (other !== language && isCovered(script))) continue;
      loaded.add(other);
      fileCountries(drawers, other);
    }
  }

  function isCovered(script: Script): boolean {
    return sources.languages.some((language) => scriptOfLanguage(language) === script);
  }

  function fileAll(): Map<string, Form[]> {
    const drawers = new Map<string, Form[]>();
    for (const actor of sources.own) file(drawers, actor, actor.names, false);
    for (const actor of sources.learnt) file(drawers, actor, actor.names.filter(isWhole), false);
    for (const { of, texts, kind } of NAMES_OF_OTHERS) {
      const names = [of, ...texts].map((text) => ({ text, kind, language: null }));
      file(drawers, { names }, names, false);
    }
    for (const language of foreign) fileCountries(drawers, language);
    return drawers;
  }

  function fileCountries(drawers: Map<string, Form[]>, language: Language): void {
    begun.clear();
    for (const code of countryCodes()) {
      const country = countries.named(code);
      file(drawers, country, namesIn(country, language), true);
    }
  }

  /** The names whose first word is a form of this one: as a rule none. */
  function formsBegunBy(folded: string): readonly Form[] {
    const known = begun.get(folded);
    if (known !== undefined) return known;
    const drawer = drawerOf(folded);
    const isBegun = (form: Form): boolean => {
      form.words ??= wordsOf(form.name);
      const [first] = form.words;
      return first !== undefined && isSameWord(folded, first, form.name.language);
    };
    const forms = (filed?.get(drawer) ?? []).filter(isBegun);
    forms.push(...countries.formsIn(drawer).filter(isBegun));
    if (begun.size >= MAX_REMEMBERED) begun.clear();
    begun.set(folded, forms);
    return forms;
  }

  function formsAt(words: readonly AskedWord[], at: number): readonly Form[] {
    const first = words[at];
    if (first === undefined) return [];
    return formsBegunBy(first.folded).filter(({ words: own, name }) =>
      own?.every((word, offset) =>
        isSameWord(words[at + offset]?.folded ?? '', word, name.language),
      ),
    );
  }

  return {
    find(words, at, language) {
      const first = words[at];
      if (first === undefined) return null;
      load((filed ??= fileAll()), scriptOf(first.folded), language);
      const forms = withoutFalsePeople(formsAt(words, at), first);
      const length = Math.max(0, ...forms.map((form) => form.words?.length ?? 0));
      const longest = forms.filter((form) => form.words?.length === length);
      const found = longest[0];
      if (found === undefined) return null;
      const isElse =
        longest.every(({ isCountry }) => isCountry) &&
        meansSomethingElse(words, at, (position) => formsAt(words, position).length > 0);
      return isElse ? null : { length, name: found.name, others: othersOf(longest) };
    },
  };
}

function file(
  drawers: Map<string, Form[]>,
  actor: Actor,
  names: readonly Name[],
  isCountry: boolean,
): void {
  for (const name of names) {
    const key = drawerOfName(name);
    const drawer = drawers.get(key);
    const form = { name, actor, isCountry, words: null };
    if (drawer === undefined) drawers.set(key, [form]);
    else drawer.push(form);
  }
}

/** A part of a name (Bar, of Ronen Bar) is too little to know somebody by. */
function isWhole({ kind }: Name): boolean {
  return kind !== 'part';
}

/** `Israel Katz` is a person, `Syrian Army` and `Iran Nuclear Deal` are not: they begin with a country that nobody is
 * named after. */
function withoutFalsePeople(forms: readonly Form[], first: AskedWord): readonly Form[] {
  const isCountry = forms.some((form) => form.isCountry && form.words?.length === 1);
  if (!isCountry || PEOPLE.has(first.folded)) return forms;
  return forms.filter(({ isCountry: isOne, actor }) => isOne || actor.names.every(isWhole));
}

function othersOf(forms: readonly Form[]): readonly OtherName[] {
  const others = new Map<string, OtherName>();
  for (const { actor, name } of forms) {
    for (const other of actor.names) {
      const weight = NAME_STRENGTHS[name.kind] * NAME_STRENGTHS[other.kind];
      if (weight <= (others.get(other.text)?.weight ?? 0)) continue;
      others.set(other.text, { name: other, weight });
    }
  }
  return [...others.values()].sort((a, b) => b.weight - a.weight);
}
