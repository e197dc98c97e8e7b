import type { Verdict } from '../../../src/answers/answer.ts';
import { hitAt, mean, ndcgAt, reciprocalRank } from '../../../src/evaluation/measures.ts';
import type { CollectionQuestion } from './read-collection.ts';

/** What one question of a collection got. */
export interface CollectionOutcome {
  readonly question: CollectionQuestion;
  /** Ids of entries or parents, best first, each once. */
  readonly ranked: readonly string[];
  /** The evidence that there is an answer: higher is surer. Null from an engine that has none. */
  readonly odds: number | null;
  readonly verdict: Verdict | null;
  /** Whether the sentences marked in the best judged passage hold an answer; null where none is given or judged. */
  readonly isAnswerMarked: boolean | null;
  /** The share of that passage's characters that is marked. */
  readonly markedShare: number | null;
}

/** The measures of one collection: shares from 0 to 1, null where there is nothing to take them of. */
export interface CollectionMeasures {
  /** Judged questions, those of which the ranking is measured. */
  readonly questions: number;
  readonly ndcg10: number | null;
  readonly recall10: number | null;
  readonly recall100: number | null;
  readonly mrr10: number | null;
  readonly hit1: number | null;
  readonly hit3: number | null;
  /** How often an answerable question has more evidence than an unanswerable one. */
  readonly auroc: number | null;
  readonly rightlyRefused: number | null;
  readonly wronglyRefused: number | null;
  readonly strongWithAnswer: number | null;
  readonly strongWithoutAnswer: number | null;
  readonly sentence: number | null;
  readonly markedShare: number | null;
}

/** Takes the measures of what the questions of a collection got. */
export function measureCollection(outcomes: readonly CollectionOutcome[]): CollectionMeasures {
  const judged = outcomes.filter(({ question }) => question.relevant.size > 0);
  const answerable = outcomes.filter(({ question }) => question.isAnswerable);
  const others = outcomes.filter(({ question }) => !question.isAnswerable);
  const meanOf = (
    score: (ranked: readonly string[], relevant: ReadonlyMap<string, number>) => number,
  ) => mean(judged.map(({ ranked, question }) => score(ranked, question.relevant)));
  return {
    questions: judged.length,
    ndcg10: meanOf((ranked, relevant) => ndcgAt(10, ranked, relevant)),
    recall10: meanOf((ranked, relevant) => recallAt(10, ranked, new Set(relevant.keys()))),
    recall100: meanOf((ranked, relevant) => recallAt(100, ranked, new Set(relevant.keys()))),
    mrr10: meanOf((ranked, relevant) => reciprocalRank(10, ranked, new Set(relevant.keys()))),
    hit1: meanOf((ranked, relevant) => hitAt(1, ranked, new Set(relevant.keys()))),
    hit3: meanOf((ranked, relevant) => hitAt(3, ranked, new Set(relevant.keys()))),
    auroc: areaUnderCurve(oddsOf(answerable), oddsOf(others)),
    rightlyRefused: verdictShare('none', others),
    wronglyRefused: verdictShare('none', answerable),
    strongWithAnswer: verdictShare('strong', answerable),
    strongWithoutAnswer: verdictShare('strong', others),
    sentence: mean(outcomes.flatMap(({ isAnswerMarked: is }) => (is === null ? [] : [is ? 1 : 0]))),
    markedShare: mean(outcomes.flatMap(({ markedShare }) => markedShare ?? [])),
  };
}

/** The mean of each measure over the collections that have it. */
export function meanOfMeasures(all: readonly CollectionMeasures[]): CollectionMeasures {
  const meanOf = (value: (of: CollectionMeasures) => number | null) =>
    mean(all.flatMap((of) => value(of) ?? []));
  return {
    questions: all.reduce((sum, { questions }) => sum + questions, 0),
    ndcg10: meanOf((of) => of.ndcg10),
    recall10: meanOf((of) => of.recall10),
    recall100: meanOf((of) => of.recall100),
    mrr10: meanOf((of) => of.mrr10),
    hit1: meanOf((of) => of.hit1),
    hit3: meanOf((of) => of.hit3),
    auroc: meanOf((of) => of.auroc),
    rightlyRefused: meanOf((of) => of.rightlyRefused),
    wronglyRefused: meanOf((of) => of.wronglyRefused),
    strongWithAnswer: meanOf((of) => of.strongWithAnswer),
    strongWithoutAnswer: meanOf((of) => of.strongWithoutAnswer),
    sentence: meanOf((of) => of.sentence),
    markedShare: meanOf((of) => of.markedShare),
  };
}

/** The odds of the outcomes that have any. */
export function oddsOf(outcomes: readonly CollectionOutcome[]): readonly number[] {
  return outcomes.flatMap(({ odds }) => odds ?? []);
}

/** The share of the outcomes with a verdict that have this one. */
export function verdictShare(
  verdict: Verdict,
  outcomes: readonly CollectionOutcome[],
): number | null {
  const judged = outcomes.filter((outcome) => outcome.verdict !== null);
  return mean(judged.map((outcome) => (outcome.verdict === verdict ? 1 : 0)));
}

/**
 * The area under the ROC curve: the probability that one of the first values is above one of the second, equal ones
 * counting half (the Mann-Whitney statistic, by ranks). Null where either is empty.
 */
export function areaUnderCurve(
  positives: readonly number[],
  negatives: readonly number[],
): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const sorted = negatives.toSorted((a, b) => a - b);
  const wins = positives.map((value) => (countBelow(sorted, value) + countUpTo(sorted, value)) / 2);
  return wins.reduce((sum, won) => sum + won, 0) / (positives.length * negatives.length);
}

function countBelow(sorted: readonly number[], value: number): number {
  return bisect(sorted, (other) => other < value);
}

function countUpTo(sorted: readonly number[], value: number): number {
  return bisect(sorted, (other) => other <= value);
}

/** How many of the sorted values, all of them first, fulfil the condition. */
function bisect(sorted: readonly number[], isBefore: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The share of the relevant that is among the first `k`. */
export function recallAt<Id>(k: number, ranked: readonly Id[], relevant: ReadonlySet<Id>): number {
  if (relevant.size === 0) return 0;
  const found = new Set(ranked.slice(0, k).filter((id) => relevant.has(id)));
  return found.size / relevant.size;
}
