import type { Reading } from './document.ts';
import { findOwnDates } from './own-dates.ts';
import { findTurns } from './transcript-turns.ts';

/** A reading with what its blocks say of one another: who speaks, and on which day. */
export function annotate(reading: Reading, source: string): Reading {
  const said = { ...reading, blocks: findTurns(reading, source) };
  return { ...said, blocks: findOwnDates(said) };
}
