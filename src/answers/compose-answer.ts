import type { Document } from '../documents/document.ts';
import type { Query } from '../queries/query.ts';
import type { RankedPassage } from '../ranking/ranked-passage.ts';
import type { Span } from '../text/span.ts';
import type { Answer, QuotedPassage, Verdict } from './answer.ts';
import { quotePassage } from './quote-passage.ts';

/** How many passages a page shows. */
export const PASSAGES_PER_PAGE = 3;

const MAX_PAGES = 10;

/** What was searched, for the card's last line. */
export type Searched = Answer['searched'];

/** The answer to a query from its ranked passages: the page asked for, or the last one. */
export function composeAnswer(
  query: Query,
  ranked: readonly RankedPassage[],
  documents: ReadonlyMap<string, Document>,
  searched: Searched,
  options: { readonly page: number; readonly wantsNearest: boolean },
): Answer {
  const verdict = judge(ranked);
  const shown = verdict === 'none' ? [] : ranked.slice(0, PASSAGES_PER_PAGE * MAX_PAGES);
  const pages = Math.ceil(shown.length / PASSAGES_PER_PAGE);
  const page = Math.min(Math.max(options.page, 1), pages);
  const quoteAll = (some: readonly RankedPassage[]): QuotedPassage[] =>
    some.flatMap((one) => {
      const document = documents.get(one.passage.document);
      return document === undefined ? [] : [quote(query, one, document)];
    });
  return {
    question: query.question,
    isCut: query.isCut,
    verdict,
    passages: quoteAll(shown.slice((page - 1) * PASSAGES_PER_PAGE, page * PASSAGES_PER_PAGE)),
    page,
    pages,
    searched,
    alsoSearched: [],
    corrected: query.corrected,
    didYouMean: query.didYouMean,
    nearest:
      verdict === 'none' && options.wantsNearest
        ? quoteAll(ranked.slice(0, PASSAGES_PER_PAGE))
        : [],
  };
}

function judge(ranked: readonly RankedPassage[]): Verdict {
  const coverage = ranked[0]?.coverage ?? 0;
  if (coverage < 0.5) return 'none';
  return coverage < 1 ? 'partial' : 'strong';
}

function quote(
  query: Query,
  { passage, tokens }: RankedPassage,
  document: Document,
): QuotedPassage {
  const wanted = new Set(query.terms.flatMap((term) => term.variants.flatMap((one) => one.terms)));
  const highlights = tokens
    .filter((token) => !token.isStop && wanted.has(token.term))
    .map(({ start, end }): Span => ({ start, end }));
  return quotePassage(passage, document, {
    answering: bestSentence(passage.sentences, highlights),
    highlights,
  });
}

function bestSentence(sentences: readonly Span[], highlights: readonly Span[]): Span[] {
  const countIn = (sentence: Span): number =>
    highlights.filter(({ start }) => start >= sentence.start && start < sentence.end).length;
  const best = sentences.toSorted((a, b) => countIn(b) - countIn(a))[0];
  return best === undefined ? [] : [best];
}
