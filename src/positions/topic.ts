import type { WeightedTerm } from '../index/passage-index.ts';
import type { TermTable } from '../index/term-table.ts';
import type { Knowledge } from '../queries/knowledge.ts';
import { understand } from '../queries/understand.ts';
import type { QueryTerm } from '../queries/query.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { createBounds, NO_BOUNDS, type TopicBounds } from './topic-bounds.ts';

/** What a position is asked about, ready to be looked for. */
export interface Topic {
  /** How much of it a text names, from 0 to 1, and where. */
  match(text: string, language: Language): TopicMatch;
  /** The greatest scores that parts of documents can have: most name nothing, and need not be analysed. */
  readonly bounds: TopicBounds;
  /** What to search an index for to find what is about it; null where everything is. */
  readonly search: readonly WeightedTerm[] | null;
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
    return {
      match: () => ({ score: 1, spans: [] }),
      bounds: NO_BOUNDS,
      search: null,
      isKnown: true,
    };
  const { terms } = understand(text, knowledge, { isExact: false });
  const matches = new Map<string, TopicMatch>();
  return {
    search: listWords(terms, numbers),
    bounds: createBounds(terms, numbers),
    match: (words, language) => {
      // The same title and passage stand around all that is said in them.
      const key = `${language} ${words}`;
      const match = matches.get(key) ?? matchTerms(terms, words, language, knowledge);
      matches.set(key, match);
      return match;
    },
    isKnown: terms.some(({ variants }) =>
      variants.some((variant) => variant.terms.every((term) => isInCorpus(term, knowledge))),
    ),
  };
}

/** Each word by the best of the ways to name the topic that have it. */
function listWords(terms: readonly QueryTerm[], numbers: TermTable): readonly WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { terms: words, weight } of terms.flatMap(({ variants }) => variants))
    for (const word of words) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  return [...weights]
    .filter(([term]) => numbers.numberOf(term) !== undefined)
    .map(([term, weight]) => ({ term, weight }));
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
        // Most places are told by their first word, without a call.
        if (wanted.length > 0 && tokens[at]?.term !== wanted[0]) continue;
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
