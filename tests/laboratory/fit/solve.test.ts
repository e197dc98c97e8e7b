import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve } from './solve.ts';

/** Square matrices, four by four, row by row. */
const matrices = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), {
  minLength: 16,
  maxLength: 16,
});

describe('solve', () => {
  it('finds what the matrix turns into the right side', () => {
    fc.assert(
      fc.property(
        matrices,
        fc.tuple(...ROWS.map(() => fc.integer({ min: -9, max: 9 }))),
        (root, wanted) => {
          const matrix = squareOf(root);
          const right = Float64Array.from(ROWS, (row) =>
            dot(matrix.slice(row * 4, row * 4 + 4), wanted),
          );
          const found = solve(matrix, right);
          for (const row of ROWS) expect(found[row]).toBeCloseTo(wanted[row] ?? 0, 6);
        },
      ),
    );
  });
});

const ROWS = [0, 1, 2, 3] as const;

/** Positive definite: a matrix times its transpose, and 1 on the diagonal. */
function squareOf(root: readonly number[]): Float64Array {
  return Float64Array.from({ length: 16 }, (_, at) => {
    const [row, column] = [Math.floor(at / 4), at % 4];
    const product = dot(root.slice(row * 4, row * 4 + 4), root.slice(column * 4, column * 4 + 4));
    return product + (row === column ? 1 : 0);
  });
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a, (value, at) => value * (b[at] ?? 0)).reduce((sum, value) => sum + value, 0);
}
