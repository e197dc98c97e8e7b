import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentOf, speechOf } from './read-text.ts';

interface Marked {
  readonly text: string;
  /** `person > actor` */
  readonly pairs: readonly string[];
}

function marked(name: string): readonly Marked[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Marked => JSON.parse(line));
}

function pairsOf(text: string): readonly string[] {
  return speechOf(documentOf(text)).actors.flatMap(({ name, speaksFor }) =>
    speaksFor.map(({ actor }) => `${name} > ${actor}`),
  );
}

describe('who speaks for whom', () => {
  it.each([
    ['relations.jsonl', 0.95, 0.9],
    ['relations-held.jsonl', 0.85, 0.6],
  ])('is read of the sentences of %s', (name, precision, recall) => {
    const all = marked(name);
    const found = all.map(({ text }) => pairsOf(text));
    const right = all.flatMap(({ pairs }, at) => pairs.filter((pair) => found[at]?.includes(pair)));
    expect(right.length / found.flat().length).toBeGreaterThanOrEqual(precision);
    expect(right.length / all.flatMap(({ pairs }) => pairs).length).toBeGreaterThanOrEqual(recall);
  });
});
