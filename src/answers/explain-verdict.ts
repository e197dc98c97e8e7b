import { listContributions, type Contribution } from '../ranking/weighted-sum.ts';
import type { Verdict } from './answer.ts';
import { readAssurance, type Assurance } from './assurance.ts';
import {
  judgeFindings,
  keepQuotable,
  readLead,
  weighFindings,
  type Findings,
} from './compose-answer.ts';
import { readEvidence, type Evidence } from './evidence.ts';
import { EVIDENCE_MODEL, SURE_FROM, sureness } from './judge.ts';

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
    /** The odds with what the first passage's lead and the words that answer add. */
    readonly sure: number;
    readonly strongFrom: number;
  } | null;
}

/** Explains the verdict on what a question found. */
export function explainVerdict(all: Findings): VerdictExplanation {
  const verdict = judgeFindings(all);
  const findings = keepQuotable(all);
  const { weighed, ranked, searched } = findings;
  if (ranked.length === 0) return { verdict, decided: null };
  const { kind, gain } = readAssurance(findings, ranked);
  const odds = weighFindings(findings);
  const evidence = readEvidence(weighed, ranked, searched.passages);
  const { bias, weights, refusedBelow } = EVIDENCE_MODEL;
  return {
    verdict,
    decided: {
      evidence: listContributions(weights, evidence),
      bias,
      odds,
      refusedBelow,
      assurance: kind,
      sure: sureness(odds, readLead(ranked), gain),
      strongFrom: SURE_FROM[kind],
    },
  };
}
