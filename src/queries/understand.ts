import type { Span } from '../text/span.ts';
import { type Budget, UNLIMITED } from './budget.ts';
import { countedTerms } from './counted.ts';
import { MAX_QUERY_TERMS, cutQuestion } from './cut-question.ts';
import { expectationOf } from './expectation.ts';
import type { Knowledge } from './knowledge.ts';
import type { Query, QueryTerm } from './query.ts';
import { readExactTerms, readTerms } from './read-terms.ts';
import type { ReadTerms } from './reading.ts';
import { type QuestionWord, readWords } from './read-words.ts';

/**
 * Reads a question as the corpus can answer it. `isExact`: the words as typed, no other names, no other spellings, no
 * corrections. The words that are left when `budget` is spent are read so too. Never throws; the work is bounded for any
 * question.
 */
export function understand(
  question: string,
  knowledge: Knowledge,
  { isExact, budget = UNLIMITED }: { readonly isExact: boolean; readonly budget?: Budget },
): Query {
  const { text, isCut } = cutQuestion(question);
  const quoted = quotedSpans(text);
  const { words, language, isSure } = readWords(text, knowledge, quoted);
  const kept = limitWords(words);
  const read: ReadTerms = isExact
    ? { terms: readExactTerms(kept), corrected: [], offered: [] }
    : readTerms(text, kept, language, knowledge, budget);
  const terms = mergeEqual(read.terms);
  return {
    question: text,
    isCut: isCut || kept.length < words.length,
    terms,
    phrases: quoted.map((span) => phraseIn(span, words)).filter((phrase) => phrase.length > 0),
    expects: expectationOf(text, language),
    language: isSure ? language : null,
    counted: countedTerms(text, terms),
    corrected: read.corrected,
    didYouMean: suggest(text, read),
  };
}

/** Phrases in any language's quotation marks. */
const QUOTED = /["“”„«]([^"“”„«»]+)["”“»]/gu;
/** How many whole questions are offered. */
const MAX_SUGGESTIONS = 3;

function quotedSpans(text: string): readonly Span[] {
  return [...text.matchAll(QUOTED)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

function phraseIn({ start, end }: Span, words: readonly QuestionWord[]): readonly string[] {
  return words
    .filter((word) => word.start >= start && word.end <= end)
    .flatMap(({ terms }) => terms.slice(0, 1));
}

/** The words up to the first that would be one distinct word too many. */
function limitWords(words: readonly QuestionWord[]): readonly QuestionWord[] {
  const seen = new Set<string>();
  const end = words.findIndex(({ folded }) => seen.add(folded).size > MAX_QUERY_TERMS);
  return end === -1 ? words : words.slice(0, end);
}

/** A word asked for twice is asked for once. */
function mergeEqual(terms: readonly QueryTerm[]): readonly QueryTerm[] {
  const distinct = new Map<string, QueryTerm>();
  for (const term of terms) {
    const key = term.variants[0]?.terms.join(' ') ?? '';
    if (!distinct.has(key)) distinct.set(key, term);
  }
  return [...distinct.values()];
}

/** The question with one unsure word put right, the likeliest first. */
function suggest(text: string, { offered }: ReadTerms): readonly string[] {
  return offered
    .flatMap(({ span, words }) =>
      words.map(({ shown }) => text.slice(0, span.start) + shown + text.slice(span.end)),
    )
    .slice(0, MAX_SUGGESTIONS);
}
