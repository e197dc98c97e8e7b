import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

let list: string | null = null;

/**
 * Whether English has a word, so that it is no misspelling although the corpus does not use it. Read at the first unknown
 * word: 2.7 MB, kept as one string in order of the alphabet, in which a word is looked for by halves; an index of it would
 * take longer to make than all searches do.
 */
export function isEnglishWord(folded: string): boolean {
  list ??= readFileSync(pathOfList(), 'utf8');
  let low = 0;
  let high = list.length;
  while (low < high) {
    const start = list.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const end = list.indexOf('\n', start);
    const word = list.slice(start, end === -1 ? list.length : end);
    if (word === folded) return true;
    if (word < folded) low = start + word.length + 1;
    else high = start;
  }
  return false;
}

/** What the package exports; loading it takes longer than all else that most questions need. */
function pathOfList(): string {
  const main = createRequire(import.meta.url).resolve('word-list');
  return path.join(path.dirname(main), 'words.txt');
}
