import type { QueryTerm, Variant } from './query.ts';
import type { QuestionWord } from './read-words.ts';
import { MAX_VARIANTS } from './variant-weights.ts';

/** One thing asked for: the words themselves, then the other ways to say them, the surest first and as many as are kept. */
export function makeTerm(
  words: readonly QuestionWord[],
  isName: boolean,
  others: readonly Variant[],
): QueryTerm {
  const typed = typedOf(words);
  const isGuess = words.length === 1 && words[0]?.isStemGuess === true;
  const own = ownTerms(words).map((terms) => ({
    terms,
    weight: 1,
    kind: 'word' as const,
    shown: typed,
    ...(isGuess ? { guess: 'stem' as const } : {}),
  }));
  const variants = new Map<string, Variant>();
  for (const variant of [...own, ...others.toSorted((a, b) => b.weight - a.weight)]) {
    const key = variant.terms.join(' ');
    if (!variants.has(key)) variants.set(key, variant);
  }
  const span = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
  return { typed, span, isName, variants: [...variants.values()].slice(0, MAX_VARIANTS) };
}

/** A word has a term for each language; of several words, each has its first. */
function ownTerms(words: readonly QuestionWord[]): readonly (readonly string[])[] {
  const only = words.length === 1 ? words[0] : undefined;
  if (only !== undefined) return only.terms.map((term) => [term]);
  return [words.flatMap(({ terms }) => terms.slice(0, 1))];
}

/** The words as they stand in the question; pairs of letters overlap and are put together again. */
function typedOf(words: readonly QuestionWord[]): string {
  let typed = '';
  let end = -1;
  for (const word of words) {
    typed +=
      word.start < end
        ? word.typed.slice(end - word.start)
        : `${typed === '' || word.start === end ? '' : ' '}${word.typed}`;
    end = word.end;
  }
  return typed;
}
