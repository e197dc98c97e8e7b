import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../src/rendering/phrases/phrases.ts';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** The phrases and the words of commands stand in a file for each language. */
const OF_A_LANGUAGE: ReadonlySet<string> = new Set(LANGUAGES);

it('calls no two files by one name', () => {
  const seen = new Map<string, string[]>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    const name = path.basename(file, '.ts');
    if (!file.endsWith('.ts') || OF_A_LANGUAGE.has(name)) continue;
    seen.set(name, [...(seen.get(name) ?? []), file]);
  }
  expect([...seen.values()].filter((files) => files.length > 1)).toEqual([]);
});
