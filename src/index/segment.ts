import { B, K1, rarityAmong } from './bm25.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { FIELDS, FIELD_WEIGHTS, type Field, type Lexicon } from './lexicon.ts';
import type { PostingsList } from './max-score.ts';
import { invert, placeOf, type Postings } from './postings.ts';

/** An inverted index over some documents, which never changes. Their passages are numbered one after the other. */
export interface Segment {
  readonly documents: readonly IndexedDocument[];
  /** The number of each document's first passage. */
  readonly firsts: Int32Array;
  /** The place of each passage's document. */
  readonly documentOf: Int32Array;
  readonly fields: Readonly<Record<Field, SegmentField>>;
}

interface SegmentField extends Postings {
  /** For each term that is held the greatest share of a perfect match, by the mean length when the segment was made. */
  readonly bestShares: Float32Array;
  readonly meanLength: number;
}

/** Inverts documents, in turns. */
export async function createSegment(
  documents: readonly IndexedDocument[],
  lexicon: Lexicon,
): Promise<Segment> {
  const passages = documents.reduce((sum, { forward }) => sum + forward.passages, 0);
  const firsts = new Int32Array(documents.length);
  const documentOf = new Int32Array(passages);
  let first = 0;
  for (const [at, { forward }] of documents.entries()) {
    firsts[at] = first;
    documentOf.fill(at, first, first + forward.passages);
    first += forward.passages;
  }
  const text = await invertField('text', documents, lexicon);
  const fields = {
    text,
    title: await invertField('title', documents, lexicon),
    source: await invertField('source', documents, lexicon),
  };
  return { documents, firsts, documentOf, fields };
}

async function invertField(
  field: Field,
  documents: readonly IndexedDocument[],
  lexicon: Lexicon,
): Promise<SegmentField> {
  const postings = await invert(documents, field, lexicon.terms.size);
  const meanLength = meanLengthOf(lexicon, field);
  const { base, slope } = saturation(meanLength);
  const { terms, starts, passages, counts, lengths } = postings;
  const bestShares = new Float32Array(terms.length);
  for (let place = 0; place < terms.length; place += 1) {
    let best = 0;
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at += 1) {
      const count = counts[at] ?? 0;
      const share = count / (count + base + slope * (lengths[passages[at] ?? 0] ?? 0));
      if (share > best) best = share;
    }
    bestShares[place] = best;
  }
  return { ...postings, bestShares, meanLength };
}

/** The lists of these terms in all fields, weighted by the statistics of the whole corpus. */
export function listPostings(
  { fields }: Segment,
  terms: readonly { readonly number: number; readonly weight: number }[],
  lexicon: Lexicon,
): readonly PostingsList[] {
  return FIELDS.flatMap((field) => {
    const { passages, counts, lengths, starts, bestShares, ...postings } = fields[field];
    const meanLength = meanLengthOf(lexicon, field);
    const { base, slope } = saturation(meanLength);
    // A greater mean makes each passage relatively shorter, which lifts its share by the same factor at the most.
    const lift = ROUNDED_UP * Math.max(1, meanLength / postings.meanLength);
    return terms.flatMap(({ number, weight: asked }): readonly PostingsList[] => {
      const place = placeOf(postings.terms, number);
      if (place === -1) return [];
      const holding = lexicon.fields[field].frequencies[number] ?? 0;
      const weight = asked * FIELD_WEIGHTS[field] * rarityAmong(holding, lexicon.passages);
      const bound = weight * Math.min(1, lift * (bestShares[place] ?? 1));
      const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
      return [{ passages, counts, lengths, from, to, weight, base, slope, bound }];
    });
  });
}

/** A bound is kept in 32 bits, which may have rounded it down. */
const ROUNDED_UP = 1 + 1e-6;

function meanLengthOf({ fields, passages }: Lexicon, field: Field): number {
  return Math.max(Number.MIN_VALUE, fields[field].distinctTerms / Math.max(1, passages));
}

/** BM25's saturation as `count / (count + base + slope × length)`. */
function saturation(meanLength: number): { readonly base: number; readonly slope: number } {
  return { base: K1 * (1 - B), slope: (K1 * B) / meanLength };
}
