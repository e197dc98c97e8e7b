/** Who is named in a document, under which names, and for whom each speaks. */
import { findNames } from './find-names.ts';
import { addHomeState } from './home-state.ts';
import { genderOf, nameAll, resolveName, titleOf } from './name-register.ts';
import type { Mention, Named, People } from './named.ts';
import { readRelations } from './read-relations.ts';
import type { Word } from './word.ts';

/** Reads the names of a document's sentences. */
export function readPeople(sentences: readonly (readonly Word[])[]): People {
  const runs = sentences.map((words) => findNames(words));
  const all = nameAll(sentences, runs);
  const inSentence = runs.map((found, sentence) =>
    found.flatMap((run): Mention[] => {
      const named = resolveName(all, run.text, titleOf(sentences[sentence] ?? [], run));
      return named === null ? [] : [{ from: run.from, to: run.to, run, sentence, named }];
    }),
  );
  for (const [sentence, mentions] of inSentence.entries())
    addFacts(sentences[sentence] ?? [], mentions);
  const distinct = [...new Set(all.values())];
  const mentions = inSentence.flat();
  addHomeState(sentences, distinct, mentions);
  return { all: distinct, mentions, inSentence, byOffice: groupByOffice(distinct) };
}

function groupByOffice(all: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const byOffice = new Map<string, Named[]>();
  for (const named of all) {
    if (!named.isPerson) continue;
    for (const office of named.offices) {
      const holders = byOffice.get(office);
      if (holders === undefined) byOffice.set(office, [named]);
      else holders.push(named);
    }
  }
  return byOffice;
}

function addFacts(words: readonly Word[], mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    const { named, run } = mention;
    if (!named.isPerson) continue;
    const title = titleOf(words, run);
    for (const word of title) named.offices.add(word);
    named.gender ??= genderOf([...title, named.words[0] ?? '']);
    const before = mentions.filter(({ to }) => to <= run.titleFrom);
    for (const relation of readRelations(words, run, before)) {
      const isKnown = named.relations.some(({ actor }) => actor === relation.actor);
      for (const office of relation.offices) named.offices.add(office);
      if (!isKnown && relation.actor !== named.name) named.relations.push(relation);
    }
  }
}
