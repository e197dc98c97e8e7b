import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAP = readFileSync(path.join(ROOT, 'docs/architecture.md'), 'utf8');

/** `src/index/`, `build.js`, `tests/bench/main.ts`. */
const PATH = /`((?:src|tests|docs|deploy)\/[\w./-]*)`/g;
/** `understand()`, `Supervisor.call()`, in prose and in pictures. */
const CALL = /\b(?:([A-Z]\w+)\.)?([a-z]\w+)\(\)/g;

const sources = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(ROOT, 'src', file), 'utf8'));

describe('the map of the program', () => {
  it.each(uniqueOf(PATH, ([, file = '']) => file))('names %s, which exists', (file) => {
    expect(existsSync(path.join(ROOT, file))).toBe(true);
  });

  it.each(uniqueOf(CALL, ([call]) => call))('names %s, which exists', (call) => {
    const [, owner, name = ''] = /^(?:(\w+)\.)?(\w+)\(\)$/.exec(call) ?? [];
    const pattern =
      owner === undefined
        ? new RegExp(String.raw`^export (?:async )?function\*? ${name}\b`, 'm')
        : new RegExp(
            String.raw`^export (?:class|interface) ${owner}\b[^]*?^  (?:async )?${name}[<(]`,
            'm',
          );
    expect(sources.some((source) => pattern.test(source))).toBe(true);
  });

  it('names every folder of the program with its need', () => {
    const folders = readdirSync(path.join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `| \`src/${name}/\` |`);
    expect(folders.filter((row) => !MAP.includes(row))).toEqual([]);
  });

  it('leads to every plausible change by one to three places', () => {
    const [, table = ''] = MAP.split('## To change X, go to Y');
    const rows = (table.split('\n## ')[0] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(1)
      .map((line) => [...(line.split('|')[2] ?? '').matchAll(PATH)].length);
    expect(rows.length).toBeGreaterThanOrEqual(15);
    expect(rows.filter((places) => places < 1 || places > 3)).toEqual([]);
  });
});

function uniqueOf(pattern: RegExp, pick: (match: RegExpExecArray) => string): readonly string[] {
  return [...new Set([...MAP.matchAll(pattern)].map(pick))];
}
