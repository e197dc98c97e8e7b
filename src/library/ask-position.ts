import type { Verdict } from '../answers/answer.ts';
import { matchesFilters } from '../index/document-filters.ts';
import { type FoundStance, findStance } from '../positions/find-position.ts';
import type { PositionAnswer, PositionRequest } from '../positions/position.ts';
import { readTopic } from '../positions/topic.ts';
import { keyOf } from '../positions/actor-table.ts';
import { stateOf } from '../attributions/states.ts';
import type { Library } from './library.ts';
import { indexSpeech } from './index-speech.ts';

/** What the actors of a request say of its topic, and what is reported of them. */
export async function askPosition(
  library: Library,
  request: PositionRequest,
): Promise<PositionAnswer> {
  const speech = await indexSpeech(library);
  const { actors: table } = speech;
  const topic = readTopic(request.topic, library.knowledge, library.index.lexicon.terms);
  const isWanted = matchesFilters(request) ?? (() => true);
  const resolved = request.actors.map((name) => ({ name, actor: table.resolve(name) }));
  const wanted = request.form === 'who' ? [null] : resolved.map(({ actor }) => actor);
  const found = wanted.map((actor): FoundStance => {
    if (actor === null && request.form !== 'who') return { own: [], reported: [], verdict: 'none' };
    const documents = speech.of(actor).filter(({ document }) => isWanted(document));
    return findStance(documents, table, {
      actor,
      topic,
      hasTopic: request.topic !== null,
      verbs: request.verbs,
      hasActs: request.form !== 'quotes',
    });
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

/** Two are compared surely only where both are found surely. */
function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.every((verdict) => verdict === 'strong')) return 'strong';
  return verdicts.every((verdict) => verdict === 'none') ? 'none' : 'partial';
}
