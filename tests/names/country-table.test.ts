import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeCountryTable } from '../countries/country-table.ts';

it('is what `npm run countries` makes of the package and the known names', () => {
  const table = new URL('../../src/names/country-table.ts', import.meta.url);
  expect(readFileSync(table, 'utf8')).toBe(makeCountryTable());
});
