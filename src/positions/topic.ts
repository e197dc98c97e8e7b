import { passageTerms, type ForwardDocument } from '../index/forward-document.ts';
import { termOf } from '../index/marked-term.ts';
import type { WeightedTerm } from '../index/passage-index.ts';
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
  /** The greatest score that these passages of a document can have together: most name nothing, and need not be analysed. */
  bound(document: ForwardDocument, places: readonly number[]): number;
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
    return { match: () => ({ score: 1, spans: [] }), bound: () => 1, search: null, isKnown: true };
  const { terms } = understand(text, knowledge, { isExact: false });
  const held = createTermSets(terms, numbers);
  const matches = new Map<string, TopicMatch>();
  return {
    search: listWords(terms, numbers),
    bound: (document, places) => {
      const set = places.reduce((all, at) => all | held(document, at), 0);
      return terms.length === 0 ? 0 : countBits(set) / terms.length;
    },
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

/** Which terms of a topic, a bit each, a passage holds the first word of: at most as many as it names. */
function createTermSets(
  terms: readonly QueryTerm[],
  numbers: TermTable,
): (document: ForwardDocument, at: number) => number {
  const bits = new Int32Array(numbers.size);
  for (const [place, { variants }] of terms.entries())
    for (const variant of variants) {
      const number = numbers.numberOf(variant.terms[0] ?? '');
      if (number !== undefined) bits[number] = (bits[number] ?? 0) | (1 << place);
    }
  const known = new Map<ForwardDocument, Map<number, number>>();
  return (document, at) => {
    const sets = known.get(document) ?? new Map<number, number>();
    known.set(document, sets);
    const found = sets.get(at);
    if (found !== undefined) return found;
    let set = 0;
    for (const marked of passageTerms(document, at).text) set |= bits[termOf(marked)] ?? 0;
    sets.set(at, set);
    return set;
  };
}

function countBits(set: number): number {
  let count = 0;
  for (let left = set >>> 0; left !== 0; left &= left - 1) count += 1;
  return count;
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
