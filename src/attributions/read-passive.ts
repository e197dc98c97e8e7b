import { contentEnd } from './content-words.ts';
import { findSubject } from './find-source.ts';
import type { Range } from './noun-phrases.ts';
import type { Content, Verb } from './verb.ts';
import { AUXILIARIES, isMark, isTerminal, PREPOSITIONS } from './word-classes.ts';
import type { Word } from './word.ts';

/** `Iran was accused by Greece of piracy`, `the plan was rejected by Turkey`: of whom, and of what. */
export function readPassive(words: readonly Word[], { at, source }: Verb): Content | null {
  if (source === null || source.from < at || words[source.from - 1]?.lower !== 'by') return null;
  const subject = findSubject(words, at);
  const contents: Range[] = subject === null ? [] : [subject];
  const next = words[source.to];
  if (next?.kind === 'word' && (PREPOSITIONS.has(next.lower) || next.lower === 'to'))
    contents.push({ from: source.to, to: contentEnd(words, source.to, 'object') });
  if (contents.length === 0 || !isEndOfAgent(next)) return null;
  return { to: at + 1, contents, use: 'object', isAnnouncing: false, isBehind: false };
}

/** Not in the midst of a longer name: `by the group that runs the port`. */
function isEndOfAgent(next: Word | undefined): boolean {
  return (
    isTerminal(next) ||
    isMark(next, ',—–()') ||
    next?.kind === 'quotation' ||
    (next?.kind === 'word' && !AUXILIARIES.has(next.lower))
  );
}
