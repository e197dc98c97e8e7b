import { foldWord } from '../text/fold.ts';
import { findChunks } from '../text/chunks.ts';
import { splitChunk } from '../text/words.ts';
import type { Name } from './actor.ts';
import { nameKey } from './name-keys.ts';

/** The content words of a name, folded as the analysis folds them. */
export function wordsOf({ text, language }: Name): readonly string[] {
  return [...findChunks(text)]
    .flatMap(([chunk]) => splitChunk(chunk, language ?? 'en'))
    .map(({ folded }) => folded)
    .filter((folded) => !CONNECTORS.has(folded));
}

const PLAIN_START = /^[A-Za-z]{4}/;

/** The bucket that a name lies in. */
export function bucketOfName({ text }: Pick<Name, 'text'>): string {
  // Most names by far, without an article in front; the rest takes ten times as long.
  if (PLAIN_START.test(text)) return text.slice(0, BUCKET_LETTERS).toLowerCase();
  return bucketOf(foldWord(text.slice(0, MAX_BUCKET_CHARS)));
}

/** The bucket that names lie in which begin with this folded word. */
export function bucketOf(folded: string): string {
  const words = folded.split(/[\s\-‐‑'’]/u);
  const first = words.find((word) => word !== '' && !CONNECTORS.has(word)) ?? '';
  return nameKey(first).slice(0, BUCKET_LETTERS);
}

/** So much of a name is looked at to file it: an article and the beginning of a word. In UTF-16 code units. */
const MAX_BUCKET_CHARS = 16;

/** So much of the first word decides in which bucket a name lies. In letters. */
const BUCKET_LETTERS = 2;

/** Function words of names, which questions are searched without. */
const CONNECTORS = new Set('of the and al de la du des le les el l d'.split(' '));
