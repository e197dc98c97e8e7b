import type { PassageAt } from './engine.ts';
import { passageTerms } from './forward-document.ts';
import { termOf } from './marked-term.ts';
import type { TermTable } from './term-table.ts';

/** Whether a passage has one of these runs of terms in its text or title; null where none can. */
export function excludes(
  runs: readonly (readonly string[])[],
  terms: TermTable,
): ((passage: PassageAt) => boolean) | null {
  const known = runs.flatMap((run) => {
    const numbers = run.flatMap((term) => terms.numberOf(term) ?? []);
    return numbers.length === run.length && run.length > 0 ? [numbers] : [];
  });
  if (known.length === 0) return null;
  return ({ document, at }) => {
    const { text, title } = passageTerms(document.forward, at);
    return known.some((run) => hasRun(text, run, termOf) || hasRun(title, run, (number) => number));
  };
}

function hasRun(
  values: Int32Array,
  run: readonly number[],
  numberOf: (value: number) => number,
): boolean {
  return values.some((_, at) =>
    run.every((number, place) => {
      const value = values[at + place];
      return value !== undefined && numberOf(value) === number;
    }),
  );
}
