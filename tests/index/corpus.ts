import type { Document } from '../../src/documents/document.ts';
import { createDocumentAnalyzer } from '../../src/index/analyze-document.ts';
import { packDocument } from '../../src/index/forward-document.ts';
import type { IndexedDocument } from '../../src/index/indexed-document.ts';
import { createTermTable, type TermTable } from '../../src/index/term-table.ts';
import type { Passage } from '../../src/passages/passage.ts';
import type { Analyzer } from '../../src/text/analyze.ts';
import { makePassages } from '../ranking/rank-texts.ts';

/** Documents whose terms are their words as they stand, numbered by one table. */
export interface TestCorpus {
  readonly terms: TermTable;
  /** A document of these texts, each a passage. */
  readonly document: (
    id: string,
    texts: readonly string[],
    metadata?: Partial<Document>,
  ) => IndexedDocument;
}

/** A corpus without documents. */
export function createTestCorpus(): TestCorpus {
  const terms = createTermTable();
  const analyzeDocument = createDocumentAnalyzer(createWordAnalyzer(), terms);
  return {
    terms,
    document(id, texts, metadata = {}) {
      const [made] = makePassages([texts], { id, path: `${id}.txt`, ...metadata });
      if (made === undefined) throw new Error('no passages were made');
      const passages = made.passages.map((one): Passage => {
        return { ...one, id: `${id}.${one.number}`, document: id };
      });
      const forward = packDocument(passages.map(analyzeDocument(made.document, 'en')));
      return { document: made.document, passages, language: 'en', forward };
    },
  };
}

function createWordAnalyzer(): Analyzer {
  const forms = new Map<string, number>();
  return (text) =>
    [...text.matchAll(/\S+/g)].map(({ 0: term, index }) => {
      const form = forms.get(term) ?? forms.size;
      forms.set(term, form);
      return { start: index, end: index + term.length, term, form, isStop: false };
    });
}
