import type { Actor } from '../../src/names/actor.ts';
import { createLearntNames, readNames } from '../../src/names/learn-names.ts';
import { createNameBook } from '../../src/names/name-book.ts';
import type { Knowledge } from '../../src/queries/knowledge.ts';
import type { Query } from '../../src/queries/query.ts';
import { understand } from '../../src/queries/understand.ts';
import { createVocabulary } from '../../src/queries/vocabulary.ts';
import { createWordCounter } from '../../src/queries/word-counts.ts';
import { createAnalyzer } from '../../src/text/analyze.ts';
import { detectLanguage } from '../../src/text/language.ts';

/** What is known of a corpus of these texts, as the library would know it. */
export async function know(
  texts: readonly string[],
  own: readonly Actor[] = [],
): Promise<Knowledge> {
  const languages = [...new Set(texts.map((text) => detectLanguage(text, null)))];
  const analyze = await createAnalyzer(languages);
  const counter = createWordCounter();
  for (const text of texts) {
    counter.add(text, analyze(text, detectLanguage(text, null)));
  }
  const vocabulary = createVocabulary(counter.forms).renew([], [counter.take()]);
  const learnt = createLearntNames().renew([], texts.map(readNames));
  const names = createNameBook({ languages, own, learnt }, analyze);
  return { analyze, languages, vocabulary, names };
}

export function ask(question: string, knowledge: Knowledge): Query {
  return understand(question, knowledge, { isExact: false });
}

/** What else is searched for, by kind, for the thing asked for with these words. */
export function othersOf(
  query: Query,
  typed: string,
  ...kinds: readonly string[]
): readonly string[] {
  const term = query.terms.find((each) => each.typed === typed);
  const variants = term?.variants.filter(({ kind }) => kind !== 'word') ?? [];
  return variants
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ shown }) => shown);
}
