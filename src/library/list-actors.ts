import { quotePassage } from '../answers/quote-passage.ts';
import type { ListedActor } from '../positions/actor-list.ts';
import type { CorpusActor, Evidence } from '../positions/actor-table.ts';
import { foldWord } from '../text/fold.ts';
import type { Library } from './library.ts';
import { indexSpeech } from './index-speech.ts';

/** Most actors that are listed at once. */
const MAX_LISTED = 500;

/** Who appears in the corpus, the most named first; `search` filters by any of their names. */
export async function listActors(library: Library, search = ''): Promise<readonly ListedActor[]> {
  const wanted = foldWord(search.trim());
  const { actors } = await indexSpeech(library);
  const fitting = actors.all.filter(
    ({ name, forms }) =>
      wanted === '' || [name, ...forms].some((form) => foldWord(form).includes(wanted)),
  );
  return fitting.slice(0, MAX_LISTED).map((actor) => listed(library, actor));
}

function listed(
  library: Library,
  { name, forms, isPerson, mentions, documents, speaksFor }: CorpusActor,
): ListedActor {
  return {
    name,
    otherNames: forms.filter((form) => form !== name),
    isPerson,
    mentions,
    documents,
    speaksFor: speaksFor.map(({ actor, evidence }) => ({
      actor,
      evidence: evidence === null ? null : quoteEvidence(library, evidence),
    })),
  };
}

function quoteEvidence(
  { documents }: Library,
  { document: id, span }: Evidence,
): ListedActor['speaksFor'][number]['evidence'] {
  const held = documents?.get(id);
  const passage = held?.passages.find(({ start, end }) => start <= span.start && span.end <= end);
  if (held === undefined || passage === undefined) return null;
  const answering = passage.sentences.filter(
    ({ start, end }) => start < span.end && span.start < end,
  );
  const { document, passages } = held;
  const cited = { passage, document, excerpt: document, documentPassages: passages.length };
  return quotePassage(cited, { answering, answer: null, highlights: [span] });
}
