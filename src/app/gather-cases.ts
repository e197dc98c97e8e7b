import { readAssurance, type Assurance } from '../answers/assurance.ts';
import type { Findings } from '../answers/compose-answer.ts';
import { readEvidence, type Evidence } from '../answers/evidence.ts';
import { shuffle } from '../evaluation/shuffle.ts';
import type { Features } from '../ranking/features.ts';
import type { Weights } from '../ranking/weighted-sum.ts';
import { areKin, type Lesson, type LessonQuestion } from './read-lesson.ts';
import { searchLibrary } from '../library/search-library.ts';

/** Why a question has an answer, or has none. */
export const CASE_KINDS = [
  'answerable',
  'unanswerable',
  'foreign',
  'documents',
  'passages',
] as const;

/** `unanswerable` says the set, `foreign` is asked of another one, from `documents` and `passages` the judged are out. */
export type CaseKind = (typeof CASE_KINDS)[number];

/** A question of which is known whether it has an answer, with what speaks for it. */
export interface Case {
  readonly kind: CaseKind;
  readonly evidence: Evidence;
  readonly assurance: Assurance;
}

/** Questions of each kind that a lesson gives at most. */
const MAX_CASES = 150;

/** Any number; the questions are the same as long as it is. */
const SEED = 3;

/** The cases that a lesson gives, the others' questions among them, ranked with these weights. */
export async function gatherCases(
  lesson: Lesson,
  lessons: readonly Lesson[],
  weights: Weights<keyof Features>,
): Promise<readonly Case[]> {
  const ask = async ({ text }: LessonQuestion) =>
    searchLibrary(lesson.library, { text }, undefined, weights);
  const cases: Case[] = [];
  for (const question of pick(lesson, true, MAX_CASES)) {
    const findings = await ask(question);
    cases.push(
      caseOf('answerable', findings),
      caseOf('documents', takeOutDocuments(findings, lesson, question)),
      caseOf('passages', takeOutPassages(findings, lesson, question)),
    );
  }
  for (const question of pick(lesson, false, MAX_CASES)) {
    cases.push(caseOf('unanswerable', await ask(question)));
  }
  const others = lessons.filter((other) => !areKin(other, lesson));
  for (const other of others) {
    for (const question of pick(other, true, Math.ceil(MAX_CASES / others.length))) {
      cases.push(caseOf('foreign', await ask(question)));
    }
  }
  return cases;
}

function pick(
  { questions }: Lesson,
  isAnswerable: boolean,
  most: number,
): readonly LessonQuestion[] {
  const some = questions.filter(
    (one) => one.isAnswerable === isAnswerable && one.relevant.size > 0 === isAnswerable,
  );
  return shuffle(some, SEED).slice(0, most);
}

function caseOf(kind: CaseKind, { query, weighed, store, ranked, searched }: Findings): Case {
  return {
    kind,
    evidence: readEvidence(weighed, ranked, searched.passages),
    assurance: readAssurance(query, store, ranked),
  };
}

function takeOutPassages(
  findings: Findings,
  { nameOf }: Lesson,
  { relevant }: LessonQuestion,
): Findings {
  return { ...findings, ranked: findings.ranked.filter(({ id }) => !relevant.has(nameOf(id))) };
}

/** Takes out all passages of the judged documents, and of those with the same title: one article in several entries. */
function takeOutDocuments(
  findings: Findings,
  { nameOf, library }: Lesson,
  { relevant }: LessonQuestion,
): Findings {
  const keyOf = (id: string): string => {
    const document = id.slice(0, id.lastIndexOf('.'));
    return library.documents.get(document)?.document.title ?? document;
  };
  const judged = findings.ranked.filter(({ id }) => relevant.has(nameOf(id)));
  const out = new Set(judged.map(({ id }) => keyOf(id)));
  return { ...findings, ranked: findings.ranked.filter(({ id }) => !out.has(keyOf(id))) };
}
