import { chineseWords } from './chinese-words.ts';
import { lazyPattern } from './lazy-pattern.ts';
import type { Span } from './span.ts';

/** A word of a script without spaces inside a chunk. */
export interface UnspacedWord extends Span {
  /** Function letters, which no list of words can name. */
  readonly isFunction: boolean;
}

/** Chinese and Japanese behind a word of another script: `APEC会议`. */
const UNSPACED_LETTER = /[\u3041-\u30ff\u3400-\u9fff\uff66-\uff9f]/;

/** Whether a chunk has letters of Chinese or Japanese. */
export function hasUnspacedLetter(chunk: string): boolean {
  return UNSPACED_LETTER.test(chunk);
}

/** Runs of one script within a chunk of a script without spaces; hiragana is mostly endings and particles. */
const runs = lazyPattern(
  String.raw`(?<paired>[\p{Script=Han}\u3005]+|\p{Script=Hangul}+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)|(?<hiragana>\p{Script=Hiragana}[\p{Script=Hiragana}\u3099\u309a]*)|[\p{Script=Katakana}\uff70][\p{Script=Katakana}\u30fc\u3099\u309a\uff70\uff9e\uff9f]*|\p{N}+(?:[.,\uff0c\uff0e]\p{N}+)*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3005\u30fc\uff66-\uff9f])\p{L}\p{M}*)+`,
  'gu',
);

/** Overlapping pairs of letters, the usual unit of search where words are not set apart; a lone letter stays alone. */
export function pairLetters(chunk: string): readonly UnspacedWord[] {
  return [...chunk.matchAll(runs())].flatMap((run) => {
    const end = run.index + run[0].length;
    if (run.groups?.['paired'] !== undefined) return pairRun(run.index, run[0]);
    const isFunction = run.groups?.['hiragana'] !== undefined;
    return [{ start: run.index, end, isFunction }];
  });
}

/** Pairs never reach over a function word, in documents and questions alike. */
function pairRun(offset: number, run: string): readonly UnspacedWord[] {
  const words: UnspacedWord[] = [];
  let from = 0;
  for (const { 0: text, index, groups } of run.matchAll(chineseWords())) {
    if (groups?.['kept'] !== undefined) continue;
    for (const pair of pairStretch(offset + from, run.slice(from, index))) words.push(pair);
    from = index + text.length;
    words.push({ start: offset + index, end: offset + from, isFunction: true });
  }
  for (const pair of pairStretch(offset + from, run.slice(from))) words.push(pair);
  return words;
}

/** A letter as people see it: a syllable of Hangul may be written as its two or three sounds. */
const letter = lazyPattern(
  String.raw`[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|\p{L}\p{M}*`,
  'gu',
);

function pairStretch(offset: number, text: string): readonly UnspacedWord[] {
  const letters = [...text.matchAll(letter())].map(({ 0: { length }, index }) => ({
    start: offset + index,
    end: offset + index + length,
    isFunction: false,
  }));
  if (letters.length < 2) return letters;
  return letters
    .slice(0, -1)
    .map((first, at) => ({ ...first, end: letters[at + 1]?.end ?? first.end }));
}
