/** A linear model: what each named value is multiplied by. */
export type Weights<Name extends string> = readonly (readonly [Name, number])[];

/** The sum of the values, each times its weight. */
export function weightedSum<Name extends string>(
  weights: Weights<Name>,
  values: Readonly<Record<Name, number>>,
): number {
  let sum = 0;
  for (const [name, weight] of weights) sum += weight * values[name];
  return sum;
}
