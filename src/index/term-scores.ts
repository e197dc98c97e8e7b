/** What one term scores in each passage that holds it: at the same place in both lists, a passage's number and score. */
export interface TermScores {
  readonly numbers: Int32Array;
  readonly scores: Float32Array;
}

/** Scores of terms that were asked for, the lately used ones. */
export interface TermMemory {
  /** The scores of a term, worked out by `read` where they are not remembered. */
  recall(term: string, read: (term: string) => TermScores): TermScores;
  /** Forgets everything: any passage that comes or goes changes the scores of all. */
  clear(): void;
}

/** How many scores are remembered at the most; at eight bytes each, 32 MB. */
const MAX_SCORES = 4_000_000;

/** What remembering a term costs besides its scores, in scores. */
const TERM_COST = 40;

/**
 * A memory for the scores of terms. Words come back by Zipf's law: the common ones, which take an engine long, come back
 * all the time, so that nearly all of the work for a question was done for an earlier one.
 */
export function createTermMemory(): TermMemory {
  const known = new Map<string, TermScores>();
  let held = 0;

  function forgetOldest(): void {
    for (const [term, { numbers }] of known) {
      if (held <= MAX_SCORES) return;
      known.delete(term);
      held -= numbers.length + TERM_COST;
    }
  }

  return {
    recall(term, read) {
      const found = known.get(term);
      const scores = found ?? read(term);
      if (found === undefined) held += scores.numbers.length + TERM_COST;
      else known.delete(term);
      known.set(term, scores);
      forgetOldest();
      return scores;
    },
    clear() {
      known.clear();
      held = 0;
    },
  };
}
