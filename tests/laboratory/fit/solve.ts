/**
 * Solves `matrix · x = right` for a symmetric positive definite matrix, given row by row (of which the lower triangle is
 * read), by Cholesky's decomposition.
 */
export function solve(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const lower = decompose(matrix, size);
  const half = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = right[row] ?? 0;
    for (let column = 0; column < row; column += 1) {
      sum -= (lower[row * size + column] ?? 0) * (half[column] ?? 0);
    }
    half[row] = sum / (lower[row * size + row] ?? 1);
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = half[row] ?? 0;
    for (let below = row + 1; below < size; below += 1) {
      sum -= (lower[below * size + row] ?? 0) * (solution[below] ?? 0);
    }
    solution[row] = sum / (lower[row * size + row] ?? 1);
  }
  return solution;
}

/** The lower triangle whose product with its transpose is the matrix. */
function decompose(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? 0;
      for (let at = 0; at < column; at += 1) {
        sum -= (lower[row * size + at] ?? 0) * (lower[column * size + at] ?? 0);
      }
      lower[row * size + column] =
        row === column ? Math.sqrt(sum) : sum / (lower[column * size + column] ?? 1);
    }
  }
  return lower;
}
