/** A linear model: what each named value is multiplied by. */
export type Weights<Name extends string> = readonly (readonly [Name, number])[];

/** What a value adds to a weighted sum. */
export interface Contribution<Name extends string = string> {
  readonly name: Name;
  readonly value: number;
  readonly weight: number;
  /** Weight times value. */
  readonly adds: number;
}

/** The sum of the values, each times its weight. */
export function weightedSum<Name extends string>(
  weights: Weights<Name>,
  values: Readonly<Record<Name, number>>,
): number {
  let sum = 0;
  for (const [name, weight] of weights) sum += weight * values[name];
  return sum;
}

/** What a weighted sum is made of, the greatest parts first. */
export function listContributions<Name extends string>(
  weights: Weights<Name>,
  values: Readonly<Record<Name, number>>,
): readonly Contribution<Name>[] {
  return weights
    .map(([name, weight]) => ({ name, value: values[name], weight, adds: weight * values[name] }))
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
}
