import { splitSentences } from '../text/sentences.ts';

/** More would not fit on one card. */
const MAX_CLAIMS = 5;

/** Longer messages than Discord's are cut, so that no message is slow. Characters. */
const MAX_MESSAGE_CHARS = 4_000;

/** A sentence of fewer words claims nothing that could be looked up. */
const MIN_WORDS = 3;

/** Questions of more characters are cut by the program anyhow. */
const MAX_CLAIM_CHARS = 300;

const WORD = /[\p{L}\p{N}]+/gu;
const CODE_BLOCK = /```[^`]*```|`[^`\n]*`/g;
/** A link with words of its own, and an address; what ends the sentence behind it stays. */
const LINK = /!?\[([^\]\n]{0,300})\]\(<?https?:\/\/[^\s)]{0,2000}(?:\s+"[^"\n]{0,300}")?\)/g;
const ADDRESS = /<?https?:\/\/[^\s<>]*[^\s<>.,;:!?)\]”"'»]>?/g;
const MENTION = /<(?:@[!&]?|#|a?:\w{1,64}:|t:)-?\d{1,20}(?::\w)?>/g;
const LINE_MARK = /^\s*(?:>+|[-*+]|#{1,3}|-#|\d{1,3}[.)])\s+/;
const EMPHASIS = /[*_~|]{2,}|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])/gu;

/** What may be looked up in a claim: names, numbers. */
const TELLING = /\p{Lu}\p{L}+|\p{N}+/gu;

/** What a message states. */
export interface Claims {
  readonly claims: readonly string[];
  /** How many more there are. */
  readonly others: number;
}

/**
 * The statements of a message that could be looked up, at most five, in its order: its sentences without addresses,
 * mentions and marks; of more than five those with the most names and numbers. Questions and greetings are none.
 */
export function splitClaims(message: string): Claims {
  const text = message
    .slice(0, MAX_MESSAGE_CHARS)
    .replace(CODE_BLOCK, ' ')
    .replace(LINK, '$1')
    .replace(ADDRESS, ' ')
    .replace(MENTION, ' ')
    .replace(EMPHASIS, '');
  const sentences = text
    .split('\n')
    .map((line) => line.replace(LINE_MARK, ''))
    .flatMap((line) => splitSentences(line).map(({ start, end }) => line.slice(start, end)))
    .map((sentence) => cutAtWord(tidy(sentence)))
    .filter(isClaim);
  const distinct = [...new Set(sentences)];
  const chosen = new Set(
    [...distinct].sort((a, b) => tellingness(b) - tellingness(a)).slice(0, MAX_CLAIMS),
  );
  const claims = distinct.filter((sentence) => chosen.has(sentence));
  return { claims, others: distinct.length - claims.length };
}

/** Without the gap that an address has left before the end. */
function tidy(sentence: string): string {
  return sentence
    .replace(/\s+/g, ' ')
    .replace(/ ?[:;,(-]* ?(?=[.!…]+$)/u, '')
    .trim();
}

function isClaim(sentence: string): boolean {
  return !/[?？؟]["”»)]*$/u.test(sentence) && countMatches(sentence, WORD) >= minWords(sentence);
}

/** Scripts without spaces have no words to count: there a long run of letters will do. */
function minWords(sentence: string): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u.test(sentence)
    ? 1
    : MIN_WORDS;
}

function tellingness(sentence: string): number {
  return countMatches(sentence, TELLING) + sentence.length / MAX_CLAIM_CHARS;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function cutAtWord(sentence: string): string {
  if (sentence.length <= MAX_CLAIM_CHARS) return sentence;
  const cut = sentence.slice(0, MAX_CLAIM_CHARS);
  const space = cut.lastIndexOf(' ');
  return space > 0 ? cut.slice(0, space) : cut;
}
