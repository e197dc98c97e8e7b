import type { Verdict } from '../answers/answer.ts';
import { hitAt, mean, ndcgAt, reciprocalRank } from './measures.ts';
import type { JudgedQuestion } from './question-set.ts';

/** What a question got. */
export interface Outcome extends JudgedQuestion {
  readonly verdict: Verdict;
  /** The ids of the passages ranked, best first, up to {@link RANKED_PASSAGES}, whatever the verdict. */
  readonly got: readonly string[];
}

/** How many passages of each question are looked at, the depth of MRR and nDCG. */
export const RANKED_PASSAGES = 10;

/** The measures of a set of questions. Shares are from 0 to 1, and null where there is no question to take them of. */
export interface Measures {
  readonly questions: number;
  readonly hit1: number | null;
  readonly hit3: number | null;
  readonly mrr: number | null;
  readonly ndcg10: number | null;
  readonly refused: {
    /** Of the questions without an answer. */
    readonly rightly: number | null;
    /** Of the questions with one. */
    readonly wrongly: number | null;
  };
  /** The share of the questions without an answer that got a sure one. */
  readonly strongWithoutAnswer: number | null;
}

/** What `eval --json` prints. */
export interface Evaluation extends Measures {
  readonly kinds: Readonly<Record<string, Measures>>;
  /** Answerable questions whose first passage is another than expected, and unanswerable ones that were answered. */
  readonly misses: readonly {
    readonly question: string;
    readonly expected: readonly string[];
    readonly got: readonly string[];
  }[];
}

/**
 * Shares of the shipped evaluation (`npm run eval`) in which the first passage is right, and in which one of the first three
 * is, rounded down to whole percents. A test holds that the evaluation gives no less; raise them when it gives more.
 */
export const MEASURED: { readonly hit1: number; readonly hit3: number } = {
  hit1: 0.86,
  hit3: 0.97,
};

/** Takes the measures of what questions got, all together and by kind. */
export function evaluate(outcomes: readonly Outcome[]): Evaluation {
  const kinds = [...new Set(outcomes.flatMap(({ kind }) => (kind === null ? [] : [kind])))];
  return {
    ...measure(outcomes),
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, measure(outcomes.filter((outcome) => outcome.kind === kind))]),
    ),
    misses: outcomes
      .filter(isMiss)
      .map(({ question, expected, got }) => ({ question, expected, got })),
  };
}

function measure(outcomes: readonly Outcome[]): Measures {
  const answerable = outcomes.filter(({ expected }) => expected.length > 0);
  const others = outcomes.filter(({ expected }) => expected.length === 0);
  const meanOf = (score: (got: readonly string[], relevant: ReadonlySet<string>) => number) =>
    mean(answerable.map(({ got, expected }) => score(got, new Set(expected))));
  return {
    questions: outcomes.length,
    hit1: meanOf((got, relevant) => hitAt(1, got, relevant)),
    hit3: meanOf((got, relevant) => hitAt(3, got, relevant)),
    mrr: meanOf((got, relevant) => reciprocalRank(RANKED_PASSAGES, got, relevant)),
    ndcg10: meanOf((got, relevant) => ndcgAt(RANKED_PASSAGES, got, equalGains(relevant))),
    refused: { rightly: shareOf('none', others), wrongly: shareOf('none', answerable) },
    strongWithoutAnswer: shareOf('strong', others),
  };
}

function isMiss({ expected, got, verdict }: Outcome): boolean {
  return expected.length === 0 ? verdict !== 'none' : hitAt(1, got, new Set(expected)) === 0;
}

/** Every passage that answers is worth the same: the order of a set is a preference, not a measurement. */
function equalGains(relevant: ReadonlySet<string>): ReadonlyMap<string, number> {
  return new Map([...relevant].map((id) => [id, 1]));
}

function shareOf(verdict: Verdict, outcomes: readonly Outcome[]): number | null {
  return mean(outcomes.map((outcome) => (outcome.verdict === verdict ? 1 : 0)));
}
