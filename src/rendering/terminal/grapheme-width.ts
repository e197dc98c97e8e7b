import { eastAsianWidth } from 'get-east-asian-width';

/** What is seen as one character. Linear; close to Unicode's grapheme clusters where these differ in width. */
const CLUSTER =
  /\p{RI}{2}|\p{Extended_Pictographic}[\p{M}\p{EMod}]*(?:\u200D\p{Extended_Pictographic}[\p{M}\p{EMod}]*)*|[\u1100-\u115F][\u1160-\u11FF]*|\p{M}+|[^\p{M}][\p{M}\u200C\u200D\p{EMod}]*/gsu;

/** Characters of one column that none joins: Latin letters and the punctuation of books. Most text needs no other test. */
const PLAIN = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;
const UNSEEN = /^[\p{M}\u200B-\u200D]/u;
const EMOJI = /^\p{RI}{2}|^\p{Emoji_Presentation}|^\p{Emoji}\p{EMod}|^\p{Emoji}\uFE0F/u;

/** Splits a text into what is seen as single characters; together they are the text. */
export function splitClusters(text: string): readonly string[] {
  return PLAIN.test(text) ? Array.from(text) : (text.match(CLUSTER) ?? []);
}

/** The columns that a text takes on a terminal: two for wide letters and emoji, none for combining marks. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return splitClusters(text).reduce((width, cluster) => width + clusterWidth(cluster), 0);
}

/** The columns of one cluster: 0, 1 or 2. */
export function clusterWidth(cluster: string): number {
  const first = cluster.codePointAt(0) ?? 0;
  if (cluster.length === 1 && PLAIN.test(cluster)) return 1;
  if (UNSEEN.test(cluster)) return 0;
  return EMOJI.test(cluster) ? 2 : eastAsianWidth(first);
}
