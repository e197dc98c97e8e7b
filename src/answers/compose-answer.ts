import type { Problem } from '../errors/problem.ts';
import type { Counts } from '../index/passage-index.ts';
import type { Query } from '../queries/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';
import type { Answer, QuotedPassage, Verdict } from './answer.ts';
import { listAlsoSearched } from './also-searched.ts';
import { readAssurance } from './assurance.ts';
import { readEvidence } from './evidence.ts';
import { judge, weighEvidence } from './judge.ts';
import { quoteMatch } from './quote-match.ts';
import { hasQuotable } from '../passages/sentence-roles.ts';
import { restsOnGuess } from './rests-on-guess.ts';
import { findMisquotation } from './verbatim.ts';
import { isNear, isShown, keepOpenings, leaveOutRepeats } from './select-passages.ts';

/** How many passages a page shows. */
export const PASSAGES_PER_PAGE = 3;

/** Further pages are never about the question. */
export const MAX_PAGES = 10;

/** What a question found. */
export interface Findings {
  readonly query: Query;
  readonly weighed: WeighedQuery;
  /** Best first. */
  readonly ranked: readonly RankedPassage[];
  readonly searched: Counts;
}

/** Which part of the findings to show. */
export interface Wanted {
  /** Counted from 1; a page past the last gives the last. */
  readonly page: number;
  readonly wantsNearest: boolean;
  /** Told of each passage that is held back because its quotation is not verbatim. */
  readonly report?: (problem: Problem) => void;
}

/** The answer to a query from its ranked passages: the page asked for, or the last one. */
export function composeAnswer(all: Findings, wanted: Wanted): Answer {
  const findings = keepQuotable(all);
  const { query, weighed, searched } = findings;
  const near = listShown(findings);
  const verdict = near.length === 0 ? 'none' : judgeQuotable(findings);
  const isRefused = verdict === 'none';
  const shown = isRefused ? [] : near;
  const pages = Math.ceil(shown.length / PASSAGES_PER_PAGE);
  const page = Math.min(Math.max(wanted.page, 1), pages);
  const from = Math.max(0, page - 1) * PASSAGES_PER_PAGE;
  const nearest = isRefused && wanted.wantsNearest ? near : [];
  const onPage = shown.slice(from, from + PASSAGES_PER_PAGE);
  return {
    question: query.question,
    isCut: query.isCut,
    verdict,
    near: onPage.filter((one) => isNear(one, shown[0])).length,
    passages: quoteAll(findings, onPage, wanted),
    page,
    pages,
    searched,
    alsoSearched: listAlsoSearched(query, weighed, onPage),
    corrected: query.corrected,
    didYouMean: query.didYouMean,
    nearest: quoteAll(findings, nearest.slice(0, PASSAGES_PER_PAGE), wanted),
  };
}

/** Whether what was found answers the question. */
export function judgeFindings(findings: Findings): Verdict {
  return judgeQuotable(keepQuotable(findings));
}

function judgeQuotable(findings: Findings): Verdict {
  const { query, weighed, ranked } = findings;
  if (ranked.length === 0 || asksOfStrangers(weighed)) return 'none';
  const assurance = readAssurance(findings, ranked);
  const verdict = judge(weighFindings(findings), readLead(ranked), assurance);
  return verdict === 'strong' && restsOnGuess(query, weighed, ranked) ? 'partial' : verdict;
}

/** Whether the corpus knows none of the names that are asked for, under no other name either: it is about others. */
function asksOfStrangers({ terms }: WeighedQuery): boolean {
  const names = terms.filter(({ isName }) => isName);
  return names.length > 0 && names.every(({ isKnown }) => !isKnown);
}

/** How far the first passage is ahead of the next that says something else; Infinity where none does. */
export function readLead(ranked: readonly RankedPassage[]): number {
  const [first, next] = leaveOutRepeats(ranked, 2);
  return (first?.score ?? 0) - (next?.score ?? -Infinity);
}

/** Without the passages that hold headings, questions, captions alone: they help to find, and answer nothing. */
export function keepQuotable(findings: Findings): Findings {
  const ranked = findings.ranked.filter(({ found }) => hasQuotable(found.passage));
  return { ...findings, ranked };
}

/** How surely what was found answers the question, as the logarithm of the odds. */
export function weighFindings({ weighed, ranked, searched }: Findings): number {
  return weighEvidence(readEvidence(weighed, ranked, searched.passages));
}

function listShown({ ranked }: Findings): readonly RankedPassage[] {
  const near = keepOpenings(ranked.filter((one) => isShown(one, ranked[0])));
  return leaveOutRepeats(near, PASSAGES_PER_PAGE * MAX_PAGES);
}

function quoteAll(
  findings: Findings,
  some: readonly RankedPassage[],
  { report = () => {} }: Wanted,
): readonly QuotedPassage[] {
  return some.flatMap((one) => {
    const quoted = quoteMatch(findings, one);
    const problem = findMisquotation(quoted, one.found);
    if (problem === null) return [quoted];
    report(problem);
    return [];
  });
}
