import type { Verdict } from '../answers/answer.ts';
import { matchesFilters } from '../index/document-filters.ts';
import { type FoundStance, findStance } from '../positions/find-position.ts';
import type { PositionAnswer, PositionRequest } from '../positions/position.ts';
import { readTopic, type Topic } from '../positions/topic.ts';
import type { Filters } from '../queries/question.ts';
import { keyOf } from '../positions/actor-table.ts';
import { stateOf } from '../attributions/states.ts';
import { correctWord } from '../queries/correct-word.ts';
import type { Knowledge } from '../queries/knowledge.ts';
import type { Library } from './library.ts';
import { indexRecentSpeech } from './index-speech.ts';

/** What the actors of a request say of its topic, and what is reported of them. */
export async function askPosition(
  library: Library,
  request: PositionRequest,
): Promise<PositionAnswer> {
  const speech = await indexRecentSpeech(library);
  const { actors: table } = speech;
  const topic = readTopic(request.topic, library.knowledge, library.index.lexicon.terms);
  const resolved = request.actors.map((name) => ({
    name,
    actor: table.resolve(name) ?? table.resolve(respell(name, library.knowledge)),
  }));
  const wanted = request.form === 'who' ? [null] : resolved.map(({ actor }) => actor);
  const hasActs = request.form !== 'quotes';
  const anybody = request.form === 'who' ? await findAbout(library, topic, request) : null;
  const isWanted = matchesFilters(request) ?? (() => true);
  const found = wanted.map((actor): FoundStance => {
    if (actor === null && request.form !== 'who') return { own: [], reported: [], verdict: 'none' };
    const documents = speech
      .of(actor)
      .filter(({ document }) => isWanted(document) && (anybody?.has(document.id) ?? true));
    const wish = { actor, topic, hasTopic: request.topic !== null, hasActs };
    const stance = findStance(documents, table, { ...wish, verbs: request.verbs });
    const isAny = request.form === 'who' || request.verbs.length === 0 || stance.verdict !== 'none';
    return isAny ? stance : findStance(documents, table, { ...wish, verbs: [] });
  });
  const unknown = resolved.filter(({ actor }) => actor === null).map(({ name }) => name);
  if (request.topic !== null && !topic.isKnown) unknown.push(request.topic);
  return {
    read: { ...request, actors: resolved.map(({ name, actor }) => actor ?? name) },
    verdict: together(found.map(({ verdict }) => verdict)),
    stances: found.map(({ own, reported }) => ({ own, reported })),
    unknown,
    isActorKnown: resolved.some(
      ({ name, actor }) => actor !== null || stateOf(keyOf(name)) !== null,
    ),
  };
}

/** So many passages are about a topic at the most where anybody may speak of it: what all of a large corpus says is not gone
 * through for one question. */
const MAX_ABOUT = 1_000;

/** The ids of the documents that have most of a topic's words; null where there is none. */
async function findAbout(
  { index }: Library,
  { search }: Topic,
  filters: Filters,
): Promise<ReadonlySet<string> | null> {
  if (search === null) return null;
  const found = await index.search({ terms: search, filters, limit: MAX_ABOUT });
  return new Set(found.map(({ document }) => document.id));
}

/** Two are compared surely only where both are found surely. */
function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.every((verdict) => verdict === 'strong')) return 'strong';
  return verdicts.every((verdict) => verdict === 'none') ? 'none' : 'partial';
}

/** A name as the documents spell it, where they have no word as it was typed. */
function respell(name: string, knowledge: Knowledge): string {
  return name
    .split(' ')
    .map((word) => correctWord(word, knowledge).sure?.shown ?? word)
    .join(' ');
}
