import type { TrainingSet } from './training-set.ts';

/** A training set with the examples that its questions give. */
export interface Labelled<One> {
  readonly set: TrainingSet;
  readonly examples: readonly One[];
}

/**
 * Fits on a half of each set, and tells how a set fares by what was fitted on the other half: the scores of all its
 * examples, those of the first half first.
 */
export function tryHalves<One>(
  labelled: readonly Labelled<One>[],
  train: (labelled: readonly Labelled<One>[]) => Float64Array,
  scores: (one: Labelled<One>, weights: Float64Array) => readonly number[],
): (one: Labelled<One>) => readonly number[] {
  const odd = train(labelled.map((one) => halfOf(one, 1)));
  const even = train(labelled.map((one) => halfOf(one, 0)));
  return (one) => [...scores(halfOf(one, 0), odd), ...scores(halfOf(one, 1), even)];
}

function halfOf<One>({ set, examples }: Labelled<One>, rest: number): Labelled<One> {
  return { set, examples: examples.filter((_, index) => index % 2 === rest) };
}
