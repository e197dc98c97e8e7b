import { splitWords } from './split-words.ts';
import type { Cluster, Run, Style } from './split-words.ts';

/** A line, without its line break. */
export type Line = readonly Run[];

/**
 * Breaks a text into lines of at most `width` columns, at white space, after hyphens and dashes between letters, between
 * ideographs, and only where nothing else helps within a word. Nothing is lost but white space; unsafe characters are
 * made visible.
 *
 * @param width columns, at least 2
 */
export function wrap(runs: readonly Run[], width: number): readonly Line[] {
  const lines: Cluster[][] = [];
  let line: Cluster[] = [];
  let used = 0;
  const endLine = () => {
    if (line.length > 0) lines.push(line);
    line = [];
    used = 0;
  };
  for (const word of splitWords(runs)) {
    const gap = word.isAfterSpace && line.length > 0 ? 1 : 0;
    if (used + gap + word.width > width) endLine();
    else if (gap > 0) {
      line.push(spaceBetween(line.at(-1), word.clusters[0]));
      used += gap;
    }
    for (const cluster of word.clusters) {
      if (used + cluster.width > width) endLine();
      line.push(cluster);
      used += cluster.width;
    }
  }
  endLine();
  return lines.map(joinRuns);
}

function spaceBetween(left: Cluster | undefined, right: Cluster | undefined): Cluster {
  const style = left !== undefined && left.style === right?.style ? left.style : 'plain';
  return { text: ' ', style, width: 1 };
}

function joinRuns(clusters: readonly Cluster[]): Line {
  const runs: { text: string; style: Style }[] = [];
  for (const { text, style } of clusters) {
    const last = runs.at(-1);
    if (last?.style === style) last.text += text;
    else runs.push({ text, style });
  }
  return runs;
}
