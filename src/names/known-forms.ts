import type { Analyzer } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { scriptOfLanguage } from '../text/language.ts';
import type { Script } from '../text/script.ts';
import type { Actor, Name, NameForm } from './actor.ts';
import { countryCodes, namesIn } from './countries.ts';
import { type CountryNames, createCountryNames } from './country-names.ts';
import { NAMES_OF_OTHERS } from './known-names.ts';
import type { LearntNames } from './learn-names.ts';
import { bucketOf, bucketOfName, wordsOf } from './name-words.ts';
import { createSameWord, type SameWord } from './same-word.ts';

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

/** Forms of names by what their first word is filed under. */
type Buckets = Map<string, NameForm[]>;

/** The names that do not come from the documents, and what tells forms of names. */
export interface KnownForms {
  readonly isSameWord: SameWord;
  /** Those of the corpus. */
  readonly languages: readonly Language[];
  /** Those whose country names are filed. */
  readonly loaded: Set<Language>;
  readonly countries: CountryNames;
  /** The owner's. */
  readonly owned: Buckets;
  /** Well-known ones and countries; filed with the first that is looked up. */
  others: Buckets | null;
}

/** The names that a corpus of these languages has from the start. */
export function createKnownForms(
  { own, languages }: { readonly own: readonly Actor[]; readonly languages: readonly Language[] },
  analyze: Analyzer,
): KnownForms {
  const foreign = languages.filter((language) => language !== 'en');
  const owned: Buckets = new Map();
  for (const actor of own) file(owned, actor, actor.names, false);
  return {
    isSameWord: createSameWord(analyze, languages),
    languages,
    loaded: new Set(['en', ...foreign]),
    countries: createCountryNames(foreign),
    owned,
    others: null,
  };
}

/** Files what a question in a script and language needs; whether that was more than before. */
export function loadForms(known: KnownForms, script: Script, language: Language): boolean {
  const { loaded, languages } = known;
  const others = (known.others ??= fileOthers(known));
  const isCovered = languages.some((one) => scriptOfLanguage(one) === script);
  const wanted = [language, ...(LANGUAGES_OF_SCRIPT[script] ?? [])].filter(
    (other) => !loaded.has(other) && (other === language || !isCovered),
  );
  for (const other of wanted) {
    loaded.add(other);
    fileCountries(others, known.countries, other);
  }
  return wanted.length > 0;
}

/** The names whose first word is a form of this one: the owner's, the learnt, then the others. */
export function formsBegunBy(
  { isSameWord, owned, others, countries }: KnownForms,
  learnt: LearntNames,
  folded: string,
): readonly NameForm[] {
  const bucket = bucketOf(folded);
  const forms = [
    ...(owned.get(bucket) ?? []),
    ...learnt.formsIn(bucket),
    ...(others?.get(bucket) ?? []),
    ...countries.formsIn(bucket),
  ];
  return forms.filter((form) => {
    form.words ??= wordsOf(form.name);
    const [first] = form.words;
    return first !== undefined && isSameWord(folded, first, form.name.language);
  });
}

function fileOthers({ countries, languages }: KnownForms): Buckets {
  const buckets: Buckets = new Map();
  for (const { of, texts, kind } of NAMES_OF_OTHERS) {
    const names = [of, ...texts].map((text) => ({ text, kind, language: null }));
    file(buckets, { names }, names, false);
  }
  for (const language of languages)
    if (language !== 'en') fileCountries(buckets, countries, language);
  return buckets;
}

function fileCountries(buckets: Buckets, countries: CountryNames, language: Language): void {
  for (const code of countryCodes()) {
    const country = countries.named(code);
    file(buckets, country, namesIn(country, language), true);
  }
}

function file(
  buckets: Map<string, NameForm[]>,
  actor: Actor,
  names: readonly Name[],
  isCountry: boolean,
): void {
  for (const name of names) {
    const key = bucketOfName(name);
    const bucket = buckets.get(key);
    const form = { name, actor, isCountry, words: null };
    if (bucket === undefined) buckets.set(key, [form]);
    else bucket.push(form);
  }
}
