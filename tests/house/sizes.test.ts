import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { expect, it } from 'vitest';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** What a person reads in one piece. */
const MAX_LINES = 40;

it(`has no function of more than ${MAX_LINES} lines`, () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  const long = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => longFunctions(file, readFileSync(path.join(SOURCES, file), 'utf8')));
  expect(long).toEqual([]);
});

function longFunctions(file: string, source: string): readonly string[] {
  const found: string[] = [];
  walk(parseAst(source, { lang: 'ts' }), ({ type, start, end }) => {
    const lines = source.slice(start, end).split('\n').length;
    if (!/^(?:Arrow)?Function/.test(type) || lines <= MAX_LINES) return;
    found.push(`${file}:${source.slice(0, start).split('\n').length} (${lines} lines)`);
  });
  return found;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

function isNode(value: object): value is Node {
  return 'type' in value && 'start' in value && 'end' in value;
}
