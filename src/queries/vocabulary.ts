import type { Token } from '../text/token.ts';
import { foldWord } from '../text/fold.ts';

/** A word of the corpus, as its texts write it. */
export interface KnownWord {
  /** Lower case, without accents. */
  readonly folded: string;
  readonly term: string;
  /** How often the corpus has it. */
  readonly count: number;
  /** Its commonest spelling, for people. */
  readonly shown: string;
}

/** The words of a corpus. Filled once, while it is indexed; then only asked. */
export interface Vocabulary {
  /** Counts the words of a text, given its tokens. */
  add(text: string, tokens: readonly Token[]): void;
  /** How often the corpus has a term; 0 where it never does. */
  countOf(term: string): number;
  /** Every distinct word that is no function word. */
  words(): readonly KnownWord[];
}

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const terms = new Map<string, number>();
  const surfaces = new Map<string, { term: string; count: number }>();
  let words: readonly KnownWord[] | null = null;
  return {
    add(text, tokens) {
      words = null;
      for (const { start, end, term, isStop } of tokens) {
        if (isStop) continue;
        terms.set(term, (terms.get(term) ?? 0) + 1);
        const surface = text.slice(start, end);
        const known = surfaces.get(surface);
        if (known === undefined) surfaces.set(surface, { term, count: 1 });
        else known.count += 1;
      }
    },
    countOf: (term) => terms.get(term) ?? 0,
    words: () => (words ??= mergeSurfaces(surfaces)),
  };
}

const POSSESSIVE = /['’ʼ＇]s$/iu;

function mergeSurfaces(
  surfaces: ReadonlyMap<string, { term: string; count: number }>,
): readonly KnownWord[] {
  const merged = new Map<string, KnownWord & { top: number }>();
  for (const [surface, { term, count }] of surfaces) {
    const shown = surface.replace(POSSESSIVE, '');
    const folded = foldWord(shown);
    const known = merged.get(folded);
    merged.set(folded, {
      folded,
      term,
      count: count + (known?.count ?? 0),
      shown: known === undefined || count > known.top ? shown : known.shown,
      top: Math.max(count, known?.top ?? 0),
    });
  }
  return [...merged.values()];
}
