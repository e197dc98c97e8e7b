import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { IndexedDocument } from '../../index/indexed-document.ts';
import { createLexicon, renewLexicon, type Field, type Lexicon } from '../../index/lexicon.ts';
import type { Actor } from '../../names/actor.ts';
import type { SpeltAcronym } from '../../names/learn-acronyms.ts';
import { createLearntNames, type IntroducedNames } from '../../names/learn-names.ts';
import { createNameBook } from '../../names/name-book.ts';
import type { Knowledge } from '../../queries/knowledge.ts';
import { createVocabulary } from '../../queries/vocabulary.ts';
import { COUNTS_OF_FORM, type WordCounts } from '../../queries/word-counts.ts';
import { foldToken } from '../../text/fold-token.ts';
import type { Language } from '../../text/language.ts';
import { createAnalysis, type Analysis } from '../analysis.ts';

/** All that a worker must know of a corpus that lies in a cluster, as plain data. */
export interface CorpusStatistics {
  /** Those of the documents, the commonest first. */
  readonly languages: readonly Language[];
  readonly own: readonly Actor[];
  readonly terms: readonly string[];
  readonly lexicon: Omit<Lexicon, 'terms' | 'fields'>;
  readonly fields: Readonly<
    Record<Field, { readonly frequencies: readonly number[]; readonly distinctTerms: number }>
  >;
  /** How words are written, and their terms. */
  readonly forms: readonly (readonly [written: string, term: string])[];
  /** See `WordCounts`. */
  readonly words: readonly number[];
  readonly acronyms: readonly SpeltAcronym[];
  readonly fullNames: readonly (readonly [name: string, count: number])[];
}

/** Sums up what is counted of documents, which need not be kept. */
export interface StatisticsCollector {
  add(
    documents: readonly IndexedDocument[],
    words: WordCounts,
    names: readonly IntroducedNames[],
  ): void;
  finish(languages: readonly Language[], own: readonly Actor[]): CorpusStatistics;
}

/** A collector of what an analysis counts. */
export function collectStatistics({ terms, counter }: Analysis): StatisticsCollector {
  let lexicon = createLexicon(terms);
  const counts: number[] = [];
  const insides: number[] = [];
  const acronyms = new Map<string, SpeltAcronym>();
  const fullNames = new Map<string, number>();

  function addWords(words: WordCounts): void {
    for (let at = 0; at < words.length; at += COUNTS_OF_FORM) {
      const form = words[at] ?? 0;
      counts[form] = (counts[form] ?? 0) + (words[at + 1] ?? 0);
      insides[form] = (insides[form] ?? 0) + (words[at + 2] ?? 0);
    }
  }

  function addNames({ acronyms: spelt, fullNames: full }: IntroducedNames): void {
    for (const one of spelt) acronyms.set(`${one.acronym}\n${one.full}`, one);
    for (const [name, count] of full) fullNames.set(name, (fullNames.get(name) ?? 0) + count);
  }

  return {
    add(documents, words, names) {
      lexicon = renewLexicon(
        lexicon,
        [],
        documents.map(({ forward }) => forward),
      );
      addWords(words);
      for (const one of names) addNames(one);
    },
    finish(languages, own) {
      const { terms: _terms, fields, ...sums } = lexicon;
      const statisticsOf = (field: Field) => ({
        frequencies: [...fields[field].frequencies],
        distinctTerms: fields[field].distinctTerms,
      });
      return {
        languages,
        own,
        terms: Array.from({ length: terms.size }, (_, number) => terms.termAt(number)),
        lexicon: sums,
        fields: {
          text: statisticsOf('text'),
          title: statisticsOf('title'),
          source: statisticsOf('source'),
        },
        forms: counter.forms.map(({ written, term }) => [written, term]),
        words: counts.flatMap((count, form) => [form, count, insides[form] ?? 0]),
        acronyms: [...acronyms.values()],
        fullNames: [...fullNames],
      };
    },
  };
}

/** What a library is made of, but for its passages. */
export async function restoreKnowledge(
  statistics: CorpusStatistics,
): Promise<{ readonly lexicon: Lexicon; readonly knowledge: Knowledge }> {
  const { languages, own, forms, words } = statistics;
  const { analyze, terms } = await createAnalysis(languages);
  for (const term of statistics.terms) terms.add(term);
  const table = forms.map(([written, term]) => ({ written, term, folded: foldToken(written) }));
  const vocabulary = createVocabulary(table).renew([], [Int32Array.from(words)]);
  const introduced = { acronyms: statistics.acronyms, fullNames: new Map(statistics.fullNames) };
  const learnt = createLearntNames().renew([], [introduced]);
  const names = createNameBook({ languages, own, learnt }, analyze);
  const restored = (field: Field) => {
    const { frequencies, distinctTerms } = statistics.fields[field];
    return { frequencies: Int32Array.from(frequencies), distinctTerms };
  };
  const fields = { text: restored('text'), title: restored('title'), source: restored('source') };
  return {
    lexicon: { ...statistics.lexicon, terms, fields },
    knowledge: { analyze, languages, names, vocabulary },
  };
}

/** In characters of base64; a record must be short beside what a node takes at once. */
const PART_CHARS = 2_000_000;

/** The statistics in parts that a record can hold each. */
export async function packStatistics(statistics: CorpusStatistics): Promise<readonly string[]> {
  const packed = await promisify(gzip)(JSON.stringify(statistics));
  const text = packed.toString('base64');
  const parts = Math.ceil(text.length / PART_CHARS);
  return Array.from({ length: parts }, (_, at) =>
    text.slice(at * PART_CHARS, (at + 1) * PART_CHARS),
  );
}

/** @throws where a part is missing or damaged */
export async function unpackStatistics(parts: readonly string[]): Promise<CorpusStatistics> {
  const bytes = await promisify(gunzip)(Buffer.from(parts.join(''), 'base64'));
  // Gzip carries a checksum, and only the indexer writes here.
  return JSON.parse(bytes.toString('utf8'));
}
