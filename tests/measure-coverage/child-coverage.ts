/** The variables with which a program that a test starts writes down what it ran, where that is measured. */
export function childCoverage(): Readonly<Record<string, string>> {
  const folder = process.env['CHILD_COVERAGE'];
  return folder === undefined ? {} : { NODE_V8_COVERAGE: folder };
}
