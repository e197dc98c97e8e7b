/** Writes `src/names/country-table.ts` anew, for another version of `world-countries`: `npm run countries`. */
import { writeFileSync } from 'node:fs';
import { makeCountryTable } from './country-table.ts';

const TABLE = new URL('../../src/names/country-table.ts', import.meta.url);

writeFileSync(TABLE, makeCountryTable());
