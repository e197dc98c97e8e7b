import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Filters } from './question.ts';

/** One way in which a document may say what a query term asks for. */
export interface Variant {
  /** Analysed terms; several must stand side by side, in this order. */
  readonly terms: readonly string[];
  /** What a match is worth beside one of the word itself, 0 < weight ≤ 1. */
  readonly weight: number;
  /** `word`: as asked · `spelling`: a correction or another spelling · `name`: another name of the same actor ·
   * `family`: a word of the same family or meaning. */
  readonly kind: 'word' | 'spelling' | 'name' | 'family';
  /** The words as people write them, for “also searched”. */
  readonly shown: string;
  /** Whether it is an ordinary word, which is another where it stands in a name: say, states, United States. */
  readonly isOrdinary?: boolean;
  /** Where it may mean something else. A name that matches through guesses alone makes no answer strong. */
  readonly guess?: Guess;
}

/** Why a variant may mean something else: a correction; a part of a compound, or a compound of a part; a word that has
 * nothing but its stem in common with a name. */
export type Guess = 'correction' | 'compound' | 'stem';

/** One thing asked for: a word or a name of several words, with every way to say it. */
export interface QueryTerm {
  /** As typed, at its place in the question. */
  readonly typed: string;
  readonly span: Span;
  readonly isName: boolean;
  /** The word itself first. Never empty. */
  readonly variants: readonly Variant[];
}

/** What kind of answer the question's form asks for; an instance is one of a class (“which aircraft”). */
export type Expectation =
  | 'person'
  | 'place'
  | 'time'
  | 'number'
  | 'reason'
  | 'statement'
  | 'instance'
  | 'anything';

/** A word or phrase that a question rules out. */
export interface Exclusion {
  /** As typed. */
  readonly typed: string;
  /** Analysed, once for each language; several terms must stand side by side, in this order. */
  readonly runs: readonly (readonly string[])[];
}

/** A question in its analysed form. */
export interface Query {
  /** The question as it was read: cut to the limits, NFC. */
  readonly question: string;
  /** Whether something was cut off. */
  readonly isCut: boolean;
  /** In the order of the question; distinct; at most 32. */
  readonly terms: readonly QueryTerm[];
  /** What no passage may have that is shown. */
  readonly excluded: readonly Exclusion[];
  /** The documents that the question names by operators. */
  readonly filters: Filters;
  /** Quoted phrases, each a run of analysed terms that must stand side by side. */
  readonly phrases: readonly (readonly string[])[];
  readonly expects: Expectation;
  /** The language of the question; null where its words do not show it. */
  readonly language: Language | null;
  /** The places among the terms of those that name what is to be counted (“how many bases”); empty where nothing is. */
  readonly counted: readonly number[];
  /** Words that were replaced because the corpus does not know them. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Corrections too uncertain to search for, offered to the person. */
  readonly didYouMean: readonly string[];
}
