import { createDocumentAnalyzer, type DocumentAnalyzer } from '../index/analyze-document.ts';
import { createTermTable, type TermTable } from '../index/term-table.ts';
import { createWordCounter, type WordForm, type WordCounter } from '../queries/word-counts.ts';
import { createAnalyzer, type Analyzer } from '../text/analyze.ts';
import { scriptOfLanguage, type Language } from '../text/language.ts';

/** What all states share whose documents are analysed alike: it only grows. */
export interface Analysis {
  readonly analyze: Analyzer;
  readonly terms: TermTable;
  readonly counter: WordCounter;
  /** Analyses a document; its words are counted by `counter`. */
  readonly analyzeDocument: DocumentAnalyzer;
  /** Tells which languages analyse words alike, see {@link keyOfLanguages}. */
  readonly key: string;
}

/**
 * What analyses documents in these languages; loads their stemmers.
 *
 * @param languages the commonest first
 * @param known what an earlier one knew, by number
 */
export async function createAnalysis(
  languages: readonly Language[],
  known: { readonly terms: readonly string[]; readonly forms: readonly WordForm[] } = NOTHING,
): Promise<Analysis> {
  const analyze = await createAnalyzer(languages);
  const terms = createTermTable(known.terms);
  const counter = createWordCounter(known.forms);
  const analyzeDocument = createDocumentAnalyzer(analyze, terms, (text, tokens) => {
    counter.add(text, tokens);
  });
  return { analyze, terms, counter, analyzeDocument, key: keyOfLanguages(languages) };
}

const NOTHING = { terms: [], forms: [] };

/** The languages, and which of them is the commonest of its script: a word in another script than its document's is that one's. */
export function keyOfLanguages(languages: readonly Language[]): string {
  const hosts = new Map<string, Language>();
  for (const language of languages) {
    const script = scriptOfLanguage(language);
    if (!hosts.has(script)) hosts.set(script, language);
  }
  return `${languages.toSorted().join(' ')} · ${[...hosts.values()].sort().join(' ')}`;
}
