import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

/** A passage with its quotations, each as `speaker: words`. */
interface Marked {
  readonly style: string;
  readonly text: string;
  readonly direct: readonly string[];
}

const MARKED = readFileSync(new URL('marked.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Marked => JSON.parse(line));

describe('passages marked by hand before they were read', () => {
  it('are nearly all read as they are marked', () => {
    const found = MARKED.map(({ text }) =>
      readText(text)
        .filter(({ kind }) => kind === 'direct')
        .map(({ speaker, content }) => `${speaker}: ${content}`),
    );
    const right = MARKED.flatMap(({ direct }, at) =>
      direct.filter((one) => found[at]?.includes(one)),
    );
    expect(right.length / found.flat().length).toBeGreaterThanOrEqual(0.95);
    expect(right.length / MARKED.flatMap(({ direct }) => direct).length).toBeGreaterThanOrEqual(
      0.95,
    );
  });
});
