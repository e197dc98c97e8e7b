import type { Analyzer } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { scriptOfLanguage } from '../text/language.ts';
import { type Script, scriptOf } from '../text/script.ts';
import type { Actor, Name, NameForm } from './actor.ts';
import { countryCodes, namesIn } from './countries.ts';
import { createCountryNames } from './country-names.ts';
import type { LearntNames } from './learn-names.ts';
import { NAMES_OF_OTHERS } from './known-names.ts';
import { type AskedWord, PEOPLE, meansSomethingElse } from './name-context.ts';
import { bucketOf, bucketOfName, wordsOf } from './name-words.ts';
import { createSameWord, type SameWord } from './same-word.ts';

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
  /** The book with other names from the documents; this one stays as it is. */
  renew(learnt: LearntNames): NameBook;
}

/** Where the names of a corpus come from, beside the countries and the well-known ones that every corpus has. */
export interface NameSources {
  /** Those of the corpus. */
  readonly languages: readonly Language[];
  /** From the owner's file. */
  readonly own: readonly Actor[];
  /** Found in the documents. */
  readonly learnt: LearntNames;
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
  return bookOf(createKnownForms(sources, analyze), sources.learnt);
}

function bookOf(known: KnownForms, learnt: LearntNames): NameBook {
  /** The names that begin with a word of a question, as they are asked for. */
  const begun = new Map<string, readonly NameForm[]>();

  /** As a rule none. */
  function formsBegunBy(folded: string): readonly NameForm[] {
    const found = begun.get(folded);
    if (found !== undefined) return found;
    const forms = known.formsBegunBy(folded, learnt);
    if (begun.size >= MAX_REMEMBERED) begun.clear();
    begun.set(folded, forms);
    return forms;
  }

  function formsAt(words: readonly AskedWord[], at: number): readonly NameForm[] {
    const first = words[at];
    if (first === undefined) return [];
    return formsBegunBy(first.folded).filter(({ words: own, name }) =>
      own?.every((word, offset) =>
        known.isSameWord(words[at + offset]?.folded ?? '', word, name.language),
      ),
    );
  }

  return {
    renew: (other) => bookOf(known, other),
    find(words, at, language) {
      const first = words[at];
      if (first === undefined) return null;
      if (known.load(scriptOf(first.folded), language)) begun.clear();
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

/** The names that do not come from the documents, and what tells forms of names. */
interface KnownForms {
  readonly isSameWord: SameWord;
  /** Files what a question in a script and language needs; whether that was more than before. */
  load(script: Script, language: Language): boolean;
  /** The names whose first word is a form of this one: the owner's, the learnt, then the others. */
  formsBegunBy(folded: string, learnt: LearntNames): readonly NameForm[];
}

function createKnownForms({ own, languages }: NameSources, analyze: Analyzer): KnownForms {
  const isSameWord = createSameWord(analyze, languages);
  const foreign = languages.filter((language) => language !== 'en');
  const loaded = new Set<Language>(['en', ...foreign]);
  const countries = createCountryNames(foreign);
  const owned = new Map<string, NameForm[]>();
  /** Filed with the first that is looked up. */
  let others: Map<string, NameForm[]> | null = null;
  for (const actor of own) file(owned, actor, actor.names, false);

  function fileOthers(): Map<string, NameForm[]> {
    const buckets = new Map<string, NameForm[]>();
    for (const { of, texts, kind } of NAMES_OF_OTHERS) {
      const names = [of, ...texts].map((text) => ({ text, kind, language: null }));
      file(buckets, { names }, names, false);
    }
    for (const language of foreign) fileCountries(buckets, language);
    return buckets;
  }

  function fileCountries(buckets: Map<string, NameForm[]>, language: Language): void {
    for (const code of countryCodes()) {
      const country = countries.named(code);
      file(buckets, country, namesIn(country, language), true);
    }
  }

  function isCovered(script: Script): boolean {
    return languages.some((language) => scriptOfLanguage(language) === script);
  }

  return {
    isSameWord,
    load(script, language) {
      others ??= fileOthers();
      const wanted = [language, ...(LANGUAGES_OF_SCRIPT[script] ?? [])].filter(
        (other) => !loaded.has(other) && (other === language || !isCovered(script)),
      );
      for (const other of wanted) {
        loaded.add(other);
        fileCountries(others, other);
      }
      return wanted.length > 0;
    },
    formsBegunBy(folded, learnt) {
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
    },
  };
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

/** A part of a name (Bar, of Ronen Bar) is too little to know somebody by. */
function isWhole({ kind }: Name): boolean {
  return kind !== 'part';
}

/** `Israel Katz` is a person, `Syrian Army` and `Iran Nuclear Deal` are not: they begin with a country that nobody is
 * named after. */
function withoutFalsePeople(forms: readonly NameForm[], first: AskedWord): readonly NameForm[] {
  const isCountry = forms.some((form) => form.isCountry && form.words?.length === 1);
  if (!isCountry || PEOPLE.has(first.folded)) return forms;
  return forms.filter(({ isCountry: isOne, actor }) => isOne || actor.names.every(isWhole));
}

function othersOf(forms: readonly NameForm[]): readonly OtherName[] {
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
