import { dayOf } from './calendar-date.ts';
import { readWrittenDate } from './written-date.ts';

/** Moments since 1970 that programs write, from 1990 to 2100, in seconds. */
const FIRST_SECOND = 631_152_000;
const LAST_SECOND = 4_102_444_800;

/**
 * The day that a field names: as `readWrittenDate`, and in the ways of programs, a number of seconds or milliseconds since
 * 1970, Org's `<2025-03-04 Tue>` and Obsidian's links to the note of a day.
 *
 * @param isDayFirst Whether `04/03/2025` is a day in March.
 */
export function readFieldDate(text: string, isDayFirst = false): string | null {
  const bare = text.trim().replace(/^[[<("']+|[\]>)"']+$/g, '');
  return readWrittenDate(bare, isDayFirst) ?? readMoment(bare);
}

function readMoment(text: string): string | null {
  if (!/^\d{9,10}(?:\.\d{1,9})?$|^\d{12,13}$/.test(text)) return null;
  const number = Number(text);
  const seconds = number > LAST_SECOND ? number / 1000 : number;
  return seconds >= FIRST_SECOND && seconds < LAST_SECOND ? dayOf(seconds * 1000) : null;
}
