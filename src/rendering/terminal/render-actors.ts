import type { ListedActor } from '../../positions/actor-list.ts';
import { countOf } from '../wording.ts';
import { blockOf, type Block, GAP, type Screen, setPage } from './page.ts';
import { citeLine, joinParts, quoteAnswer } from './quotation.ts';

/** More documents than these are counted, not named. */
const MAX_DOCUMENTS = 3;

/** Who appears in the corpus, as text. */
export function renderActors(actors: readonly ListedActor[], screen: Screen): string {
  if (actors.length === 0) return setPage([blockOf('No document names anybody so.')], screen);
  return setPage(
    actors.flatMap((actor) => describe(actor)),
    screen,
  );
}

function describe({
  name,
  otherNames,
  mentions,
  documents,
  speaksFor,
}: ListedActor): readonly Block[] {
  const named = documents.slice(0, MAX_DOCUMENTS).join(', ');
  const where = documents.length > MAX_DOCUMENTS ? countOf(documents.length, 'document') : named;
  const parts = [
    `named ${countOf(mentions, 'time')}`,
    `in ${where}`,
    ...(otherNames.length > 0 ? [`also: ${otherNames.join(', ')}`] : []),
  ];
  return [
    blockOf(name, 'bold'),
    { runs: joinParts(parts) },
    ...speaksFor.flatMap(({ actor, evidence }) => [
      blockOf(`speaks for ${actor}${evidence === null ? ', says names.yaml' : ':'}`),
      ...(evidence === null ? [] : [quoteAnswer(evidence), citeLine(evidence, '')]),
    ]),
    GAP,
  ];
}
