import { bestFirst, type Scored } from './best-first.ts';
import type { Change, Engine, EngineSearch, SavedSegment } from './engine.ts';
import type { IndexedDocument } from './indexed-document.ts';
import type { Lexicon } from './lexicon.ts';
import { createMaxScore, type MaxScore } from './max-score.ts';
import { createSegment, listPostings, type Segment } from './segment.ts';

/** A segment with what is still held of it. */
interface Part {
  readonly segment: Segment;
  /** For each of its documents 1 where it is held; null where all are. */
  readonly held: Uint8Array | null;
  /** How many passages are held. */
  readonly passages: number;
}

/** Small segments are joined when there are so many, so that a question has few to look through. */
const MAX_PARTS = 8;

/** Everything is joined when what the first segment does not hold any more, and what it is without, outweighs this share. */
const LOOSE_SHARE = 0.3;

/**
 * An inverted index of our own in typed arrays, for corpora that MiniSearch takes too long for. It is made of segments, as
 * Lucene's is: a change adds a small one and marks documents of others as gone.
 */
export async function createCompactEngine(
  documents: readonly IndexedDocument[],
  lexicon: Lexicon,
): Promise<Engine> {
  return engineOf(await joinInto([], documents, lexicon), lexicon, createMaxScore());
}

/** The engine that was saved, given its documents by id; null where these are others. */
export function restoreCompactEngine(
  saved: readonly SavedSegment[],
  held: ReadonlyMap<string, IndexedDocument>,
  lexicon: Lexicon,
): Engine | null {
  const parts = saved.map(({ ids, ...rest }): Part => {
    const documents = ids.flatMap((id) => held.get(id) ?? []);
    return { segment: { ...rest, documents }, held: null, passages: rest.documentOf.length };
  });
  const documents = documentsOf(parts);
  const isSame =
    documents.length === held.size &&
    new Set(documents).size === held.size &&
    saved.every(({ ids }, at) => ids.length === parts[at]?.segment.documents.length) &&
    countPassages(documents) === parts.reduce((sum, { passages }) => sum + passages, 0);
  return isSame ? engineOf(parts, lexicon, createMaxScore()) : null;
}

function engineOf(parts: readonly Part[], lexicon: Lexicon, maxScore: MaxScore): Engine {
  return {
    find: (search) => find(parts, lexicon, search, maxScore),
    save: () => saveParts(parts),
    async renew(change, next) {
      return engineOf(await renewParts(parts, change, next), next, maxScore);
    },
  };
}

/** Parts of which something is gone are joined anew instead. */
function saveParts(parts: readonly Part[]): readonly SavedSegment[] | null {
  if (parts.some(({ held }) => held !== null)) return null;
  return parts.map(({ segment: { documents, ...rest } }) => ({
    ...rest,
    ids: documents.map(({ document }) => document.id),
  }));
}

function find(
  parts: readonly Part[],
  lexicon: Lexicon,
  { terms, limit, isWanted }: EngineSearch,
  maxScore: MaxScore,
): readonly Scored[] {
  const asked = terms.flatMap(({ term, weight }) => {
    const number = lexicon.terms.numberOf(term);
    return number === undefined ? [] : [{ number, weight }];
  });
  const scored = parts.flatMap(({ segment, held }): readonly Scored[] => {
    const { documents, documentOf, firsts } = segment;
    const lists = listPostings(segment, asked, lexicon);
    const wanted = isWanted === null ? held : wantedOf(documents, held, isWanted);
    const isPassageWanted =
      wanted === null ? null : (passage: number) => wanted[documentOf[passage] ?? 0] === 1;
    const found = maxScore(lists, documentOf.length, limit, isPassageWanted);
    return found.flatMap(({ passage, score }) => {
      const number = documentOf[passage] ?? 0;
      const document = documents[number];
      return document === undefined
        ? []
        : [{ document, at: passage - (firsts[number] ?? 0), score }];
    });
  });
  return bestFirst(scored, limit);
}

function wantedOf(
  documents: readonly IndexedDocument[],
  held: Uint8Array | null,
  isWanted: (document: IndexedDocument) => boolean,
): Uint8Array {
  return Uint8Array.from(documents, (document, at) =>
    (held === null || held[at] === 1) && isWanted(document) ? 1 : 0,
  );
}

async function renewParts(
  parts: readonly Part[],
  { removed, added }: Change,
  lexicon: Lexicon,
): Promise<readonly Part[]> {
  const gone = new Set(removed);
  const left = parts.map((part) => (gone.size === 0 ? part : without(part, gone)));
  const [first, ...others] = left.filter(({ passages }) => passages > 0);
  if (first === undefined) return joinInto([], added, lexicon);
  const loose =
    countPassages(added) +
    first.segment.documentOf.length -
    first.passages +
    others.reduce((sum, { passages }) => sum + passages, 0);
  if (loose > first.passages * LOOSE_SHARE)
    return joinInto([], [...documentsOf([first, ...others]), ...added], lexicon);
  if (others.length + 1 < MAX_PARTS) return joinInto([first, ...others], added, lexicon);
  return joinInto([first], [...documentsOf(others), ...added], lexicon);
}

/** The parts, and one more for these documents. */
async function joinInto(
  parts: readonly Part[],
  documents: readonly IndexedDocument[],
  lexicon: Lexicon,
): Promise<readonly Part[]> {
  if (documents.length === 0) return parts;
  const segment = await createSegment(documents, lexicon);
  return [...parts, { segment, held: null, passages: segment.documentOf.length }];
}

function without(part: Part, gone: ReadonlySet<IndexedDocument>): Part {
  const { segment, held } = part;
  const going = segment.documents.filter(
    (document, at) => gone.has(document) && (held === null || held[at] === 1),
  );
  if (going.length === 0) return part;
  const left = Uint8Array.from(segment.documents, (document, at) =>
    (held === null || held[at] === 1) && !gone.has(document) ? 1 : 0,
  );
  return { segment, held: left, passages: part.passages - countPassages(going) };
}

function documentsOf(parts: readonly Part[]): readonly IndexedDocument[] {
  return parts.flatMap(({ segment: { documents }, held }) =>
    held === null ? documents : documents.filter((_, at) => held[at] === 1),
  );
}

function countPassages(documents: readonly IndexedDocument[]): number {
  return documents.reduce((sum, { forward }) => sum + forward.passages, 0);
}
