import { describe, expect, it } from 'vitest';
import { fitWeights, scoreAll } from './fit-weights.ts';

describe('fitWeights', () => {
  it('learns which feature tells the relevant, and which tells nothing', () => {
    const examples = Array.from({ length: 20 }, (_, at) => ({
      features: Float32Array.from([1, at % 3, 0.2, (at + 1) % 3, 0.1, (at + 2) % 3]),
      grades: Float32Array.from([1, 0, 0]),
    }));
    const weights = fitWeights([{ examples, weight: 1 }], 2);
    expect(weights[0]).toBeGreaterThan(1);
    expect(Math.abs(weights[1] ?? 9)).toBeLessThan(0.1);
    const scores = scoreAll(Float32Array.from([1, 0, 0.2, 2]), weights);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
  });

  it('does not depend on the scale of a feature', () => {
    const [small] = fitWeights([{ examples: scaled(1), weight: 1 }], 1);
    const [large] = fitWeights([{ examples: scaled(100), weight: 1 }], 1);
    expect((large ?? 0) * 100).toBeCloseTo(small ?? 0, 1);
  });
});

function scaled(scale: number) {
  return Array.from({ length: 10 }, (_, at) => ({
    features: Float32Array.from([scale * (at % 4), 0, scale]),
    grades: Float32Array.from([1, 0, 0]),
  }));
}
