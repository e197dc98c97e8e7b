import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The stages in the order in which data flows; a file imports its own or one further left. */
const STAGES = [
  'errors',
  'cluster',
  'log',
  'metrics',
  'text',
  'names',
  'documents',
  'passages',
  'attributions',
  'queries',
  'index',
  'ranking',
  'answers',
  'positions',
  'rendering',
  'storage',
  'library',
  'evaluation',
  'worker',
  'configuration.ts',
  'surfaces',
  'main.ts',
];

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll(path.sep, '/'));

describe('the direction of data', () => {
  it('knows every folder', () => {
    expect(files.map(stageOf).filter((stage) => !STAGES.includes(stage))).toEqual([]);
  });

  it.each(files)('%s imports nothing from a later stage', (file) => {
    const later = targetsOf(file).filter(
      (target) => STAGES.indexOf(stageOf(target)) > STAGES.indexOf(stageOf(file)),
    );
    expect(later).toEqual([]);
  });

  it('goes in no circle, not even of types alone', () => {
    const inCircles = files.filter((file) => reach(file).has(file));
    expect(inCircles).toEqual([]);
  });

  it.each([
    ['discord.js', 'surfaces/discord/'],
    ['minisearch', 'index/'],
    ['dotenv', 'main.ts'],
  ])('%s is imported by %s alone', (name, owner) => {
    const importers = files.filter((file) => loadedBy(file).includes(name));
    expect(importers.filter((file) => !file.startsWith(owner))).toEqual([]);
  });

  it('main.ts alone reads the environment', () => {
    const readers = files.filter((file) => readSource(file).includes('process.env'));
    expect(readers.filter((file) => file !== 'main.ts')).toEqual([]);
  });
});

function stageOf(file: string): string {
  return file.split('/')[0] ?? '';
}

/** What can be reached from a file by its imports. */
function reach(file: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const queue = [...targetsOf(file)];
  for (const next of queue) {
    if (reached.has(next) || !files.includes(next)) continue;
    reached.add(next);
    queue.push(...targetsOf(next));
  }
  return reached;
}

function targetsOf(file: string): readonly string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => path.posix.join(path.posix.dirname(file), specifier));
}

function importsOf(file: string): string[] {
  return [...readSource(file).matchAll(IMPORT)].map((match) => match[1] ?? '');
}

/** The imports that are there when the program runs: not those of types. */
function loadedBy(file: string): string[] {
  const source = readSource(file).replaceAll(/import type [^;]*;/g, '');
  return [...source.matchAll(IMPORT)].map((match) => match[1] ?? '');
}

function readSource(file: string): string {
  return readFileSync(path.join(SOURCES, file), 'utf8');
}
