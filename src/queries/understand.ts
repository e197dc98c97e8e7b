import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { type Budget, UNLIMITED } from './budget.ts';
import { countedTerms } from './counted.ts';
import { MAX_QUERY_TERMS, cutQuestion } from './cut-question.ts';
import { expectationOf } from './expectation.ts';
import type { Knowledge } from './knowledge.ts';
import { readOperators } from './operators.ts';
import type { Exclusion, Query, QueryTerm } from './query.ts';
import { readExactTerms, readTerms } from './read-terms.ts';
import type { ReadTerms } from './reading.ts';
import { type QuestionWord, readWords } from './read-words.ts';

/** How a question is to be read. */
export interface ReadingOptions {
  /** The words as typed: no other names, no other spellings, no corrections. */
  readonly isExact: boolean;
  /** The words that are left when it is spent are read as typed too. */
  readonly budget?: Budget;
  /** `YYYY-MM-DD`, which “last week” counts from. */
  readonly today?: string;
}

/** Reads a question as the corpus can answer it. Never throws; the work is bounded for any question. */
export function understand(
  question: string,
  knowledge: Knowledge,
  { isExact, budget = UNLIMITED, today = ANY_DAY }: ReadingOptions,
): Query {
  const { text, isCut } = cutQuestion(question);
  const operators = readOperators(text, today);
  const asked = operators.text;
  const quoted = quotedSpans(asked);
  const { words, language, isSure } = readWords(asked, knowledge, quoted);
  const kept = limitWords(words);
  const read: ReadTerms = isExact
    ? { terms: readExactTerms(kept), corrected: [], offered: [] }
    : readTerms(asked, kept, language, knowledge, budget);
  const terms = joinAlternatives(mergeEqual(read.terms), operators.alternatives, text);
  return {
    question: text,
    isCut: isCut || kept.length < words.length,
    terms,
    excluded: operators.excluded.map((span) => readExclusion(text, span, language, knowledge)),
    filters: operators.filters,
    phrases: quoted.map((span) => phraseIn(span, words)).filter((phrase) => phrase.length > 0),
    expects: expectationOf(asked, language),
    language: isSure ? language : null,
    counted: countedTerms(asked, terms),
    corrected: read.corrected,
    didYouMean: suggest(text, read),
  };
}

/** Where it does not matter. */
const ANY_DAY = '2000-01-01';

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

/** Terms on both sides of `OR` are one thing asked for. */
function joinAlternatives(
  terms: readonly QueryTerm[],
  alternatives: readonly Span[],
  text: string,
): readonly QueryTerm[] {
  return alternatives.reduce((joined: readonly QueryTerm[], { start, end }) => {
    const at = joined.findIndex((term) => term.span.start >= end);
    const [one, other] = [joined[at - 1], joined[at]];
    if (one === undefined || other === undefined || one.span.end > start) return joined;
    const span = { start: one.span.start, end: other.span.end };
    const variants = [...one.variants, ...other.variants];
    const isName = one.isName && other.isName;
    const both = { typed: text.slice(span.start, span.end), span, isName, variants };
    return joined.toSpliced(at - 1, 2, both);
  }, terms);
}

function readExclusion(
  text: string,
  { start, end }: Span,
  language: Language,
  { analyze, languages }: Knowledge,
): Exclusion {
  const typed = text.slice(start, end);
  const runs = [...new Set([language, ...languages])].map((each) => {
    const tokens = analyze(typed, each);
    const whole = tokens.filter((token, at) => token.end > (tokens[at - 1]?.end ?? 0));
    const content = whole.filter(({ isStop }) => !isStop);
    return (content.length > 0 ? content : whole).map(({ term }) => term);
  });
  const distinct = new Map(runs.map((run) => [run.join(' '), run] as const));
  return { typed, runs: [...distinct.values()].filter((run) => run.length > 0) };
}

/** The question with one unsure word put right, the likeliest first. */
function suggest(text: string, { offered }: ReadTerms): readonly string[] {
  return offered
    .flatMap(({ span, words }) =>
      words.map(({ shown }) => text.slice(0, span.start) + shown + text.slice(span.end)),
    )
    .slice(0, MAX_SUGGESTIONS);
}
