import { readReplies } from '../../../src/answers/read-replies.ts';
import { findAnswer, SPAN_MODEL, type SpanModel } from '../../../src/answers/spans/find-answer.ts';
import {
  findSpanCandidates,
  spanOfWords,
  type SpanKind,
} from '../../../src/answers/spans/span-candidates.ts';
import { readSpanContext } from '../../../src/answers/spans/read-context.ts';
import { readSpanFeatures, type SpanContext } from '../../../src/answers/spans/span-features.ts';
import { searchLibrary } from '../../../src/library/search-library.ts';
import { findJudgedPassage, holdsAny } from '../collections/judged-passage.ts';
import type { CollectionLibrary } from '../collections/collection-library.ts';
import type { CollectionQuestion } from '../collections/read-collection.ts';
import { fitWeights, type Example } from '../fit/fit-weights.ts';

/** A question whose answer can be told by its look, with the right passage given. */
export interface SpanCase {
  readonly question: string;
  readonly answers: readonly string[];
  /** Whether it is measured. */
  readonly isAsked: boolean;
  /** Null where the question was not read as one of the kinds. */
  readonly context: SpanContext | null;
}

/** What is measured: questions that begin so, however they were read. */
const ASKS = /^(?:\w+ )?(?:who|whom|whose|when|where|how many|how much)\b/i;

/** The cases of a collection whose questions have answers. */
export async function readSpanCases(
  built: CollectionLibrary,
  questions: readonly CollectionQuestion[],
): Promise<readonly SpanCase[]> {
  const cases: SpanCase[] = [];
  for (const question of questions) {
    if (question.answers.length === 0) continue;
    const context = await readContext(built, question);
    const { text, answers } = question;
    const isAsked = ASKS.test(text);
    if (context !== null || isAsked) cases.push({ question: text, answers, isAsked, context });
  }
  return cases;
}

async function readContext(
  built: CollectionLibrary,
  question: CollectionQuestion,
): Promise<SpanContext | null> {
  const findings = await searchLibrary(built.library, { text: question.text });
  const judged = findJudgedPassage(findings, question, built);
  if (judged === null || judged.ranked === null) return null;
  const { ranked } = judged;
  return readSpanContext(findings, ranked, readReplies(findings.weighed, ranked));
}

const SHARED = SPAN_MODEL.shared.map(([name]) => name);
const OF_KIND = SPAN_MODEL.kinds.person.map(([name]) => name);
const KINDS: readonly SpanKind[] = ['person', 'place', 'time', 'number'];

/** Fits the choice among the words, and none of them, of each case. */
export function fitSpans(cases: readonly SpanCase[]): SpanModel {
  const examples = cases.flatMap((one) => exampleOf(one) ?? []);
  const width = SHARED.length + KINDS.length * (OF_KIND.length + 1);
  const fitted = fitWeights([{ examples, weight: 1 }], width);
  const at = (place: number): number => Number((fitted[place] ?? 0).toFixed(2));
  const kindAt = (kind: number) => SHARED.length + kind * (OF_KIND.length + 1);
  return {
    shared: SHARED.map((name, place) => [name, at(place)]),
    kinds: each((kind) => OF_KIND.map((name, place) => [name, at(kindAt(kind) + place)])),
    none: each((kind) => at(kindAt(kind) + OF_KIND.length)),
  };
}

function each<Value>(value: (kind: number) => Value): Record<SpanKind, Value> {
  return { person: value(0), place: value(1), time: value(2), number: value(3) };
}

function exampleOf({ context, answers }: SpanCase): readonly [Example] | null {
  if (context === null) return null;
  const { kind, words, text } = context;
  const candidates = findSpanCandidates(kind, words);
  const place = KINDS.indexOf(kind);
  const rows = candidates.map((range) => {
    const features = readSpanFeatures(context, range);
    return columns(
      place,
      SHARED.map((name) => features[name]),
      [...OF_KIND.map((name) => features[name]), 0],
    );
  });
  const none = columns(
    place,
    SHARED.map(() => 0),
    [...OF_KIND.map(() => 0), 1],
  );
  const grades = candidates.map((range) => {
    const { start, end } = spanOfWords(text, words, range);
    return holdsAny(text.slice(start, end), answers) ? 1 / Math.sqrt(range.to - range.from) : 0;
  });
  const isThere = grades.some((grade) => grade > 0);
  return [
    {
      features: Float32Array.from([...rows, none].flat()),
      grades: Float32Array.from([...grades, isThere ? 0 : 1]),
    },
  ];
}

function columns(
  kind: number,
  shared: readonly number[],
  own: readonly number[],
): readonly number[] {
  return [...shared, ...KINDS.flatMap((_, at) => (at === kind ? own : own.map(() => 0)))];
}

/** What became of a case. */
export interface SpanOutcome extends SpanCase {
  /** The words that are marked; null where none are. */
  readonly marked: string | null;
  readonly isRight: boolean;
}

/** What a model marks in each case. */
export function markSpans(cases: readonly SpanCase[], model: SpanModel): readonly SpanOutcome[] {
  return cases.map((one) => {
    const found = one.context === null ? null : findAnswer(one.context, model);
    const marked = found === null ? null : (one.context?.text.slice(found.start, found.end) ?? '');
    return { ...one, marked, isRight: marked !== null && holdsAny(marked, one.answers) };
  });
}
