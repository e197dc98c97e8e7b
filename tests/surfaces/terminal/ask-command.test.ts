import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../src/rendering/terminal/grapheme-width.ts';
import { answerSchema } from './json-schema.ts';
import { PROGRAM, ROOT, runProgram, writeCorpus } from './run-program.ts';

const QUESTION = "Israel's position on Turkey";
const ELSEWHERE = 'zqxv wrtl';

describe('ask', () => {
  it('prints a card with quotations and citations', () => {
    const { status, stdout, stderr } = runProgram(['ask', QUESTION]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Israel's position on Turkey\n\nAs reported\n\nIsrael:\n> /);
    expect(stdout).toMatch(/\[1\] .*Ynet/);
    expect(stdout).toMatch(/1 March 2025 · ¶ 4 · ynet-2025-03-01\.4/);
    expect(stdout).toMatch(/1 document, newest 1\s+March 2025/);
  });

  it('explains the first passages and the verdict as tables', () => {
    const { status, stdout, stderr } = runProgram(['ask', '--explain', QUESTION]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Israel's position on Turkey\n\n1\. ynet-2025-03-01\.4 {2}score /);
    expect(stdout).toMatch(/Turkey +Ankara +other name +text +1 +0\.\d\d +\d\.\d\d\n/);
    expect(stdout).toMatch(/feedback +\d\.\d\d +\d\.\d\d +\+\d\.\d\d\n/);
    expect(stdout).toMatch(/Verdict: strong\n[\s\S]*odds \(log\) +\d/);
    expect(runProgram(['ask', '--explain', ELSEWHERE]).status).toBe(1);
    expect(runProgram(['ask', '--explain']).status).toBe(2);
  });

  it('takes the words of a question one by one', () => {
    const { stdout } = runProgram(['ask', ...QUESTION.split(' ')]);
    expect(stdout).toBe(runProgram(['ask', QUESTION]).stdout);
  });

  it('shows nothing of what a question leaves out, not even as near', () => {
    const asked = runProgram(['ask', 'position of Israel -Turkey']);
    expect(asked.stdout).toMatch(/\[1\]/);
    expect(asked.stdout.replace(/^.*\n/, '')).not.toMatch(/Turkey/);
    const nearest = runProgram(['ask', 'zqxv Israel NOT Turkey', '--nearest']);
    expect(nearest.stdout.replace(/^.*\n/, '')).not.toMatch(/Turkey/);
  });

  it.each([
    ['source:ynet Israel', 0],
    ['-source:ynet Israel', 1],
    ['Israel since:2025-03', 0],
    ['Israel since:2025-04', 1],
    ['Israel until: 2024', 1],
  ])('asks the documents that a question names: %s', (question, status) => {
    expect(runProgram(['ask', '--', question]).status).toBe(status);
  });

  it('cites nothing and exits with 1 where there is no answer', () => {
    const { status, stdout } = runProgram(['ask', ELSEWHERE]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/No answer found\. Searched: 1 document, the newest of 1 March 2025\./);
    expect(stdout).not.toMatch(/\[1\]|¶/);
    expect(stdout).toMatch(/add: --nearest/);
  });

  it.each([
    [['--page', '0'], /--page 0 is not a number from 1 up/],
    [['--page', '2x'], /--page 2x/],
    [['--page'], /--page/],
    [['--colour'], /'--colour'/],
    [['--corpus', ''], /names no folder/],
    [['--json=yes'], /--json/],
    [['--since', 'some day'], /--since some day is not a date/],
    [['--since', '2025-02-30'], /not a date/],
    [['--since', '2025-03-02', '--until', '2025-03-01'], /later than/],
  ])('refuses %j and says what to do', (args, what) => {
    const { status, stdout, stderr } = runProgram(['ask', QUESTION, ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(what);
    expect(stderr).toMatch(/See: npm run -s ask -- --help/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['an empty question', ['ask', ''], ''],
    ['nothing at all', ['ask'], '\n'],
  ])('refuses %s', (_, args, input) => {
    const { status, stderr } = runProgram(args, { input });
    expect(status).toBe(2);
    expect(stderr).toMatch(/question/);
  });

  it.each([['help'], ['h']])('prints its options for %s', (name) => {
    const { status, stdout } = runProgram(['ask', name.length === 1 ? `-${name}` : `--${name}`]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/--nearest/);
  });

  it.each([
    ['an empty folder', () => writeCorpus({})],
    [
      'a folder without a readable document',
      () => writeCorpus({ 'a.txt': Buffer.from([0xff, 0xfe, 0]) }),
    ],
    ['no folder', () => '/nonexistent/corpus'],
  ])('exits with 2 for %s', (_, makeFolder) => {
    const { status, stdout, stderr } = runProgram(['ask', QUESTION, '--corpus', makeFolder()]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('warns of a bad file and goes on', () => {
    const corpus = writeCorpus({ 'good.md': 'Gofman flew to Moscow.', 'bad.txt': 'a\0b' });
    const { status, stdout, stderr } = runProgram(['ask', 'Gofman Moscow', '--corpus', corpus]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/> Gofman flew to Moscow\./);
    expect(stderr).toMatch(/bad\.txt: /);
  });

  it('searches only what the filters leave', () => {
    const corpus = writeCorpus({
      'old.md': '---\ndate: 2024-01-01\npublisher: Wire\n---\nGofman flew to Moscow.',
      'new.md': '---\ndate: 2025-01-01\npublisher: Post\n---\nGofman flew to Moscow.',
    });
    const ask = (...args: string[]) => {
      const { stdout } = runProgram([
        'ask',
        'Gofman Moscow',
        '--json',
        '--corpus',
        corpus,
        ...args,
      ]);
      return answerSchema.parse(JSON.parse(stdout)).passages.map(({ document }) => document);
    };
    expect(ask('--since', '2024-06-01')).toEqual(['new']);
    expect(ask('--until', '2024-06-01')).toEqual(['old']);
    expect(ask('--source', 'wire')).toEqual(['old']);
    const undated = writeCorpus({ 'a.md': 'Gofman flew to Moscow.', 'b.md': 'Gofman came back.' });
    expect(runProgram(['ask', 'Gofman', '--since', '2024', '--corpus', undated]).stdout).toContain(
      'No document is of the source and the dates asked for (2 more have no date).',
    );
    const { status, stdout } = runProgram(['ask', 'Gofman', '--source', 'nobody']);
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: 'Gofman\n\nNo document is of the source and the dates asked for.\n',
    });
  });
});

describe('ask --json', () => {
  it.each([
    [[QUESTION], 0],
    [[QUESTION, '--page', '2'], 0],
    [[QUESTION, '--page', '99999'], 0],
    [[ELSEWHERE], 1],
    [[ELSEWHERE, '--nearest'], 1],
    [['Netanyhu'], 0],
  ])('prints one object and nothing else for %j', (args, expected) => {
    const { status, stdout, stderr } = runProgram(['ask', '--json', ...args]);
    const answer = answerSchema.parse(JSON.parse(stdout));
    expect({ status, stderr }).toEqual({ status: expected, stderr: '' });
    expect(answer.verdict === 'none').toBe(expected === 1);
    expect(answer.passages.length > 0).toBe(expected === 0);
  });

  it('gives offsets that hold the quoted words', () => {
    const { stdout } = runProgram(['ask', '--json', QUESTION]);
    const { passages } = answerSchema.parse(JSON.parse(stdout));
    const file = readFileSync(`${ROOT}/corpus/ynet-2025-03-01.md`, 'utf8');
    const document = file.slice(file.indexOf('\n---\n', 4) + 5).trimStart();
    for (const { text, start, end, answering } of passages) {
      expect(document.slice(start, end)).toBe(text);
      for (const span of answering) expect(span.end).toBeLessThanOrEqual(end);
    }
  });

  it('prints a line a question for questions from a pipe', () => {
    const { stdout } = runProgram(['ask', '--json'], { input: `${QUESTION}\n\nnext\n` });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => answerSchema.parse(JSON.parse(line)).question)).toEqual([
      QUESTION,
      'next',
    ]);
  });
});

describe('the card in a terminal', () => {
  it.each([20, 40, 72])('keeps to %i columns', (columns) => {
    const { stdout } = runProgram(['ask', QUESTION], { env: { COLUMNS: String(columns) } });
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
  });

  it('lets nothing through that a terminal obeys', () => {
    const hostile = '\u001B]0;owned\u0007\u001B[2J\u202E\u009B31m';
    const corpus = writeCorpus({
      'a.md': `---\ntitle: "x\\e[31m y"\npublisher: "\\u202Eabc"\n---\nGofman ${hostile} flew to Moscow.`,
      [`b\u001B[31m.txt`]: 'a\0b',
    });
    for (const args of [[], ['--json'], ['--page', hostile]]) {
      const question = `Gofman ${hostile} Moscow`;
      const { stdout, stderr } = runProgram(['ask', question, '--corpus', corpus, ...args]);
      expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u);
    }
  });

  it('ends quietly when its reader goes away', () => {
    const command = `"${process.execPath}" "${PROGRAM}" ask --json "${QUESTION}" | head -c 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
  });

  it('shows on standard error how far indexing is, from 1,000 passages up', () => {
    const paragraphs = Array.from(
      { length: 1200 },
      (_, index) => `Paragraph ${index} says that Gofman flew to Moscow.`,
    );
    const corpus = writeCorpus({ 'large.txt': paragraphs.join('\n\n') });
    const { status, stderr } = runProgram(['ask', 'Gofman Moscow', '--corpus', corpus]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/Indexing: 1,200 of 1,200 passages\n/);
  });
});
