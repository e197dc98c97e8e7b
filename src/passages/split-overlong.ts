import { isGraphemeBoundary, lastGraphemeBoundary } from '../text/graphemes.ts';
import type { Span } from '../text/span.ts';
import { trimSpan } from '../text/trim-span.ts';

/** A part of a text that is not cut where it need not be, a sentence, with the cost of a cut after it. */
export interface Atom extends Span {
  /** In UTF-16 code units: by how much pieces may rather differ in length than be cut here. */
  readonly cost: number;
}

/**
 * Splits atoms into runs of at most `maxChars` from the start of the first to the end of the last, as equal in length as
 * the costs allow, so that no short rest is left. An atom longer than that is split between words, or between characters as people
 * see them; only a single such character may be longer than `maxChars`.
 */
export function splitOverlong(
  text: string,
  atoms: readonly Atom[],
  maxChars: number,
): readonly (readonly Atom[])[] {
  const parts = atoms.flatMap((atom) => splitAtom(text, atom, maxChars));
  const end = parts.at(-1)?.end ?? 0;
  const runs: (readonly Atom[])[] = [];
  for (let from = 0; from < parts.length;) {
    const to = chooseCut(parts, from, end, maxChars);
    runs.push(parts.slice(from, to));
    from = to;
  }
  return runs;
}

/** The index after the last part of the run that begins at `from`. */
function chooseCut(parts: readonly Atom[], from: number, end: number, maxChars: number): number {
  const start = parts[from]?.start ?? end;
  const runsLeft = Math.ceil((end - start) / maxChars);
  if (runsLeft <= 1) return parts.length;
  const target = (end - start) / runsLeft;
  let best = from + 1;
  let lowest = Infinity;
  for (let index = from; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined || part.end - start > maxChars) break;
    const cost = Math.abs(part.end - start - target) + part.cost;
    if (cost < lowest) [lowest, best] = [cost, index + 1];
  }
  return best;
}

function splitAtom(text: string, atom: Atom, maxChars: number): readonly Atom[] {
  const pieces: Atom[] = [];
  let { start } = atom;
  while (atom.end - start > maxChars) {
    const cut = chooseWordEnd(text, start, atom.end, maxChars);
    if (cut >= atom.end) break;
    pieces.push({ ...trimSpan(text, start, cut), cost: 0 });
    ({ start } = trimSpan(text, cut, atom.end));
  }
  return [...pieces, { start, end: atom.end, cost: atom.cost }];
}

/** A place to cut: the last white space in the second half of an equal share, else between characters at its end. */
function chooseWordEnd(text: string, start: number, end: number, maxChars: number): number {
  const share = Math.ceil((end - start) / Math.ceil((end - start) / maxChars));
  for (let at = start + share; at > start + share / 2; at--) {
    const isSpace = /\s/.test(text.charAt(at));
    if (isSpace && isGraphemeBoundary(text, at) && isGraphemeBoundary(text, at + 1)) return at;
  }
  return lastGraphemeBoundary(text, start, start + share);
}
