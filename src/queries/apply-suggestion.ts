import { distance } from 'fastest-levenshtein';
import { foldWord } from '../text/fold.ts';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** A question with a suggestion in the place of the word, or run of words, that is spelt most like it. */
export function applySuggestion(question: string, suggestion: string): string {
  const wanted = suggestion.trim();
  if (wanted === '') return question;
  const words = [...question.matchAll(WORD)];
  const length = Math.max(1, wanted.match(WORD)?.length ?? 1);
  const folded = foldWord(wanted);
  const runs = words.slice(0, Math.max(1, words.length - length + 1)).map((first, index) => {
    const last = words[Math.min(index + length, words.length) - 1] ?? first;
    const end = last.index + last[0].length;
    const edits = distance(foldWord(question.slice(first.index, end)), folded);
    return { start: first.index, end, edits };
  });
  const [closest] = runs.sort((a, b) => a.edits - b.edits);
  if (closest === undefined) return wanted;
  return question.slice(0, closest.start) + wanted + question.slice(closest.end);
}
