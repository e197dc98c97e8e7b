import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The stages in the order in which data flows; a file imports its own or one further left. */
const STAGES = [
  'errors',
  'log',
  'text',
  'names',
  'documents',
  'passages',
  'attributions',
  'queries',
  'index',
  'ranking',
  'answers',
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
    const later = importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => path.posix.join(path.posix.dirname(file), specifier))
      .filter((target) => STAGES.indexOf(stageOf(target)) > STAGES.indexOf(stageOf(file)));
    expect(later).toEqual([]);
  });

  it.each([
    ['discord.js', 'surfaces/discord/'],
    ['minisearch', 'index/'],
    ['dotenv', 'main.ts'],
  ])('%s is imported by %s alone', (name, owner) => {
    const importers = files.filter((file) => importsOf(file).includes(name));
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

function importsOf(file: string): string[] {
  return [...readSource(file).matchAll(IMPORT)].map((match) => match[1] ?? '');
}

function readSource(file: string): string {
  return readFileSync(path.join(SOURCES, file), 'utf8');
}
