import { foldWord } from './fold.ts';

const POSSESSIVE = /['’ʼ＇][sS]$/;
const JOINTS = /['’ʼ＇.,\-‐‑]/g;
const NUMBER = /^\d/;
const PLAIN = /^[A-Za-z]+$/;

/** A token as its word is known before stemming: folded, without possessive and joining marks; numbers keep their point. */
export function foldToken(typed: string): string {
  // Most words by far; nothing else would be found in them.
  if (PLAIN.test(typed)) return typed.toLowerCase();
  const bare = typed.replace(POSSESSIVE, '');
  return foldWord(NUMBER.test(bare) ? bare.replaceAll(',', '') : bare.replace(JOINTS, ''));
}
