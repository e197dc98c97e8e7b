/** How many cases of a kind every run tries; `npm run test:faults` tries them all. */
const SOME = 2;

/** Whether every fault is tried, however long it takes. */
export const isWhole = process.env['MODE'] === 'faults';

/** The cases to try in this run. */
export function inScope<Case>(cases: readonly Case[]): Case[] {
  return cases.slice(0, isWhole ? cases.length : SOME);
}
