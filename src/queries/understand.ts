import { distance } from 'fastest-levenshtein';
import type { FoundName } from '../names/name-book.ts';
import type { Language } from '../text/language.ts';
import { closestLanguage } from '../text/language.ts';
import type { Token } from '../text/token.ts';
import { MAX_QUERY_TERMS, cutQuestion } from './cut-question.ts';
import { expectationOf } from './expectation.ts';
import type { Knowledge } from './knowledge.ts';
import type { Query, QueryTerm, Variant } from './query.ts';

/** Reads a question as the corpus can answer it. `isExact`: the words as typed, no other names, no corrections. */
export function understand(
  question: string,
  knowledge: Knowledge,
  { isExact }: { readonly isExact: boolean },
): Query {
  const { text, isCut } = cutQuestion(question);
  const language = closestLanguage(text, knowledge.languages) ?? knowledge.languages[0] ?? 'en';
  const tokens = knowledge.analyze(text, language).filter(({ isStop }) => !isStop);
  const corrected: { from: string; to: string }[] = [];
  const terms: QueryTerm[] = [];
  for (let at = 0; at < tokens.length;) {
    const rest = tokens.slice(at);
    const found = isExact ? null : knowledge.names.find(rest.map(({ term }) => term));
    const taken = rest.slice(0, found?.length ?? 1);
    terms.push(makeTerm(text, taken, found, knowledge, language, isExact, corrected));
    at += taken.length;
  }
  const distinct = [
    ...new Map(terms.map((term) => [term.variants[0]?.terms.join(' '), term])).values(),
  ];
  return {
    question: text,
    isCut: isCut || distinct.length > MAX_QUERY_TERMS,
    terms: distinct.slice(0, MAX_QUERY_TERMS),
    phrases: readPhrases(text, knowledge, language),
    expects: expectationOf(text),
    corrected,
    didYouMean: [],
  };
}

function makeTerm(
  text: string,
  tokens: readonly Token[],
  found: FoundName | null,
  knowledge: Knowledge,
  language: Language,
  isExact: boolean,
  corrected: { from: string; to: string }[],
): QueryTerm {
  const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  const typed = text.slice(span.start, span.end);
  const variants: Variant[] = [
    { terms: tokens.map(({ term }) => term), weight: 1, kind: 'word', shown: typed },
  ];
  for (const { name, weight } of found?.others ?? []) {
    const terms = knowledge
      .analyze(name.text, language)
      .filter(({ isStop }) => !isStop)
      .map(({ term }) => term);
    const isKnown =
      terms.length > 0 && terms.every((term) => knowledge.vocabulary.countOf(term) > 0);
    if (isKnown && !variants.some((variant) => variant.terms.join(' ') === terms.join(' '))) {
      variants.push({ terms, weight, kind: 'name', shown: name.text });
    }
  }
  if (
    !isExact &&
    variants.length === 1 &&
    knowledge.vocabulary.countOf(tokens[0]?.term ?? '') === 0
  ) {
    const near = correct(typed, knowledge);
    if (near !== null) {
      variants.push({ terms: [near.term], weight: 0.8, kind: 'spelling', shown: near.shown });
      corrected.push({ from: typed, to: near.shown });
    }
  }
  return { typed, span, isName: found !== null, variants };
}

function correct(typed: string, { vocabulary }: Knowledge): { term: string; shown: string } | null {
  if (typed.length < 4) return null;
  const most = typed.length < 6 ? 1 : 2;
  const word = typed.toLowerCase();
  return (
    vocabulary
      .words()
      .filter(
        ({ folded }) => folded[0] === word[0] && Math.abs(folded.length - word.length) <= most,
      )
      .map((known) => ({ known, edits: distance(known.folded, word) }))
      .filter(({ edits }) => edits <= most)
      .sort((a, b) => a.edits - b.edits || b.known.count - a.known.count)[0]?.known ?? null
  );
}

const QUOTED = /["“„«]([^"“”„«»]+)["”“»]/gu;

function readPhrases(
  text: string,
  { analyze }: Knowledge,
  language: Language,
): readonly (readonly string[])[] {
  return [...text.matchAll(QUOTED)]
    .map(([, phrase = '']) => analyze(phrase, language).filter(({ isStop }) => !isStop))
    .map((tokens) => tokens.map(({ term }) => term))
    .filter((terms) => terms.length > 0);
}
