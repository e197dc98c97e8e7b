import { saturate } from '../index/bm25.ts';
import type { Scan } from './scan-passage.ts';
import type { WeighedQuery } from './weigh-query.ts';

/** What the words of a passage tell, wherever they stand in it. */
export interface TextFeatures {
  /** BM25 of the text by the counts of this corpus, as a share of what a perfect match has. */
  readonly bm25: number;
  /** Likelihood of the question by a language model of the text smoothed by the corpus (Zhai and Lafferty 2004). */
  readonly language: number;
  /** Share of the square roots of weight: how much is covered when all terms count nearly the same. */
  readonly coveredRoots: number;
  /** Share of the weight of the question's names. */
  readonly names: number;
  /** Share of the weight that terms with digits have and the text holds. */
  readonly numbers: number;
}

/** As many terms of the whole corpus are mixed into the language model of a text, in terms. */
const PRIOR_TERMS = 60;

/** A term stands about so often in a passage that holds it. */
const MEAN_COUNT = 1.3;

/** Brings the likelihood to the size of the other features. */
const LIKELIHOOD_SCALE = 5;

/** Reads the features of a text that is `relative` times as long as the mean one. */
export function readText(
  { terms, total }: WeighedQuery,
  { counts, best, length }: Scan,
  meanLength: number,
): TextFeatures {
  const relative = length / meanLength;
  const longer = Math.log(1 + length / PRIOR_TERMS);
  let [bm25, language, roots, rootsAsked, names, namesAsked, numbers, known] = [
    0, 0, 0, 0, 0, 0, 0, 0,
  ];
  for (let slot = 0; slot < terms.length; slot += 1) {
    const term = terms[slot];
    if (term === undefined || !term.isKnown) continue;
    const { weight, odds, isName, hasDigit } = term;
    const gain = best[slot] ?? 0;
    const count = counts[slot] ?? 0;
    const root = Math.sqrt(weight);
    known += 1;
    bm25 += weight * saturate(count, relative);
    language += Math.log(1 + (count * odds * meanLength) / (MEAN_COUNT * PRIOR_TERMS)) - longer;
    roots += root * gain;
    rootsAsked += root;
    if (isName) {
      names += weight * gain;
      namesAsked += weight;
    }
    if (hasDigit) numbers += weight * gain;
  }
  return {
    bm25: bm25 / total,
    language: language / LIKELIHOOD_SCALE / Math.max(1, known),
    coveredRoots: rootsAsked > 0 ? roots / rootsAsked : 0,
    names: namesAsked > 0 ? names / namesAsked : 0,
    numbers: numbers / total,
  };
}
