import { passageTerms, type ForwardDocument } from '../index/forward-document.ts';
import { termOf } from '../index/marked-term.ts';
import type { TermTable } from '../index/term-table.ts';
import type { Knowledge } from '../queries/knowledge.ts';
import { understand } from '../queries/understand.ts';
import type { QueryTerm } from '../queries/query.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';

/** What a position is asked about, ready to be looked for. */
export interface Topic {
  /** How much of it a text names, from 0 to 1, and where. */
  match(text: string, language: Language): TopicMatch;
  /** Whether the passage at a place of a document may name it: most do not, and need not be analysed. */
  isIn(document: ForwardDocument, at: number): boolean;
  /** Whether the corpus has any of its words. */
  readonly isKnown: boolean;
}

/** How much of a topic a text names. */
export interface TopicMatch {
  readonly score: number;
  /** In the text's offsets, in order. */
  readonly spans: readonly Span[];
}

const NO_MATCH: TopicMatch = { score: 0, spans: [] };

/** A topic in the corpus' own words; every text is about an empty one. */
export function readTopic(text: string | null, knowledge: Knowledge, numbers: TermTable): Topic {
  if (text === null)
    return { match: () => ({ score: 1, spans: [] }), isIn: () => true, isKnown: true };
  const { terms } = understand(text, knowledge, { isExact: false });
  const firsts = new Set(
    terms.flatMap(({ variants }) =>
      variants.map((variant) => numbers.numberOf(variant.terms[0] ?? '')),
    ),
  );
  return {
    isIn: (document, at) =>
      passageTerms(document, at).text.some((marked) => firsts.has(termOf(marked))),
    match: (words, language) => matchTerms(terms, words, language, knowledge),
    isKnown: terms.some(({ variants }) =>
      variants.some((variant) => variant.terms.every((term) => isInCorpus(term, knowledge))),
    ),
  };
}

/** Another name of the same actor is the actor. */
const SURE = 0.5;

function isInCorpus(term: string, { vocabulary }: Knowledge): boolean {
  return vocabulary.countOf(term) > 0;
}

function matchTerms(
  terms: readonly QueryTerm[],
  text: string,
  language: Language,
  { analyze }: Knowledge,
): TopicMatch {
  if (terms.length === 0) return NO_MATCH;
  const tokens = analyze(text, language).filter(({ isStop }) => !isStop);
  const spans: Span[] = [];
  let sum = 0;
  for (const { variants } of terms) {
    let best = 0;
    for (const { terms: wanted, weight } of variants) {
      for (let at = 0; at + wanted.length <= tokens.length; at++) {
        if (!wanted.every((term, offset) => tokens[at + offset]?.term === term)) continue;
        best = Math.max(best, weight);
        spans.push({
          start: tokens[at]?.start ?? 0,
          end: tokens[at + wanted.length - 1]?.end ?? 0,
        });
      }
    }
    sum += best >= SURE ? 1 : best;
  }
  return {
    score: sum / terms.length,
    spans: spans.toSorted((a, b) => a.start - b.start || b.end - a.end),
  };
}
