/**
 * Fits the weights of a linear ranking. A question's candidates get the probabilities softmax(weights · features); what
 * is minimised is the cross entropy to the judgements (ListNet, Cao et al. 2007), each collection counting the same,
 * with a small penalty on squares of weights (of features scaled to deviation 1). The function is convex, so that the
 * result does not depend on where it starts; it is found by gradient descent with momentum on scaled features (Adam).
 */

/** One question with its candidates, flattened: `features[candidate * names + name]`. */
export interface Example {
  readonly features: Float32Array;
  /** How relevant each candidate is; at least one above 0. */
  readonly grades: Float32Array;
}

/** Examples that count as one together. */
export interface ExampleSet {
  readonly name: string;
  readonly examples: readonly Example[];
  /** What the set counts beside the others. */
  readonly weight: number;
}

/** How long and how carefully to fit. */
export interface FitSettings {
  /** Passes over all examples. */
  readonly steps: number;
  /** Of the penalty on squared weights. */
  readonly penalty: number;
}

/** Enough for the fourth digit of the loss. */
export const FIT_SETTINGS: FitSettings = { steps: 250, penalty: 1e-3 };

/** Fits one weight for each of the names, in their order. */
export function fitWeights(
  sets: readonly ExampleSet[],
  names: number,
  settings: FitSettings = FIT_SETTINGS,
): Float64Array {
  const scales = readScales(sets, names);
  const scaled = sets.map((set) => ({
    ...set,
    examples: set.examples.map((one) => scale(one, scales)),
  }));
  const weights = descend(scaled, names, settings);
  return weights.map((weight, name) => weight / (scales[name] ?? 1));
}

/** The standard deviation of each feature within a question: what is the same for all candidates is nothing. */
function readScales(sets: readonly ExampleSet[], names: number): Float64Array {
  const squares = new Float64Array(names);
  let count = 0;
  for (const { features, grades } of sets.flatMap(({ examples }) => examples)) {
    const means = meanOf(features, grades.length, names);
    count += grades.length;
    for (const [at, value] of features.entries()) {
      const name = at % names;
      squares[name] = (squares[name] ?? 0) + (value - (means[name] ?? 0)) ** 2;
    }
  }
  return squares.map((sum) => Math.sqrt(sum / Math.max(1, count)) || 1);
}

function meanOf(features: Float32Array, candidates: number, names: number): Float64Array {
  const means = new Float64Array(names);
  for (const [at, value] of features.entries())
    means[at % names] = (means[at % names] ?? 0) + value;
  return means.map((sum) => sum / candidates);
}

function scale({ features, grades }: Example, scales: Float64Array): Example {
  const scaled = features.map((value, at) => value / (scales[at % scales.length] ?? 1));
  const total = grades.reduce((sum, grade) => sum + grade, 0);
  return { features: scaled, grades: grades.map((grade) => grade / total) };
}

const STEP = 0.08;
const MOMENTUM = 0.9;
const MEMORY = 0.999;

function descend(
  sets: readonly ExampleSet[],
  names: number,
  { steps, penalty }: FitSettings,
): Float64Array {
  const weights = new Float64Array(names);
  const mean = new Float64Array(names);
  const square = new Float64Array(names);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = gradientOf(sets, weights, penalty);
    const rate = STEP * (1 - (0.9 * step) / steps);
    for (const [name, slope] of gradient.entries()) {
      const first = MOMENTUM * (mean[name] ?? 0) + (1 - MOMENTUM) * slope;
      const second = MEMORY * (square[name] ?? 0) + (1 - MEMORY) * slope * slope;
      mean[name] = first;
      square[name] = second;
      const direction = first / (1 - MOMENTUM ** step);
      const size = Math.sqrt(second / (1 - MEMORY ** step));
      weights[name] = (weights[name] ?? 0) - (rate * direction) / (size + 1e-9);
    }
  }
  return weights;
}

function gradientOf(
  sets: readonly ExampleSet[],
  weights: Float64Array,
  penalty: number,
): Float64Array {
  const gradient = weights.map((weight) => 2 * penalty * weight);
  const total = sets.reduce((sum, { weight }) => sum + weight, 0);
  for (const { examples, weight } of sets) {
    const share = weight / total / Math.max(1, examples.length);
    for (const example of examples) addGradient(gradient, example, weights, share);
  }
  return gradient;
}

function addGradient(
  gradient: Float64Array,
  { features, grades }: Example,
  weights: Float64Array,
  share: number,
): void {
  const names = weights.length;
  const scores = scoreAll(features, weights);
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const odds = scores.map((score) => Math.exp(score - top));
  const total = odds.reduce((sum, one) => sum + one, 0);
  for (let at = 0; at < grades.length; at += 1) {
    const error = share * ((odds[at] ?? 0) / total - (grades[at] ?? 0));
    const from = at * names;
    for (let name = 0; name < names; name += 1) {
      gradient[name] = (gradient[name] ?? 0) + error * (features[from + name] ?? 0);
    }
  }
}

/** The score of each candidate. */
export function scoreAll(features: Float32Array, weights: Float64Array): Float64Array {
  const names = weights.length;
  const scores = new Float64Array(features.length / names);
  for (let at = 0; at < scores.length; at += 1) {
    let score = 0;
    for (let name = 0; name < names; name += 1) {
      score += (weights[name] ?? 0) * (features[at * names + name] ?? 0);
    }
    scores[at] = score;
  }
  return scores;
}
