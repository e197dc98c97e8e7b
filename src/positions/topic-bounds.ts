import { fieldRun, passageTerms, type ForwardDocument } from '../index/forward-document.ts';
import { countBits } from '../queries/speller.ts';
import { termOf } from '../index/marked-term.ts';
import { unpackSpan } from '../index/packed-span.ts';
import type { TermTable } from '../index/term-table.ts';
import type { QueryTerm } from '../queries/query.ts';
import type { Span } from '../text/span.ts';

/** How much of a topic parts of documents can name at the most, from 0 to 1. Places of passages are counted from 0. */
export interface TopicBounds {
  readonly passage: (document: ForwardDocument, at: number) => number;
  /** A passage together with the one before it. */
  readonly withBefore: (document: ForwardDocument, at: number) => number;
  /** A part of a passage, in the passage's offsets. */
  readonly within: (document: ForwardDocument, at: number, span: Span) => number;
  /** The document's title. */
  readonly title: (document: ForwardDocument) => number;
}

/** Of a topic that everything is about. */
export const NO_BOUNDS: TopicBounds = {
  passage: () => 1,
  withBefore: () => 1,
  within: () => 1,
  title: () => 1,
};

/** Words of a topic in a passage: places in its text, and which terms of the topic they are the first word of, a bit each. */
interface Hits {
  readonly places: readonly number[];
  readonly sets: readonly number[];
  /** All of the sets. */
  readonly all: number;
}

/** Bounds by the terms whose first words the parts hold: they name no more. */
export function createBounds(terms: readonly QueryTerm[], numbers: TermTable): TopicBounds {
  const bits = readBits(terms, numbers);
  const known = new Map<ForwardDocument, (Hits | undefined)[]>();
  const hitsAt = (document: ForwardDocument, at: number): Hits => {
    const hits = known.get(document) ?? [];
    if (hits.length === 0) known.set(document, hits);
    return (hits[at] ??= findHits(document, at, bits));
  };
  const share = (set: number): number => (terms.length === 0 ? 0 : countBits(set) / terms.length);
  return {
    passage: (document, at) => share(hitsAt(document, at).all),
    withBefore: (document, at) =>
      share((at === 0 ? 0 : hitsAt(document, at - 1).all) | hitsAt(document, at).all),
    within: (document, at, span) =>
      share(setWithin(hitsAt(document, at), passageTerms(document, at).spans, span)),
    title: (document) => share(titleSet(document, bits)),
  };
}

function readBits(terms: readonly QueryTerm[], numbers: TermTable): Int32Array {
  const bits = new Int32Array(numbers.size);
  for (const [place, { variants }] of terms.entries())
    for (const variant of variants) {
      const number = numbers.numberOf(variant.terms[0] ?? '');
      if (number !== undefined) bits[number] = (bits[number] ?? 0) | (1 << place);
    }
  return bits;
}

function findHits(document: ForwardDocument, at: number, bits: Int32Array): Hits {
  const { packed, from, to } = fieldRun(document, at, 'text');
  const places: number[] = [];
  const sets: number[] = [];
  let all = 0;
  for (let place = from; place < to; place += 1) {
    const set = bits[termOf(packed[place] ?? 0)] ?? 0;
    if (set === 0) continue;
    places.push(place - from);
    sets.push(set);
    all |= set;
  }
  return all === 0 ? NO_HITS : { places, sets, all };
}

const NO_HITS: Hits = { places: [], sets: [], all: 0 };

function setWithin({ places, sets }: Hits, spans: Int32Array, { start, end }: Span): number {
  let set = 0;
  for (const [at, place] of places.entries()) {
    const word = unpackSpan(spans[place] ?? 0);
    if (word.start < end && word.end > start) set |= sets[at] ?? 0;
  }
  return set;
}

/** The titles of all passages begin with the document's. */
function titleSet(document: ForwardDocument, bits: Int32Array): number {
  const { packed, from, to } = fieldRun(document, 0, 'title');
  let set = 0;
  for (let place = from; place < to; place += 1) set |= bits[packed[place] ?? 0] ?? 0;
  return set;
}
