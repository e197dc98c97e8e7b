import type { Section } from '../index/forward-document.ts';
import { meanLength, type Lexicon } from '../index/lexicon.ts';
import type { FoundPassage } from '../index/passage-index.ts';
import type { Expectation } from '../queries/query.ts';
import { createDocumentReader } from './document-features.ts';
import { createFieldReader, type FieldFeatures } from './field-features.ts';
import { createLeadReader } from './lead-feature.ts';
import { createPlaceReader, type PlaceFeatures } from './place-features.ts';
import { scanPassage, type Scan } from './scan-passage.ts';
import { createSentenceReader, type SentenceFeatures } from './sentence-features.ts';
import { readText, type TextFeatures } from './text-features.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** What the ranking knows of a passage. Values are about 0 to 1; docs/quality.md has what each is worth. */
export interface Features extends TextFeatures, SentenceFeatures, PlaceFeatures, FieldFeatures {
  /** BM25 of the whole document, as a share of what a perfect match has. */
  readonly document: number;
  /** What the passage before it holds and it does not, as a share of what is asked; less the longer it is itself. */
  readonly lead: number;
  /** 1 where the document has the question's language, or that is not known; else 0. */
  readonly isOwnLanguage: number;
  /** `kind` where a person is asked for. */
  readonly kindPerson: number;
  /** `kind` where a number is asked for. */
  readonly kindNumber: number;
  /** `bm25`, as a share of the best candidate's. */
  readonly bm25OfBest: number;
  readonly fieldsOfBest: number;
  readonly coveredOfBest: number;
  readonly documentOfBest: number;
  /** Share of the words that the best candidates have besides those of the question. */
  readonly feedback: number;
}

/** A passage found by the index, with the section of its document around it. */
export interface Candidate {
  readonly found: FoundPassage;
  readonly section: Section;
}

/** A candidate with its features; those that compare it with the others are set last. */
export interface FeaturedCandidate {
  readonly found: FoundPassage;
  readonly scan: Scan;
  readonly features: { -readonly [Name in keyof Features]: Features[Name] };
}

/** Reads the features of candidates, in their order, all but the feedback. */
export function readFeatures(
  lexicon: Lexicon,
  query: WeighedQuery,
  candidates: readonly Candidate[],
): readonly FeaturedCandidate[] {
  const means = { text: meanLength(lexicon, 'text'), title: meanLength(lexicon, 'title') };
  const readSentences = createSentenceReader(query);
  const readPlaces = createPlaceReader(query);
  const readFields = createFieldReader(query, means);
  const readLead = createLeadReader(query);
  const readDocument = createDocumentReader(query, lexicon);
  const featured = candidates.map(({ found, section }) => {
    const scan = scanPassage(found.terms, query);
    const features = joinFeatures(query.expects, {
      text: readText(query, scan, means.text),
      sentences: readSentences(scan),
      places: readPlaces(scan),
      fields: readFields(found.terms, scan),
      document: readDocument(section),
      lead: readLead(found.terms, scan),
      isOwnLanguage: isOwnLanguage(query, found),
    });
    return { found, scan, features };
  });
  compareWithBest(featured);
  return featured;
}

/** What is read of a passage, by what it is read from. */
interface ReadFeatures {
  readonly text: TextFeatures;
  readonly sentences: SentenceFeatures;
  readonly places: PlaceFeatures;
  readonly fields: FieldFeatures;
  readonly document: number;
  readonly lead: number;
  readonly isOwnLanguage: number;
}

/** Written out, because spreading seven records for each of a hundred passages takes most of the time of a question. */
function joinFeatures(
  expects: Expectation,
  { text, sentences, places, fields, document, lead, isOwnLanguage: isOwn }: ReadFeatures,
): FeaturedCandidate['features'] {
  return {
    bm25: text.bm25,
    language: text.language,
    coveredRoots: text.coveredRoots,
    names: text.names,
    numbers: text.numbers,
    sentence: sentences.sentence,
    sentenceDense: sentences.sentenceDense,
    kind: sentences.kind,
    hasKind: sentences.hasKind,
    kindPerson: expects === 'person' ? sentences.kind : 0,
    kindNumber: expects === 'number' ? sentences.kind : 0,
    window: places.window,
    early: places.early,
    fields: fields.fields,
    covered: fields.covered,
    titleHeld: fields.titleHeld,
    titleMatched: fields.titleMatched,
    isTitleNamed: fields.isTitleNamed,
    isPublisherNamed: fields.isPublisherNamed,
    dateNamed: fields.dateNamed,
    document,
    lead,
    isOwnLanguage: isOwn,
    bm25OfBest: 0,
    fieldsOfBest: 0,
    coveredOfBest: 0,
    documentOfBest: 0,
    feedback: 0,
  };
}

function isOwnLanguage({ language }: WeighedQuery, found: FoundPassage): number {
  return language === null || language === found.language ? 1 : 0;
}

function compareWithBest(candidates: readonly FeaturedCandidate[]): void {
  let [bm25, fields, covered, document] = [SMALL, SMALL, SMALL, SMALL];
  for (const { features } of candidates) {
    bm25 = Math.max(bm25, features.bm25);
    fields = Math.max(fields, features.fields);
    covered = Math.max(covered, features.covered);
    document = Math.max(document, features.document);
  }
  for (const { features } of candidates) {
    features.bm25OfBest = features.bm25 / bm25;
    features.fieldsOfBest = features.fields / fields;
    features.coveredOfBest = features.covered / covered;
    features.documentOfBest = features.document / document;
  }
}

/** In place of a best of nothing, to divide by. */
const SMALL = 1e-9;
