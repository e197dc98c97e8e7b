import { foldWord } from './fold.ts';
import { foldNumber } from './number-words.ts';

const POSSESSIVE = /['’ʼ＇][sS]$/;
const JOINTS = /['’ʼ＇.,\-‐‑]/g;
const NUMBER = /^\p{Nd}/u;
const PLAIN = /^[A-Za-z]+$/;

/** A token as its word is known before stemming: folded, without possessive and joining marks; numbers as `foldNumber` writes them. */
export function foldToken(typed: string): string {
  // Most words by far; nothing else would be found in them.
  if (PLAIN.test(typed)) return typed.toLowerCase();
  const bare = typed.replace(POSSESSIVE, '');
  const number = NUMBER.test(bare) ? foldNumber(bare) : null;
  return number ?? foldWord(bare.replace(JOINTS, ''));
}
