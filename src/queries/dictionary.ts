import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

let list: string | null = null;

/** Whether English has a word, so that it is no misspelling although the corpus does not use it. Read at the first
 * unknown word: 2.7 MB, searched as one string, since an index of it would take longer to make than all searches do. */
export function isEnglishWord(folded: string): boolean {
  list ??= `\n${readFileSync(pathOfList(), 'utf8')}\n`;
  return list.includes(`\n${folded}\n`);
}

/** What the package exports; loading it takes longer than all else that most questions need. */
function pathOfList(): string {
  const main = createRequire(import.meta.url).resolve('word-list');
  return path.join(path.dirname(main), 'words.txt');
}
