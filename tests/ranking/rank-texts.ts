import { analyzePassages } from '../../src/index/analyzed-passage.ts';
import type { Document } from '../../src/documents/document.ts';
import { readPlainText } from '../../src/documents/plain-reading.ts';
import type { Passage } from '../../src/passages/passage.ts';
import type { Query, QueryTerm } from '../../src/queries/query.ts';
import { countedTerms } from '../../src/queries/counted.ts';
import { expectationOf } from '../../src/queries/expectation.ts';
import { addPassages, createTermStore, type TermStore } from '../../src/ranking/term-store.ts';
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
  const rest = { language: null, tags: [], headings: [], revision: 'abc', dateFrom: null };
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

/** A store of these passages. */
export function makeStore(of: ReturnType<typeof makePassages>): TermStore {
  const store = createTermStore(analyzeIn);
  for (const { document, passages } of of) {
    addPassages(store, analyzePassages(document, passages, analyze), 'en');
  }
  return store;
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
    expects: expectationOf(question, 'en'),
    language: null,
    counted: countedTerms(question, distinct),
    corrected: [],
    didYouMean: [],
    ...changes,
  };
}
