/** Who is named in a document, under which names, and for whom each speaks. */
import { findNames } from './find-names.ts';
import { addHomeState } from './home-state.ts';
import { genderOf, nameAll, resolveName, titleOf } from './name-register.ts';
import type { Mention, Named, People } from './named.ts';
import type { OfficeContext } from './office.ts';
import { withoutOpenings } from './opening-names.ts';
import { statesOf } from './own-demonyms.ts';
import { bodyAhead } from './pronouns.ts';
import { isPersonal, readRelations } from './read-relations.ts';
import type { Word } from './word.ts';

/** Reads the names of a document's sentences. */
export function readPeople(sentences: readonly (readonly Word[])[]): People {
  const states = statesOf(sentences);
  const runs = withoutOpenings(
    sentences,
    sentences.map((words) => findNames(words, states)),
  );
  const all = nameAll(sentences, runs);
  const inSentence = runs.map((found, sentence) =>
    found.flatMap((run): Mention[] => {
      const named = resolveName(all, run.text, titleOf(sentences[sentence] ?? [], run));
      return named === null ? [] : [{ from: run.from, to: run.to, run, sentence, named }];
    }),
  );
  for (const [sentence, mentions] of inSentence.entries()) {
    const its = bodyAhead(sentences[sentence - 1], inSentence[sentence - 1])?.named.name ?? null;
    addFacts(sentences[sentence] ?? [], { mentions, its, states });
  }
  const distinct = [...new Set(all.values())];
  const mentions = inSentence.flat();
  addHomeState(sentences, distinct, mentions);
  return { states, all: distinct, mentions, inSentence, byOffice: groupByOffice(distinct) };
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

function addFacts(
  words: readonly Word[],
  context: OfficeContext & { readonly mentions: readonly Mention[] },
): void {
  for (const mention of context.mentions) {
    const { named, run } = mention;
    if (!named.isPerson && !becomesPerson(words, mention, context)) continue;
    const title = titleOf(words, run);
    for (const word of title) named.offices.add(word);
    named.gender ??= genderOf([...title, named.words[0] ?? '']);
    for (const relation of readRelations(words, run, context)) {
      const isKnown = named.relations.some(({ actor }) => actor === relation.actor);
      for (const office of relation.offices) named.offices.add(office);
      if (!isKnown && relation.actor !== named.name) named.relations.push(relation);
    }
  }
}

/** `Peskov, Putin’s spokesman,`: a single name that somebody has whose office follows it. */
function becomesPerson(
  words: readonly Word[],
  { named, run }: Mention,
  context: OfficeContext,
): boolean {
  if (named.words.length > 1 || named.isBody || context.states(named.name.toLowerCase()) !== null)
    return false;
  named.isPerson = isPersonal(words, run, context);
  return named.isPerson;
}
