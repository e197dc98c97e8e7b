import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeRecordText } from '../../../src/storage/record-text.ts';
import { evaluationSchema } from './json-schema.ts';
import { runProgram, writeCorpus } from './run-program.ts';

const CORPUS = { 'report.md': 'Gofman flew to Moscow.\n\nErdogan hosts al-Sharaa in Ankara.' };

describe('the program', () => {
  it.each([['--help'], ['help']])('lists its commands for %s', (name) => {
    const { status, stdout } = runProgram([name]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/ask.*check:corpus/);
  });

  it.each([[[]], [['answer']]])('refuses %j and lists its commands', (args) => {
    const { status, stdout, stderr } = runProgram(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/Use one of: .*ask/);
  });
});

describe('check:corpus', () => {
  it('counts what there is, and exits with 0', () => {
    const { status, stdout } = runProgram(['check:corpus', '--corpus', writeCorpus(CORPUS)]);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '1 document has no date: report.md\n1 document, 2 passages, 0 problems\n',
    });
  });

  it('lists every problem by path, and exits with 2', () => {
    const bad = { 'nul.txt': 'a\0b', 'sub/empty.md': '', 'latin1.txt': Buffer.from([0xe9, 0x20]) };
    const corpus = writeCorpus({ ...CORPUS, ...bad });
    const { status, stdout } = runProgram(['check:corpus', '--corpus', corpus]);
    expect(status).toBe(2);
    for (const file of Object.keys(bad)) expect(stdout).toContain(`${file}: `);
    expect(stdout).toMatch(/\n1 document, 2 passages, 3 problems\n$/);
  });

  it('groups problems, names all of them where asked to, and counts what is not read', () => {
    const empty = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.md`, '']));
    const others = { 'map.png': 'x', 'sub/README.md': 'x', Makefile: 'x' };
    const corpus = writeCorpus({ ...CORPUS, ...empty, ...others });
    const check = (...args: string[]) =>
      runProgram(['check:corpus', '--corpus', corpus, ...args]).stdout;
    expect(check()).toMatch(/^5 × .*a\.md, .*b\.md, .*c\.md and 2 more: holds no text/);
    expect(check()).not.toContain('d.md');
    expect(check('--verbose').match(/holds no text/g)).toHaveLength(5);
    expect(check()).toContain(
      '3 files are of kinds that are not read: 1 .png, 1 README, 1 without ending',
    );
    expect(check()).toMatch(/\n1 document, 2 passages, 5 problems\n$/);
  });

  it('shows what was read of one file', () => {
    const corpus = writeCorpus({ 'sub/2024-03-05.txt': 'A headline\n\nOne goes\non here.\n' });
    const show = (...args: string[]) =>
      runProgram(['check:corpus', '--corpus', corpus, '--show', ...args]);
    expect(show('sub/2024-03-05.txt').stdout).toContain('date: 2024-03-05 (file name)');
    expect(JSON.parse(show('2024-03-05', '--json').stdout)).toEqual({
      path: 'sub/2024-03-05.txt',
      id: '2024-03-05',
      title: 'A headline',
      publisher: null,
      date: '2024-03-05',
      url: null,
      language: null,
      text: 'A headline\n\nOne goes on here.\n',
      blocks: [blockJson('heading', 0, 10), blockJson('paragraph', 12, 29)],
    });
    expect(show('other.md')).toMatchObject({ status: 2, stdout: '' });
    const other = writeCorpus({ 'a.md': 'Elsewhere.', 'b.org': '* No' });
    expect(show(`${other}/a.md`).stdout).toContain('Elsewhere.');
    expect(show(`${corpus}/sub/2024-03-05.txt`).stdout).toContain('A headline');
    expect(show(`${other}/b.org`)).toMatchObject({ status: 2, stdout: '' });
  });

  it('exits with 2 where there is no document', () => {
    expect(runProgram(['check:corpus', '--corpus', writeCorpus({})]).status).toBe(2);
  });
});

describe('eval', () => {
  const corpus = writeCorpus(CORPUS);
  const evaluate = (set: string, ...args: string[]) => {
    const folder = writeCorpus({ 'set.jsonl': set });
    return runProgram(['eval', `${folder}/set.jsonl`, '--corpus', corpus, ...args]);
  };
  const set = [
    '{"question": "Who flew to Moscow?", "passages": ["report.1"], "kind": "who"}',
    '{"question": "Where is al-Sharaa?", "passages": [{"document": "report", "quote": "in Ankara"}], "kind": "where"}',
    '{"question": "zqxv wrtl", "passages": [], "kind": "elsewhere"}',
  ].join('\n');

  it('prints one object for --json and nothing else', () => {
    const { status, stdout, stderr } = evaluate(set, '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(evaluationSchema.parse(JSON.parse(stdout))).toMatchObject({
      questions: 3,
      hit1: 1,
      refused: { rightly: 1, wrongly: 0 },
      strongWithoutAnswer: 0,
    });
  });

  it('prints a table no wider than 80 columns for people', () => {
    const { stdout } = evaluate(set);
    expect(stdout).toMatch(/all +3 +1\.000 +1\.000/);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it.each([
    ['no question', '\n', /holds no question/],
    ['what is not JSON', 'Who?', /line 1: it is not JSON/],
    [
      'an unknown passage',
      '{"question": "Who?", "passages": ["report.9"]}',
      /no passage has the id report\.9/,
    ],
  ])('refuses a set with %s', (_, text, what) => {
    const { status, stdout, stderr } = evaluate(text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(what);
  });
});

function blockJson(role: string, start: number, end: number) {
  return { role, start, end, source: { start, end }, speaker: null, date: null };
}

describe('verify', () => {
  it('compares the documents with what was saved, and tells damage', () => {
    const corpus = writeCorpus({ 'large.md': 'Gofman flew to Moscow.\n\n'.repeat(600) });
    const dataDir = writeCorpus({});
    const env = { SITREP_DATA_DIR: dataDir };
    const verify = () => runProgram(['verify', '--corpus', corpus], { env });
    expect(verify().stdout).toBe(
      '1 documents, 600 passages, no library is saved, 0 records: as they should be\n',
    );
    expect(runProgram(['ask', 'Gofman', '--corpus', corpus], { env }).status).toBe(0);
    expect(verify()).toMatchObject({
      status: 0,
      stdout: '1 documents, 600 passages, the saved library, 0 records: as they should be\n',
    });
    const [name = ''] = readdirSync(dataDir);
    const file = path.join(dataDir, name);
    const bytes = readFileSync(file);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringMatching(/damaged/) });
    const { status, stderr } = runProgram(['ask', 'Gofman', '--corpus', corpus], { env });
    expect(status).toBe(0);
    expect(stderr).toMatch(/so that the documents are indexed anew/);
    expect(verify().status).toBe(0);
  });

  it('finds the passage that is not in its file as it is cited, and a record that is damaged', () => {
    const corpus = writeCorpus({ 'a.md': 'Gofman **flew** to Moscow.\n\nHe came &amp; went.' });
    const record = writeRecordText({ visibility: 'public' }).replace('public', 'closed');
    const dataDir = writeCorpus({ 'settings/123.json': record, 'keys/card.json': '{' });
    const env = { SITREP_DATA_DIR: dataDir };
    const { status, stdout, stderr } = runProgram(['verify', '--corpus', corpus], { env });
    expect(status).toBe(1);
    expect(stdout).toContain('2 records: 2 problems');
    expect(stderr).toMatch(/123\.json.*its checksum is another/);
    expect(stderr).toMatch(/card\.json.*it is not JSON/);
    expect(readFileSync(path.join(dataDir, 'settings/123.json'), 'utf8')).toBe(record);
  });
});
