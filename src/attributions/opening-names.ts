/** A capital at the beginning of a sentence says nothing: which words there are names, the rest of the document tells. */
import type { NameRun } from './find-names.ts';
import { cueVerb } from './cue-words.ts';
import { isTitleWord } from './offices.ts';
import { stateOf } from './states.ts';
import { AUXILIARIES, isAdverb, isMark, PREPOSITIONS } from './word-classes.ts';
import type { Word } from './word.ts';

/** People by what they are: `Officials`, `Voters`, `Economists`. */
const PLURAL_NOUN = /(?:ists|ials|[^i]ers|ors|ents|ants|ees|ies|men|women|people)$/;

const NO_NAME = /^(?:no|some|any|every)(?:thing|body|one|where)$/;

/** The runs without single words that begin a sentence and are no names anywhere else. */
export function withoutOpenings(
  sentences: readonly (readonly Word[])[],
  runs: readonly (readonly NameRun[])[],
): readonly (readonly NameRun[])[] {
  const inner = new Set<string>();
  const small = new Set<string>();
  for (const words of sentences) {
    for (const [at, word] of words.entries()) {
      if (word.kind !== 'word') continue;
      if (!word.isCapital) small.add(word.lower);
      else if (at > 0 && words[at - 1]?.kind === 'word') inner.add(word.lower);
    }
  }
  return runs.map((found, sentence) => {
    const words = sentences[sentence] ?? [];
    return found.filter((run) => {
      if (run.to - run.from > 1 || run.titleFrom < run.from || !opens(words, run.from)) return true;
      const lower = words[run.from]?.lower ?? '';
      if (inner.has(lower) || stateOf(lower) !== null) return true;
      return !small.has(lower) && !NO_NAME.test(lower) && isUsedAsName(words, run);
    });
  });
}

function opens(words: readonly Word[], at: number): boolean {
  return at === 0 || isMark(words[at - 1], ':—–-•*') || /^\d/.test(words[at - 1]?.lower ?? '');
}

/** A subject or an owner that is no plural noun. */
function isUsedAsName(words: readonly Word[], { from, to }: NameRun): boolean {
  const word = words[from];
  const next = words[to];
  if (word === undefined) return false;
  if (word.isPossessive || word.text === word.text.toUpperCase()) return true;
  if (PLURAL_NOUN.test(word.lower) || /[a-z]{3}ing$/.test(word.lower)) return false;
  if (next === undefined || next.kind !== 'word') return true;
  return (
    AUXILIARIES.has(next.lower) ||
    PREPOSITIONS.has(next.lower) ||
    isTitleWord(next.lower) ||
    isAdverb(next) ||
    /(?:ed|[^s]s)$/.test(next.lower) ||
    ['past', 'present'].includes(cueVerb(next.lower)?.form ?? '')
  );
}
