import { splitSentences } from '../../../src/text/sentences.ts';
import type { Collection, CollectionQuestion, Entry } from './read-collection.ts';

/** A question that more sentences hold the answer of is left out: most of them hold it by chance. */
const MAX_HOLDING = 2;

/**
 * The same collection with each sentence an entry of its own, as in wire stories: those of all entries with one title make a
 * document. What is judged are the sentences of the judged entries that hold an answer; questions without one are left out.
 */
export function cutBySentence({ name, entries, questions }: Collection): Collection {
  const cut = new Map(entries.map((entry) => [entry.id, cutEntry(entry)]));
  return {
    name: `${name}-sentences`,
    entries: [...cut.values()].flat(),
    questions: questions.flatMap((question) => judgeSentences(question, cut)),
  };
}

function cutEntry(entry: Entry): readonly Entry[] {
  return splitSentences(entry.text).map(({ start, end }, at) => ({
    ...entry,
    id: `${entry.id} ${at}`,
    text: entry.text.slice(start, end),
    document: entry.document ?? entry.title ?? entry.id,
  }));
}

function judgeSentences(
  question: CollectionQuestion,
  cut: ReadonlyMap<string, readonly Entry[]>,
): readonly CollectionQuestion[] {
  const { relevant, answers } = question;
  const holding = [...relevant].flatMap(([id, grade]) =>
    (cut.get(id) ?? [])
      .filter(({ text }) => answers.some((answer) => text.includes(answer)))
      .map((sentence) => [sentence.id, grade] as const),
  );
  if (holding.length === 0 || holding.length > MAX_HOLDING) return [];
  return [{ ...question, relevant: new Map(holding) }];
}
