import type { SurveyedDocument } from '../../documents/survey-corpus.ts';
import { createLexicon, renewLexicon, type Lexicon } from '../../index/lexicon.ts';
import type { Actor } from '../../names/actor.ts';
import type { SpeltAcronym } from '../../names/learn-acronyms.ts';
import { createLearntNames, readNames, type IntroducedNames } from '../../names/learn-names.ts';
import { createNameBook } from '../../names/name-book.ts';
import type { Knowledge } from '../../queries/knowledge.ts';
import { createVocabulary } from '../../queries/vocabulary.ts';
import { COUNTS_OF_FORM } from '../../queries/word-counts.ts';
import { foldToken } from '../../text/fold-token.ts';
import type { Language } from '../../text/language.ts';
import { createAnalysis, type Analysis } from '../analysis.ts';
import type { AnalyzedDocument } from './analyze-survey.ts';

/** All that a worker must know of a corpus that lies in a cluster, as plain data. */
export interface CorpusStatistics {
  /** Those of the documents, the commonest first. */
  readonly languages: readonly Language[];
  readonly own: readonly Actor[];
  readonly terms: readonly string[];
  readonly lexicon: Omit<Lexicon, 'terms' | 'fields'>;
  readonly fields: Lexicon['fields'];
  /** How words are written, in the order in which the newest documents write them first, and the numbers of their terms. */
  readonly written: readonly string[];
  readonly writtenTerms: Int32Array;
  /** See `SavedCounts`. */
  readonly counts: Int32Array;
  readonly insides: Int32Array;
  readonly acronyms: readonly SpeltAcronym[];
  readonly fullNames: readonly (readonly [name: string, count: number])[];
}

/** Sums up what is counted of documents, which need not be kept. */
export interface StatisticsCollector {
  /** In whatever order. */
  add(documents: readonly AnalyzedDocument[]): void;
  finish(languages: readonly Language[], own: readonly Actor[]): CorpusStatistics;
}

/**
 * A collector of what an analysis counts.
 *
 * @param documents all that will be added, newest first
 */
export function collectStatistics(
  { terms, counter }: Analysis,
  documents: readonly SurveyedDocument[],
): StatisticsCollector {
  const ranks = new Map(documents.map(({ id }, rank) => [id, rank]));
  const words = countWords();
  const names = countNames();
  let lexicon = createLexicon(terms);
  return {
    add(added) {
      const forwards = added.map(({ indexed }) => indexed.forward);
      lexicon = renewLexicon(lexicon, [], forwards);
      for (const one of added) {
        const { document } = one.indexed;
        words.add(one.words, ranks.get(document.id) ?? documents.length);
        names.add(readNames(document.text));
      }
    },
    finish(languages, own) {
      const { terms: _terms, fields, ...sums } = lexicon;
      const order = words.order();
      const forms = order.map((number) => counter.forms[number] ?? { written: '', term: '' });
      const writtenTerms = Int32Array.from(forms, ({ term }) => terms.add(term));
      return {
        languages,
        own,
        terms: Array.from({ length: terms.size }, (_, number) => terms.termAt(number)),
        lexicon: sums,
        fields,
        written: forms.map(({ written }) => written),
        writtenTerms,
        counts: Int32Array.from(order, (number) => words.counts[number] ?? 0),
        insides: Int32Array.from(order, (number) => words.insides[number] ?? 0),
        ...names.finish(),
      };
    },
  };
}

/** Of one word after the other in a document there are fewer. */
const MAX_POSITION = 2 ** 21;

/** Sums of word counts by the numbers of forms, and where the newest document writes each first. */
function countWords() {
  const counts: number[] = [];
  const insides: number[] = [];
  const firsts: number[] = [];
  return {
    counts,
    insides,
    add(words: Int32Array, rank: number): void {
      for (let at = 0; at < words.length; at += COUNTS_OF_FORM) {
        const form = words[at] ?? 0;
        const first = rank * MAX_POSITION + at;
        counts[form] = (counts[form] ?? 0) + (words[at + 1] ?? 0);
        insides[form] = (insides[form] ?? 0) + (words[at + 2] ?? 0);
        firsts[form] = Math.min(firsts[form] ?? first, first);
      }
    },
    /** The numbers of forms, in the order in which documents, newest first, have them. */
    order: (): readonly number[] =>
      [...firsts.keys()].sort((a, b) => (firsts[a] ?? 0) - (firsts[b] ?? 0)),
  };
}

function countNames() {
  const acronyms = new Map<string, SpeltAcronym>();
  const fullNames = new Map<string, number>();
  return {
    add({ acronyms: spelt, fullNames: full }: IntroducedNames): void {
      for (const one of spelt) acronyms.set(`${one.acronym}\n${one.full}`, one);
      for (const [name, count] of full) fullNames.set(name, (fullNames.get(name) ?? 0) + count);
    },
    finish: () => ({ acronyms: [...acronyms.values()], fullNames: [...fullNames] }),
  };
}

/** What a library is made of, but for its passages. */
export async function restoreKnowledge(
  statistics: CorpusStatistics,
): Promise<{ readonly lexicon: Lexicon; readonly knowledge: Knowledge }> {
  const { languages, own, written, writtenTerms, counts, insides, fields } = statistics;
  const { analyze, terms } = await createAnalysis(languages, {
    terms: statistics.terms,
    forms: [],
  });
  const forms = written.map((word, at) => {
    return { written: word, term: terms.termAt(writtenTerms[at] ?? 0), folded: foldToken(word) };
  });
  const vocabulary = createVocabulary(forms, { counts, insides });
  const introduced = { acronyms: statistics.acronyms, fullNames: new Map(statistics.fullNames) };
  const learnt = createLearntNames().renew([], [introduced]);
  const names = createNameBook({ languages, own, learnt }, analyze);
  return {
    lexicon: { ...statistics.lexicon, terms, fields },
    knowledge: { analyze, languages, names, vocabulary },
  };
}
