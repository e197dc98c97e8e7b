import type { Span } from '../text/span.ts';

/** In order, without overlap. */
export function uniteSpans(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const united: Span[] = [];
  for (const span of [...a, ...b].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  )) {
    if (span.start >= (united.at(-1)?.end ?? 0)) united.push(span);
  }
  return united;
}
