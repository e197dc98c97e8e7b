/** From what documents attribute to what an actor says of a topic: own words apart from reported ones, newest first. */
import type { Verdict } from '../answers/answer.ts';
import type { ActorTable } from './actor-table.ts';
import { type Candidate, candidatesIn, ENOUGH, SOME, type Wanted } from './candidates.ts';
import type { Stance } from './position.ts';
import type { SpokenDocument } from './speech-index.ts';
import { uniteSpans } from './unite-spans.ts';

/** How well a stance bears on the question, and how surely it is one. */
export interface FoundStance extends Stance {
  readonly verdict: Verdict;
}

/** What is found of a topic in what an actor says, and in what is reported of it. */
export function findStance(
  documents: readonly SpokenDocument[],
  table: ActorTable,
  wanted: Wanted,
): FoundStance {
  const find = (least: number): readonly Candidate[] =>
    documents.flatMap((document) => [...candidatesIn(document, table, wanted, least)]);
  // What names little is shown only where nothing names enough: mostly it need not be looked for.
  const enough = find(ENOUGH);
  const shown = enough.length > 0 ? enough : find(SOME);
  const own = choose(shown.filter(({ isOwn }) => isOwn));
  const reported = choose(shown.filter(({ isOwn }) => !isOwn));
  const isSure = [...own, ...reported].some((one) => one.isSure);
  const verdict = own.length + reported.length === 0 ? 'none' : isSure ? 'strong' : 'partial';
  return {
    own: own.map(({ passage }) => passage),
    reported: reported.map(({ passage }) => passage),
    verdict,
  };
}

/** Of each passage the best with all sentences that bear on the question: what is sure, newest first, then what is not. */
function choose(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const one of candidates) {
    const known = best.get(one.passage.id);
    best.set(one.passage.id, known === undefined ? one : join(known, one));
  }
  return [...best.values()].toSorted(
    (a, b) =>
      Number(b.isSure) - Number(a.isSure) ||
      (b.passage.date ?? '').localeCompare(a.passage.date ?? '') ||
      b.weight - a.weight ||
      a.passage.start - b.passage.start,
  );
}

function join(a: Candidate, b: Candidate): Candidate {
  const better = b.weight > a.weight ? b : a;
  const passage = {
    ...better.passage,
    answering: uniteSpans(a.passage.answering, b.passage.answering),
    highlights: uniteSpans(a.passage.highlights, b.passage.highlights),
  };
  return { ...better, passage, isSure: a.isSure || b.isSure };
}
