import { hasStatement } from '../passages/sentence-roles.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import { readReplies, type Asked } from './read-replies.ts';
import { answerOdds } from './spans/find-answer.ts';
import { readSpanContext } from './spans/read-context.ts';
import { isSpanKind } from './spans/span-candidates.ts';

/** The passages that are looked at: those that a page and its neighbours may show. */
const EXAMINED = 6;

/** What the odds that words of it are the answer count, and within which bounds; measured in docs/quality.md. */
const ANSWER_WEIGHT = 0.3;
const LEAST_ODDS = -3;
const MOST_ODDS = 2;

/** A passage that is farther behind cannot come first by the words that answer. */
const MAX_GAIN = ANSWER_WEIGHT * (MOST_ODDS - LEAST_ODDS);

/** What a passage loses that only asks: the reply stands in another. */
const ASKING = 3;

/** The same passages, best first, after a closer look at the first of them: whether they hold what can be the answer. */
export function preferAnswers(
  asked: Asked,
  ranked: readonly RankedPassage[],
): readonly RankedPassage[] {
  const first = ranked.slice(0, EXAMINED).map(putBackAsking).sort(bestFirst);
  const most = first[0]?.score ?? 0;
  const contenders = first.filter(({ score }) => score >= most - MAX_GAIN);
  const preferred =
    contenders.length > 1 && isSpanKind(asked.query.expects)
      ? contenders.map((one) => ({ ...one, score: one.score + answerGain(asked, one) }))
      : contenders;
  return [...preferred, ...first.slice(contenders.length), ...ranked.slice(EXAMINED)].sort(
    bestFirst,
  );
}

function bestFirst(a: RankedPassage, b: RankedPassage): number {
  return b.score - a.score;
}

function putBackAsking(one: RankedPassage): RankedPassage {
  return hasStatement(one.found.passage) ? one : { ...one, score: one.score - ASKING };
}

function answerGain(asked: Asked, one: RankedPassage): number {
  const context = readSpanContext(asked, one, readReplies(asked.weighed, one));
  const odds = context === null ? LEAST_ODDS : answerOdds(context);
  return ANSWER_WEIGHT * Math.max(LEAST_ODDS, Math.min(MOST_ODDS, odds));
}
