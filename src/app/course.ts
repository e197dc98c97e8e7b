import type { Example } from '../evaluation/fit-weights.ts';
import type { Lesson } from './read-lesson.ts';

/** A lesson with the examples that its questions give. */
export interface Course<One extends Example> {
  readonly lesson: Lesson;
  readonly examples: readonly One[];
}

/**
 * Fits on a half of each course, and tells how a course fares by what was fitted on the other half: the scores of all its
 * examples, those of the first half first.
 */
export function tryHalves<One extends Example>(
  courses: readonly Course<One>[],
  train: (courses: readonly Course<One>[]) => Float64Array,
  scores: (course: Course<One>, weights: Float64Array) => readonly number[],
): (course: Course<One>) => readonly number[] {
  const odd = train(courses.map((course) => halfOf(course, 1)));
  const even = train(courses.map((course) => halfOf(course, 0)));
  return (course) => [...scores(halfOf(course, 0), odd), ...scores(halfOf(course, 1), even)];
}

function halfOf<One extends Example>({ lesson, examples }: Course<One>, rest: number): Course<One> {
  return { lesson, examples: examples.filter((_, index) => index % 2 === rest) };
}
