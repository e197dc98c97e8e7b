import { listContributions, type Contribution } from '../ranking/weighted-sum.ts';
import type { Verdict } from './answer.ts';
import { readAssurance, type Assurance } from './assurance.ts';
import { judgeFindings, keepQuotable, weighFindings, type Findings } from './compose-answer.ts';
import { readEvidence, type Evidence } from './evidence.ts';
import { EVIDENCE_MODEL, SURE_FROM } from './judge.ts';

/** Why the verdict is what it is. */
export interface VerdictExplanation {
  readonly verdict: Verdict;
  /** Null where nothing was found that could be quoted. */
  readonly decided: {
    readonly evidence: readonly Contribution<keyof Evidence>[];
    readonly bias: number;
    /** The logarithm of the odds that the corpus answers. */
    readonly odds: number;
    readonly refusedBelow: number;
    readonly assurance: Assurance;
    readonly strongFrom: number;
  } | null;
}

/** Explains the verdict on what a question found. */
export function explainVerdict(all: Findings): VerdictExplanation {
  const verdict = judgeFindings(all);
  const findings = keepQuotable(all);
  const { query, weighed, ranked, searched } = findings;
  if (ranked.length === 0) return { verdict, decided: null };
  const assurance = readAssurance(query, weighed, ranked);
  const evidence = readEvidence(weighed, ranked, searched.passages);
  const { bias, weights, refusedBelow } = EVIDENCE_MODEL;
  return {
    verdict,
    decided: {
      evidence: listContributions(weights, evidence),
      bias,
      odds: weighFindings(findings),
      refusedBelow,
      assurance,
      strongFrom: SURE_FROM[assurance],
    },
  };
}
