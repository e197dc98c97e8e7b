import { clusterWidth, splitClusters } from './grapheme-width.ts';
import { makeVisible } from './visible.ts';

/** How a stretch of text looks where the terminal has colours. */
export type Style = 'plain' | 'bold' | 'underlined' | 'dim';

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
  /** Broken only if it is longer than a line, and not even at white space: an id, an address, a date. */
  readonly isWhole?: boolean;
}

/** What is seen as one character, in its style. */
export interface Cluster extends Run {
  /** Columns: 0, 1 or 2. */
  readonly width: number;
}

/** Clusters between which no line is broken. */
export interface Word {
  readonly clusters: readonly Cluster[];
  readonly width: number;
  readonly isAfterSpace: boolean;
}

/** Splits a text at white space and wherever else a line may be broken, and makes unsafe characters visible. */
export function splitWords(runs: readonly Run[]): readonly Word[] {
  const words: Word[] = [];
  let open: Cluster[] = [];
  let isAfterSpace = false;
  const endWord = () => {
    const width = open.reduce((sum, cluster) => sum + cluster.width, 0);
    if (open.length > 0) words.push({ clusters: open, width, isAfterSpace });
    if (open.length > 0) isAfterSpace = false;
    open = [];
  };
  for (const run of runs) {
    for (const [index, piece] of splitAtSpace(run).entries()) {
      if (index > 0) endWord();
      isAfterSpace ||= index > 0;
      const clusters = toClusters(piece, run);
      for (const [at, cluster] of clusters.entries()) {
        if (canBreak(open.at(-2), open.at(-1), cluster, clusters[at + 1])) endWord();
        open.push(cluster);
      }
    }
  }
  endWord();
  return words;
}

function splitAtSpace({ text, isWhole }: Run): readonly string[] {
  return isWhole === true ? [text] : text.split(BREAKING_SPACE);
}

function toClusters(piece: string, { style, isWhole = false }: Run): readonly Cluster[] {
  return splitClusters(makeVisible(piece)).map((text) => ({
    text,
    style,
    isWhole,
    width: clusterWidth(text),
  }));
}

/** Whether a line may be broken between `left` and `right`, two neighbours without white space between them. */
function canBreak(
  beforeLeft: Cluster | undefined,
  left: Cluster | undefined,
  right: Cluster,
  afterRight: Cluster | undefined,
): boolean {
  if (left === undefined || right.isWhole === true) return false;
  if (HYPHEN.test(left.text)) {
    const isInside = beforeLeft !== undefined && LETTER.test(beforeLeft.text);
    return isInside && LETTER.test(right.text) && afterRight !== undefined;
  }
  const isIdeographic = left.width === 2 || right.width === 2;
  return isIdeographic && !OPENING.test(left.text) && !CLOSING.test(right.text);
}

/** Where lines may be broken without a hyphen: not before these, */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;
/** not after these, */
const OPENING = /^[\p{Ps}\p{Pi}]/u;
/** and after these, if letters stand around them. */
const HYPHEN = /^[-‐–—]$/;
const LETTER = /^\p{L}/u;
/** White space at which lines break; of several, one space is left. No-break spaces are not among it. */
const BREAKING_SPACE =
  /[\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200A\u2028\u2029\u205F\u3000]+/;
