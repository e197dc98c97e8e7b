import type { Screen } from './page.ts';
import { setPage } from './page.ts';

/** What can be typed at the prompt, with what it does. */
const VERBS: readonly (readonly [verb: string, meaning: string])[] = [
  ['any question', 'searches the documents'],
  ['and on Russia?', 'keeps the subject of the question before'],
  ['-word, OR', 'leaves out, takes either; also "phrase", source:, since:, until:'],
  ['next, back', 'turns the page'],
  ['more 1', 'opens the passages around quotation 1'],
  ['cite <id>', 'shows a passage by its reference, or several: cite <id>-5'],
  ['nearest', 'shows the nearest passages where there was no answer'],
  ['plain', 'searches the words of a question about what somebody says'],
  ['help', 'shows this'],
  ['quit', 'ends; so do Ctrl-C and Ctrl-D'],
];

const COLUMN = Math.max(...VERBS.map(([verb]) => verb.length)) + 2;

/** The verbs of the prompt, one a line. */
export function renderHelp(screen: Screen): string {
  const blocks = VERBS.map(([verb, meaning]) => ({
    runs: [{ text: meaning, style: 'plain' as const }],
    first: verb.padEnd(COLUMN),
    rest: ' '.repeat(COLUMN),
  }));
  return setPage(blocks, screen);
}
