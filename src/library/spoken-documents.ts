import { readSpeech } from '../attributions/read-speech.ts';
import type { Speech } from '../attributions/speech.ts';
import type { Document } from '../documents/document.ts';
import { type Problem, ProblemError } from '../errors/problem.ts';
import type { IndexedDocument } from '../index/indexed-document.ts';
import { createTurns } from '../index/work-turns.ts';
import { type ActorTable, createActorTable } from '../positions/actor-table.ts';
import type { SpokenDocument } from '../positions/find-position.ts';
import type { Library } from './library.ts';

/** What was read of a document is kept as long as the document. */
const speeches = new WeakMap<Document, Speech>();
const tables = new WeakMap<Library, ActorTable>();

/** A document with what is said in it, read when it is first asked for. */
export function withSpeech({
  document,
  language,
  passages,
}: Omit<IndexedDocument, 'forward'>): SpokenDocument {
  const known = speeches.get(document);
  if (known !== undefined) return { document, language, passages, speech: known };
  const speech = readSpeech(
    document,
    language,
    passages.flatMap(({ sentences }) => sentences),
  );
  speeches.set(document, speech);
  return { document, language, passages, speech };
}

/**
 * The documents of a library with what is said in them.
 *
 * @throws ProblemError where they lie elsewhere
 */
export function spokenDocuments({ documents }: Library): readonly SpokenDocument[] {
  if (documents === null) throw new ProblemError(ELSEWHERE);
  return [...documents.values()].map((document) => withSpeech(document));
}

const ELSEWHERE: Problem = {
  input: 'who says what',
  what: 'it is read of whole documents, which lie in a search cluster',
  advice: 'Ask plainly, or take SITREP_SEARCH_URL out',
};

/** Reads beforehand what is said in a library, in turns with the questions: the first that asks for it would wait. */
export async function prepareSpeech(library: Library): Promise<void> {
  const turns = createTurns();
  for (const document of library.documents?.values() ?? []) {
    withSpeech(document);
    await turns.pause();
  }
  if (library.documents !== null) actorsOf(library);
}

/** Who is who in a library. */
export function actorsOf(library: Library): ActorTable {
  const known = tables.get(library);
  if (known !== undefined) return known;
  const spoken = spokenDocuments(library);
  const table = createActorTable(
    spoken.map(({ document, speech }) => [document.id, speech] as const),
    library.speakers,
  );
  tables.set(library, table);
  return table;
}
