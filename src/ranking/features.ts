import { readContext, type ContextFeatures } from './context-features.ts';
import { readCues } from './cues.ts';
import { createDocumentReader, type DocumentFeatures } from './document-features.ts';
import { readFeedback } from './feedback.ts';
import { readFields, type FieldFeatures } from './field-features.ts';
import { scanPassage, type Scan } from './scan-passage.ts';
import { meanRunLength, type TermStore } from './term-store.ts';
import { readText, type TextFeatures } from './text-features.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** What the ranking knows of a passage. */
export interface CandidateFeatures {
  /** The passage's number in the store. */
  readonly passage: number;
  readonly scan: Scan;
  readonly features: Features;
}

/** Every feature by its name. */
export type Features = ReturnType<typeof complete>;

/** What is read from a passage without the other candidates. */
interface Alone {
  readonly passage: number;
  readonly scan: Scan;
  readonly own: TextFeatures & FieldFeatures & DocumentFeatures & ContextFeatures;
}

/** Reads the features of candidate passages, in their order. */
export function readFeatures(
  store: TermStore,
  query: WeighedQuery,
  passages: readonly number[],
): readonly CandidateFeatures[] {
  const all = readAlone(store, query, passages);
  const best = findBest(all);
  const first = all.map(({ own }) => scoreFirst(own, best));
  const wide = readFeedback(store, query, passages, first, WIDE);
  const narrow = readFeedback(store, query, passages, first, NARROW);
  return all.map(({ passage, scan, own }, index) => ({
    passage,
    scan,
    features: complete(own, best, { wide: wide[index] ?? 0, narrow: narrow[index] ?? 0 }),
  }));
}

/** Feedback from many passages, and from few; how sharply the better of them count more. */
const WIDE = { passages: 20, terms: 40, sharpness: 0.2 };
const NARROW = { passages: 5, terms: 20, sharpness: 0.3 };

function readAlone(
  store: TermStore,
  query: WeighedQuery,
  passages: readonly number[],
): readonly Alone[] {
  const cues = cuesOf(store);
  const means = {
    text: meanRunLength(store.text),
    title: meanRunLength(store.title),
    source: meanRunLength(store.source),
  };
  const readDocument = createDocumentReader(query, store);
  const scans = new Map<number, Scan>();
  const scan = (passage: number): Scan => {
    const done = scans.get(passage) ?? scanPassage(store, cues, query, passage);
    scans.set(passage, done);
    return done;
  };
  return passages.map((passage) => {
    const seen = scan(passage);
    return {
      passage,
      scan: seen,
      own: {
        ...readText(query, seen, means.text),
        ...readFields(query, store, means, passage, seen),
        ...readDocument(passage),
        ...readContext(query, store, passage, scan),
      },
    };
  });
}

const knownCues = new WeakMap<TermStore, Uint8Array>();

function cuesOf(store: TermStore): Uint8Array {
  const known = knownCues.get(store);
  if (known?.length === store.terms.length) return known;
  const cues = readCues(store);
  knownCues.set(store, cues);
  return cues;
}

/** The highest among the candidates, to which the others are compared. */
interface Best {
  readonly bm25: number;
  readonly fields: number;
  readonly covered: number;
  readonly document: number;
}

function findBest(all: readonly Alone[]): Best {
  const most = (value: (own: Alone['own']) => number): number =>
    all.reduce((max, { own }) => Math.max(max, value(own)), Number.MIN_VALUE);
  return {
    bm25: most(({ bm25 }) => bm25),
    fields: most(({ fields }) => fields),
    covered: most(({ coveredAnywhere }) => coveredAnywhere),
    document: most(({ document }) => document),
  };
}

/** A first guess, made by hand, at which passages are good enough to learn from. */
function scoreFirst(own: Alone['own'], best: Best): number {
  return (
    4.5 * own.document +
    4.5 * own.bm25 +
    3.5 * own.coveredAnywhere +
    3 * own.sentence +
    2.5 * own.rarest +
    3 * own.isPublisherNamed +
    1.2 * own.titleMatched +
    own.isTitleNamed +
    (2 * own.coveredAnywhere) / best.covered +
    (2 * own.fields) / best.fields
  );
}

function complete(
  own: Alone['own'],
  best: Best,
  feedback: { readonly wide: number; readonly narrow: number },
) {
  return {
    ...own,
    feedbackWide: feedback.wide,
    feedbackNarrow: feedback.narrow,
    bm25R: own.bm25 / best.bm25,
    fieldsR: own.fields / best.fields,
    coveredAnywhereR: own.coveredAnywhere / best.covered,
    documentR: own.document / best.document,
  };
}
