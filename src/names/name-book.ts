import type { Analyzer } from '../text/analyze.ts';
import type { Language } from '../text/language.ts';
import { scriptOf } from '../text/script.ts';
import type { Actor, Name, NameForm } from './actor.ts';
import { createKnownForms, formsBegunBy, type KnownForms, loadForms } from './known-forms.ts';
import type { LearntNames } from './learn-names.ts';
import { type AskedWord, PEOPLE, meansSomethingElse } from './name-context.ts';

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
const NAME_STRENGTHS = {
  name: 0.95,
  acronym: 0.95,
  part: 0.9,
  demonym: 0.85,
  seat: 0.65,
} as const;

/** How many words of questions are remembered with the names that begin so. */
const MAX_REMEMBERED = 20_000;

/** Makes the book of a corpus; reads of the country data what the questions can mean. */
export function createNameBook(sources: NameSources, analyze: Analyzer): NameBook {
  return bookOf(createKnownForms(sources, analyze), sources.learnt);
}

/** What a book looks names up in. */
interface Book {
  readonly known: KnownForms;
  readonly learnt: LearntNames;
  /** The names that begin with a word of a question, as they are asked for. As a rule none. */
  readonly begun: Map<string, readonly NameForm[]>;
}

function bookOf(known: KnownForms, learnt: LearntNames): NameBook {
  const book = { known, learnt, begun: new Map() };
  return {
    renew: (other) => bookOf(known, other),
    find: (words, at, language) => findName(book, words, at, language),
  };
}

function findName(
  book: Book,
  words: readonly AskedWord[],
  at: number,
  language: Language,
): FoundName | null {
  const first = words[at];
  if (first === undefined) return null;
  if (loadForms(book.known, scriptOf(first.folded), language)) book.begun.clear();
  const forms = withoutFalsePeople(formsAt(book, words, at), first);
  const length = Math.max(0, ...forms.map((form) => form.words?.length ?? 0));
  const longest = forms.filter((form) => form.words?.length === length);
  const found = longest[0];
  if (found === undefined) return null;
  const isElse =
    longest.every(({ isCountry }) => isCountry) &&
    meansSomethingElse(words, at, (position) => formsAt(book, words, position).length > 0);
  return isElse ? null : { length, name: found.name, others: othersOf(longest) };
}

function formsAt(book: Book, words: readonly AskedWord[], at: number): readonly NameForm[] {
  const first = words[at];
  if (first === undefined) return [];
  return formsBegun(book, first.folded).filter(({ words: own, name }) =>
    own?.every((word, offset) =>
      book.known.isSameWord(words[at + offset]?.folded ?? '', word, name.language),
    ),
  );
}

function formsBegun({ known, learnt, begun }: Book, folded: string): readonly NameForm[] {
  const found = begun.get(folded);
  if (found !== undefined) return found;
  const forms = formsBegunBy(known, learnt, folded);
  if (begun.size >= MAX_REMEMBERED) begun.clear();
  begun.set(folded, forms);
  return forms;
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
