import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readPromptLine } from '../../../src/surfaces/terminal/prompt-line.ts';
import { runOnTerminal, runProgram } from './run-program.ts';

const QUESTION = "Israel's position on Turkey";

/** `script` (util-linux) gives a program a terminal of its own. */
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).status === 0;

describe('readPromptLine', () => {
  it.each([
    ['  ', { kind: 'nothing' }],
    [' Next ', { kind: 'next' }],
    ['next elections', { kind: 'question', text: 'next elections' }],
    ['more', { kind: 'more', number: 1 }],
    ['more [2]', { kind: 'more', number: 2 }],
    ['more than 100', { kind: 'question', text: 'more than 100' }],
    ['cite [ynet-2025-03-01.4]', { kind: 'cite', id: 'ynet-2025-03-01.4' }],
    ['cite YNET-2025-03-01.1–3.', { kind: 'cite', id: 'YNET-2025-03-01.1–3.' }],
    ['cite the minister', { kind: 'question', text: 'cite the minister' }],
    ['?', { kind: 'help' }],
    ['exit', { kind: 'quit' }],
  ])('reads %j', (line, expected) => {
    expect(readPromptLine(line)).toEqual(expected);
  });
});

describe('questions from a pipe', () => {
  it.each([
    ['next', /Page 2 of/],
    ['next\nback', /Page 2 of[^]*Page 1 of/],
    ['back', /This is the first page/],
    ['more 2', /\[… \d+ passages? (?:before|after)\]/],
    ['more 9', /There is no quotation 9/],
    ['cite ynet-2025-03-01.1', /¶ 1 · ynet-2025-03-01\.1/],
    ['cite YNET‑2025‑03‑01.1.', /¶ 1 · ynet-2025-03-01\.1/],
    ['cite ynet-2025-03-01.1–2', /¶ 1 · ynet-2025-03-01\.1\n[^]*ynet-2025-03-01\.2\n/],
    ['[YNET-2025-03-01.4].', /¶ 4 · ynet-2025-03-01\.4/],
    ['and on Russia?', /^Israel's position on Russia$/m],
    ['cite nowhere.1', /No passage has the reference nowhere\.1/],
    ['zqxv wrtl\nnearest', /No passage is near it/],
    ['nearest', /There is an answer/],
    ['help', /cite <id>/],
  ])('may be followed by %j', (lines, expected) => {
    const { stdout, stderr } = runProgram(['ask'], { input: `${QUESTION}\n${lines}\n` });
    expect(stderr).toBe('');
    expect(stdout).toMatch(expected);
  });

  it.each([
    [`${QUESTION}\n`, 0],
    [`${QUESTION}\nzqxv wrtl\n`, 1],
    [`${QUESTION}\nquit\nzqxv wrtl\n`, 0],
  ])('%j exit with %i', (input, expected) => {
    expect(runProgram(['ask'], { input }).status).toBe(expected);
  });
});

describe.skipIf(!hasTerminal)('the prompt (skipped where there is no script command)', () => {
  it('answers, opens, and leaves with quit', async () => {
    const typed = [`${QUESTION}\r`, 'more 1\r', 'quit\r'];
    const { status, shown } = await runOnTerminal(['ask'], typed);
    expect(status).toBe(0);
    expect(shown).toContain('> \u001B[1mIsrael');
    expect(shown).toMatch(/passages before/);
  });

  it.each([
    ['Ctrl-D', ['\u0004']],
    ['Ctrl-C', ['\u0003']],
    ['Ctrl-C twice after a word', ['word\u0003', '\u0003']],
  ])('leaves with %s', async (_, typed) => {
    const { status, shown } = await runOnTerminal(['ask'], typed);
    expect(status).toBe(0);
    expect(shown).not.toMatch(/Error|\n\s+at /);
  });

  it('brings back what was typed with the arrow key', async () => {
    const { shown } = await runOnTerminal(['ask'], ['help\r', '\u001B[A\r', 'quit\r']);
    expect(shown.split('turns the page')).toHaveLength(3);
  });

  it('uses no colours where NO_COLOR is set', async () => {
    const { shown } = await runOnTerminal(['ask', QUESTION], [], { env: { NO_COLOR: '1' } });
    expect(shown).toMatch(/> Israel’s stance/);
  });
});
