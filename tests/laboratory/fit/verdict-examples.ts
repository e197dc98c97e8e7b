import { readAssurance, type Assured } from '../../../src/answers/assurance.ts';
import { readLead, type Findings } from '../../../src/answers/compose-answer.ts';
import { readEvidence, type Evidence } from '../../../src/answers/evidence.ts';
import { shuffle } from '../shuffle.ts';
import type { Features } from '../../../src/ranking/features.ts';
import type { Weights } from '../../../src/ranking/weighted-sum.ts';
import { shareSource, type TrainingSet, type TrainingQuestion } from './training-set.ts';
import { searchLibrary } from '../../../src/library/search-library.ts';

/** Why a question has an answer, or has none. */
export const QUESTION_KINDS = [
  'answerable',
  'unanswerable',
  'foreign',
  'documents',
  'passages',
] as const;

/** `unanswerable` says the set, `foreign` is asked of another one, from `documents` and `passages` the judged are out. */
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** A question of which is known whether it has an answer, with what speaks for it. */
export interface VerdictExample {
  readonly kind: QuestionKind;
  readonly evidence: Evidence;
  readonly assurance: Assured;
  /** See `readLead`. */
  readonly lead: number;
}

/** Questions of each kind that a set gives at most. */
const MAX_EXAMPLES = 150;

/** Any number; the questions are the same as long as it is. */
const SEED = 3;

/** The examples that a set gives, the others' questions among them, ranked with these weights. */
export async function readVerdictExamples(
  set: TrainingSet,
  sets: readonly TrainingSet[],
  weights: Weights<keyof Features>,
): Promise<readonly VerdictExample[]> {
  const ask = async ({ text }: TrainingQuestion) =>
    searchLibrary(set.library, { text }, { weights });
  const examples: VerdictExample[] = [];
  for (const question of pick(set, true, MAX_EXAMPLES)) {
    const findings = await ask(question);
    examples.push(
      exampleOf('answerable', findings),
      exampleOf('documents', takeOutDocuments(findings, set, question)),
      exampleOf('passages', takeOutPassages(findings, set, question)),
    );
  }
  for (const question of pick(set, false, MAX_EXAMPLES)) {
    examples.push(exampleOf('unanswerable', await ask(question)));
  }
  const others = sets.filter((other) => !shareSource(other, set));
  for (const other of others) {
    for (const question of pick(other, true, Math.ceil(MAX_EXAMPLES / others.length))) {
      examples.push(exampleOf('foreign', await ask(question)));
    }
  }
  return examples;
}

function pick(
  { questions }: TrainingSet,
  isAnswerable: boolean,
  most: number,
): readonly TrainingQuestion[] {
  const some = questions.filter(
    (one) => one.isAnswerable === isAnswerable && one.relevant.size > 0 === isAnswerable,
  );
  return shuffle(some, SEED).slice(0, most);
}

function exampleOf(
  kind: QuestionKind,
  { query, weighed, ranked, searched }: Findings,
): VerdictExample {
  return {
    kind,
    evidence: readEvidence(weighed, ranked, searched.passages),
    assurance: readAssurance({ query, weighed }, ranked),
    lead: readLead(ranked),
  };
}

function takeOutPassages(
  findings: Findings,
  { nameOf }: TrainingSet,
  { relevant }: TrainingQuestion,
): Findings {
  return { ...findings, ranked: findings.ranked.filter(({ id }) => !relevant.has(nameOf(id))) };
}

/** Takes out all passages of the judged documents, and of those with the same title: one article in several entries. */
function takeOutDocuments(
  findings: Findings,
  { nameOf, library }: TrainingSet,
  { relevant }: TrainingQuestion,
): Findings {
  const keyOf = (id: string): string => {
    const document = id.slice(0, id.lastIndexOf('.'));
    return library.index.documents.get(document)?.document.title ?? document;
  };
  const judged = findings.ranked.filter(({ id }) => relevant.has(nameOf(id)));
  const out = new Set(judged.map(({ id }) => keyOf(id)));
  return { ...findings, ranked: findings.ranked.filter(({ id }) => !out.has(keyOf(id))) };
}
