import { readFileSync } from 'node:fs';
import listPath from 'word-list';

let list: string | null = null;

/** Whether English has a word, so that it is no misspelling although the corpus does not use it. Read at the first
 * unknown word: 2.7 MB, searched as one string, since an index of it would take longer to make than all searches do. */
export function isEnglishWord(folded: string): boolean {
  list ??= `\n${readFileSync(listPath, 'utf8')}\n`;
  return list.includes(`\n${folded}\n`);
}
