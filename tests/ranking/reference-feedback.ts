import { frequencyOf, type Lexicon } from '../../src/index/lexicon.ts';
import { termOf } from '../../src/index/marked-term.ts';
import type { Scored } from '../../src/ranking/feedback.ts';
import type { WeighedQuery } from '../../src/ranking/weigh-query.ts';

/** What `readFeedback` must give: relevance feedback word by word, over maps. */
export function referenceFeedback(
  lexicon: Lexicon,
  query: WeighedQuery,
  passages: readonly Scored[],
): readonly number[] {
  const mean = Math.max(1, lexicon.textTerms / lexicon.passages);
  const ranked = passages.toSorted((a, b) => b.score - a.score).slice(0, 20);
  const odds = new Map(
    ranked.map((one) => [one, Math.exp(0.8 * (one.score - (ranked[0]?.score ?? 0)))]),
  );
  const held = (passage: Scored, term: number): number => {
    const { text } = passage.terms;
    const count = text.filter((value) => termOf(value) === term).length;
    return count / (count + 1.2 * (0.25 + (0.75 * text.length) / mean));
  };
  const terms = [...new Set(ranked.flatMap(({ terms: { text } }) => [...text].map(termOf)))];
  const expansion = terms
    .filter((term) => !query.starts.some((start) => start.term === term))
    .filter((term) => ranked.filter((one) => held(one, term) > 0).length >= 2)
    .map((term) => {
      const holding = Math.max(0, frequencyOf(lexicon, term));
      const rarity = Math.log(1 + (lexicon.passages - holding + 0.5) / (holding + 0.5));
      const brought = ranked.reduce((sum, one) => sum + (odds.get(one) ?? 0) * held(one, term), 0);
      return { term, weight: rarity ** 2, value: brought * rarity ** 2 };
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, 80);
  const doubt = 0.1 * query.terms.reduce((sum, { weight }) => sum + weight ** 2, 0);
  const allOdds = [...odds.values()].reduce((sum, one) => sum + one, 0);
  return passages.map((passage) => {
    const own = odds.get(passage) ?? 0;
    let [found, all] = [0, 0];
    for (const { term, weight, value } of expansion) {
      const share = held(passage, term);
      const left = value - Math.min(value, own * share * weight);
      found += left * share;
      all += left;
    }
    return found / Math.max(1e-9, all + doubt * Math.max(1e-9, allOdds - own));
  });
}
