import type { PassageTerms } from '../index/forward-document.ts';
import type { Lexicon } from '../index/lexicon.ts';
import { readFeatures, type Candidate, type FeaturedCandidate, type Features } from './features.ts';
import { readFeedback } from './feedback.ts';
import { continues, continuesMarked } from './variant-index.ts';
import type { WeighedQuery } from './weigh-query.ts';
import { RANKING_WEIGHTS } from './weights.ts';
import { weightedSum, type Weights } from './weighted-sum.ts';

/** How many hits are worth a closer look: of the hundred first, the later ones hardly ever rise to the first ten (mean
 * nDCG@10 loses .001; of fifty it would lose .002), and half of the time of a question went into them. */
export const EXAMINED = 70;

/** A passage with what the ranking found in it. */
export interface RankedPassage extends FeaturedCandidate {
  readonly id: string;
  readonly features: Features;
  /** Higher is better; the logarithm of its odds to answer, but for a constant of the query. */
  readonly score: number;
}

/**
 * Orders the candidates by how likely they answer; ties keep the order of the index. What holds the phrases that are quoted
 * comes first.
 */
export function rankPassages(
  lexicon: Lexicon,
  query: WeighedQuery,
  candidates: readonly Candidate[],
  weights: Weights<keyof Features> = RANKING_WEIGHTS,
): readonly RankedPassage[] {
  if (query.terms.length === 0) return [];
  const featured = readFeatures(lexicon, query, candidates);
  const first = featured.map(({ found, features }) => ({
    terms: found.terms,
    score: weightedSum(weights, features),
  }));
  const feedback = readFeedback(lexicon, query, first);
  const [, feedbackWeight = 0] = weights.find(([name]) => name === 'feedback') ?? [];
  return featured
    .map(({ found, scan, features }, at) => {
      features.feedback = feedback[at] ?? 0;
      const quoted = PHRASE_ODDS * phrasesHeld(found.terms, query);
      const score = (first[at]?.score ?? 0) + feedbackWeight * features.feedback + quoted;
      return { id: found.passage.id, found, scan, features, score };
    })
    .sort((a, b) => b.score - a.score);
}

/** What holding every quoted phrase adds to the logarithm of the odds: more than all that a good match has. */
const PHRASE_ODDS = 4;

/** Share of a query's quoted phrases that a passage holds in text, title or source; 0 where none is quoted. */
function phrasesHeld({ text, title, source }: PassageTerms, { phrases }: WeighedQuery): number {
  if (phrases.length === 0) return 0;
  const held = phrases.filter(
    (phrase) =>
      phrase !== null &&
      (text.some((_, at) => continuesMarked(text, at, phrase)) ||
        [title, source].some((run) => run.some((_, at) => continues(run, at, phrase)))),
  );
  return held.length / phrases.length;
}
