import { foldWord } from './fold.ts';

const POSSESSIVE = /['’ʼ＇][sS]$/;
const JOINTS = /['’ʼ＇.,\-‐‑]/g;
const NUMBER = /^\d/;

/** A token as its word is known before stemming: folded, without possessive and joining marks; numbers keep their point. */
export function foldToken(typed: string): string {
  const bare = typed.replace(POSSESSIVE, '');
  return foldWord(NUMBER.test(bare) ? bare.replaceAll(',', '') : bare.replace(JOINTS, ''));
}
