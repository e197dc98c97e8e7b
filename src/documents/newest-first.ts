import type { DocumentHead } from './document.ts';

/** Orders documents: the newest first, those without a date last, then by id. */
export function newestFirst(
  a: Pick<DocumentHead, 'id' | 'date'>,
  b: Pick<DocumentHead, 'id' | 'date'>,
): number {
  return compareCodeUnits(b.date ?? '', a.date ?? '') || compareCodeUnits(a.id, b.id);
}

/** Orders texts by code unit, so that the order is the same on every system. */
export function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
