import { foldToken } from '../text/fold-token.ts';
import type { Token } from '../text/token.ts';
import { type Lookup, createLookup } from './lookup.ts';
import type { NearWord } from './speller.ts';

/** A word of the corpus, as its texts write it. */
export interface KnownWord {
  /** Lower case, without accents and possessive. */
  readonly folded: string;
  readonly term: string;
  /** How often the corpus has it. */
  readonly count: number;
  /** Its commonest spelling, for people. */
  readonly shown: string;
  /** Whether the corpus capitalises it nearly always, as a name. */
  readonly isProper: boolean;
  /** Whether the corpus ever writes it without a capital. */
  readonly isEverSmall: boolean;
}

/** The words of a corpus. Filled while it is indexed; what lookups need is prepared at the first of them. */
export interface Vocabulary {
  /** Counts the words of a text. */
  add(tokens: readonly Token[]): void;
  /** Does now what the first lookups would do: a third of a second for half a million words. */
  prepare(): void;
  /** How often the corpus has a term; 0 where it never does. */
  countOf(term: string): number;
  /** The word with this folded form; undefined where the corpus does not have it. */
  word(folded: string): KnownWord | undefined;
  /** The commonest word of a term; undefined where the corpus does not have it. */
  wordOfTerm(term: string): KnownWord | undefined;
  /** Words at most `edits` insertions, deletions, changes or swaps of letters away, the likeliest first. */
  near(folded: string, edits: number): readonly NearWord[];
  /** Words that begin so, at most a hundred. */
  startingWith(prefix: string): readonly KnownWord[];
  /** Words that end so, at most a hundred. */
  endingWith(suffix: string): readonly KnownWord[];
  /** Names that sound the same, in whatever spelling. */
  soundingLike(folded: string): readonly KnownWord[];
}

/** A word as it is written. */
interface Surface {
  readonly term: Term;
  count: number;
}

interface Term {
  readonly term: string;
  count: number;
}

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const terms = new Map<string, Term>();
  const surfaces = new Map<string, Surface>();
  let lookup: Lookup | null = null;
  const prepared = (): Lookup => (lookup ??= createLookup(mergeSurfaces(surfaces)));

  function meet({ written, term }: Token): Surface {
    const surface = { term: termOf(term), count: 0 };
    surfaces.set(written, surface);
    return surface;
  }

  function termOf(text: string): Term {
    const known = terms.get(text) ?? { term: text, count: 0 };
    terms.set(text, known);
    return known;
  }

  return {
    add(tokens) {
      lookup = null;
      for (const token of tokens) {
        if (token.isStop) continue;
        const surface = surfaces.get(token.written) ?? meet(token);
        surface.count += 1;
        // In two languages one word may have two terms.
        const term = surface.term.term === token.term ? surface.term : termOf(token.term);
        term.count += 1;
      }
    },
    prepare() {
      const all = prepared();
      all.byTerm();
      all.near('', 0);
      all.startingWith('');
      all.soundingLike('');
    },
    countOf: (term) => terms.get(term)?.count ?? 0,
    word: (folded) => prepared().byFolded.get(folded),
    wordOfTerm: (term) => prepared().byTerm().get(term),
    near: (folded, edits) => prepared().near(folded, edits),
    startingWith: (prefix) => prepared().startingWith(prefix),
    endingWith: (suffix) => prepared().endingWith(suffix),
    soundingLike: (folded) => prepared().soundingLike(folded),
  };
}

const POSSESSIVE = /['’ʼ＇][sS]$/;

/** A word is proper when at most one in so many is written small; sentences begin with a capital too, so more would be
 * asked of a rare word than it can show. */
const SMALL_SHARE = 0.1;

function mergeSurfaces(surfaces: ReadonlyMap<string, Surface>): ReadonlyMap<string, KnownWord> {
  const merged = new Map<string, Merged>();
  for (const [
    surface,
    {
      term: { term },
      count,
    },
  ] of surfaces) {
    const shown = surface.replace(POSSESSIVE, '');
    const folded = foldToken(shown);
    const known = merged.get(folded) ?? {
      folded,
      term,
      shown,
      count: 0,
      top: 0,
      proper: 0,
      small: 0,
    };
    known.count += count;
    if (isSmall(shown)) known.small += count;
    else if (isCapitalised(shown)) known.proper += count;
    if (count > known.top) Object.assign(known, { top: count, shown });
    merged.set(folded, known);
  }
  const words = new Map<string, KnownWord>();
  for (const { folded, term, shown, count, proper, small } of merged.values()) {
    const isProper = proper > 0 && small <= (proper + small) * SMALL_SHARE;
    words.set(folded, { folded, term, shown, count, isProper, isEverSmall: small > 0 });
  }
  return words;
}

/** Without any capital, in a script that has them. */
function isSmall(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/** A capital first and small letters behind it; a word all in capitals shows nothing. */
function isCapitalised(word: string): boolean {
  const first = word.slice(0, 1);
  const rest = word.slice(1);
  return first !== first.toLowerCase() && rest !== rest.toUpperCase();
}

interface Merged {
  readonly folded: string;
  readonly term: string;
  shown: string;
  count: number;
  top: number;
  proper: number;
  small: number;
}
