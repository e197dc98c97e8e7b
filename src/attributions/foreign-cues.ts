/** The words of saying beside a quotation, in languages other than English, and who says it. */
import { subjectAround, subjectBehind, subjectBetween } from './foreign-subject.ts';
import { isCue, type ForeignWords } from './foreign-words.ts';
import type { Range } from './noun-phrases.ts';
import { isMark } from './word-classes.ts';
import type { Word } from './word.ts';

/** Words between a quotation and its verb of saying. */
const MAX_BEHIND_WORDS = 8;

const MAX_AHEAD_WORDS = 30;

/** A verb of saying, and who says it. */
export interface Said {
  readonly cue: number;
  readonly source: Range | null;
}

/** Words of saying behind the quotation, or before it in its sentence. */
export function saidBeside(
  words: readonly Word[],
  at: number,
  language: ForeignWords,
): Said | null {
  for (let cue = at + 1; cue < Math.min(words.length, at + MAX_BEHIND_WORDS + 1); cue++) {
    const word = words[cue];
    if (word === undefined || word.kind === 'quotation' || isMark(word, '.!?;:')) break;
    if (!isCue(word, language)) continue;
    for (
      let next = words[cue + 1];
      next !== undefined && isCue(next, language);
      next = words[cue + 1]
    )
      cue++;
    const source =
      subjectBehind(words, cue, language) ??
      subjectBetween(words, at + 1, cue) ??
      (language.isVerbLast ? subjectBetween(words, 0, at) : null);
    return { cue, source };
  }
  for (let cue = at - 1; cue >= Math.max(0, at - MAX_AHEAD_WORDS); cue--) {
    const word = words[cue];
    if (word === undefined || word.kind === 'quotation') break;
    if (isCue(word, language)) return { cue, source: subjectAround(words, cue, at, language) };
  }
  return null;
}

/** Of a sentence that ends with a colon. */
export function saidBefore(words: readonly Word[], language: ForeignWords): Said | null {
  if (!isMark(words.at(-1), ':')) return null;
  const cue = words.findLastIndex((word) => isCue(word, language));
  return cue < 0 ? null : { cue, source: subjectAround(words, cue, words.length - 1, language) };
}
