import { createDocumentAnalyzer } from '../../src/index/analyze-document.ts';
import { packDocument, passageTerms, sectionAt } from '../../src/index/forward-document.ts';
import { createLexicon, renewLexicon, type Lexicon } from '../../src/index/lexicon.ts';
import { createTermTable } from '../../src/index/term-table.ts';
import type { Document } from '../../src/documents/document.ts';
import { readPlainText } from '../../src/documents/plain-reading.ts';
import type { Passage } from '../../src/passages/passage.ts';
import type { Query, QueryTerm } from '../../src/queries/query.ts';
import { countedTerms } from '../../src/queries/counted.ts';
import { expectationOf } from '../../src/queries/expectation.ts';
import { cuesOf } from '../../src/ranking/cues.ts';
import type { Candidate } from '../../src/ranking/features.ts';
import { createAnalyzer } from '../../src/text/analyze.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const analyzeIn = await createAnalyzer(['en']);

/** The words of an English text. */
export function analyze(text: string) {
  return analyzeIn(text, 'en');
}

/** Texts as the passages of one document each, `d0.1`, `d1.1` and so on; lists of texts as the passages of one. */
export function makePassages(
  texts: readonly (string | readonly string[])[],
  metadata: Partial<Document> = {},
): readonly { readonly document: Document; readonly passages: readonly Passage[] }[] {
  return texts.map((text, index) => {
    const parts = [text].flat();
    const document = makeDocument(`d${index}`, parts.join('\n\n'), metadata);
    let start = 0;
    const passages = parts.map((part, at) => {
      const passage = makePassage(document.id, at + 1, part, start);
      start += part.length + 2;
      return passage;
    });
    return { document, passages };
  });
}

function makeDocument(id: string, text: string, metadata: Partial<Document>): Document {
  const none = { title: null, publisher: null, author: null, date: null, url: null };
  const rest = { language: null, tags: [], revision: 'abc', dateFrom: null };
  const reading = readPlainText(text, 0);
  return { id, path: `${id}.md`, ...reading, text, ...none, ...rest, ...metadata };
}

function makePassage(document: string, number: number, text: string, start: number): Passage {
  return {
    id: `${document}.${number}`,
    document,
    number,
    paragraph: number,
    headings: [],
    start,
    end: start + text.length,
    text,
    sentences: splitSentences(text).map((span) => ({
      start: span.start + start,
      end: span.end + start,
    })),
    parts: [{ role: 'paragraph', start, end: start + text.length, speaker: null, head: null }],
    speaker: null,
    date: null,
    url: null,
    page: null,
  };
}

/** What ranking is given of these passages, all of which are candidates, in their order. */
export function makeCorpus(of: ReturnType<typeof makePassages>): {
  readonly lexicon: Lexicon;
  readonly cues: Uint8Array;
  readonly candidates: readonly Candidate[];
} {
  const terms = createTermTable();
  const analyzeDocument = createDocumentAnalyzer(analyzeIn, terms);
  const indexed = of.map(({ document, passages }) => {
    return {
      document,
      passages,
      forward: packDocument(passages.map(analyzeDocument(document, 'en'))),
    };
  });
  const forwards = indexed.map(({ forward }) => forward);
  return {
    lexicon: renewLexicon(createLexicon(terms), [], forwards),
    cues: cuesOf(terms, ['en'], analyzeIn),
    candidates: indexed.flatMap(({ document, passages, forward }) =>
      passages.map((passage, at) => ({
        found: {
          document,
          excerpt: document,
          passage,
          documentPassages: passages.length,
          language: 'en',
          terms: passageTerms(forward, at),
        },
        section: sectionAt(forward, at),
      })),
    ),
  };
}

/** A question with no other way to say its words than their own. */
export function makeQuery(question: string, changes: Partial<Query> = {}): Query {
  const terms = analyze(question)
    .filter(({ isStop }) => !isStop)
    .map(({ start, end, term }): QueryTerm => {
      const typed = question.slice(start, end);
      const variants = [{ terms: [term], weight: 1, kind: 'word' as const, shown: typed }];
      return { typed, span: { start, end }, isName: false, variants };
    });
  const distinct = [...new Map(terms.map((one) => [one.variants[0]?.terms[0], one])).values()];
  return {
    question,
    isCut: false,
    terms: distinct,
    phrases: [],
    excluded: [],
    filters: {},
    expects: expectationOf(question, 'en'),
    language: null,
    counted: countedTerms(question, distinct),
    corrected: [],
    didYouMean: [],
    ...changes,
  };
}
