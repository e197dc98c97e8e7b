import { expect, it } from 'vitest';
import { writeDate } from '../../src/rendering/write-date.ts';

it.each([
  ['2025-03-01', '1 March 2025'],
  ['1999-12-31', '31 December 1999'],
  ['2025-13-01', '2025-13-01'],
  ['last week', 'last week'],
])('writes %s as %s', (date, expected) => {
  expect(writeDate(date)).toBe(expected);
});
