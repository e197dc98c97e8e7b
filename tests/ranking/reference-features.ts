/** The features as they are defined, each read by itself from lists of words, whatever it costs. */
import type { Lexicon } from '../../src/index/lexicon.ts';
import { isCapital, startsSentence, termOf } from '../../src/index/marked-term.ts';
import { CUE_BITS, CUES_WANTED } from '../../src/ranking/cues.ts';
import type { Candidate, Features } from '../../src/ranking/features.ts';
import type { WeighedQuery } from '../../src/ranking/weigh-query.ts';

interface Word {
  readonly term: number;
  readonly sentence: number;
  readonly isNameLike: boolean;
}

interface Match {
  readonly at: number;
  readonly slot: number;
  readonly gain: number;
  readonly sentence: number;
}

/** What the readers of features must find; those that compare candidates are not here. */
export type ReferenceFeatures = Omit<
  Features,
  'bm25OfBest' | 'fieldsOfBest' | 'coveredOfBest' | 'documentOfBest' | 'feedback'
>;

export function referenceFeatures(
  lexicon: Lexicon,
  query: WeighedQuery,
  { found, section }: Candidate,
): ReferenceFeatures {
  const { text, title, source, before, publisherTerms, dateTerms } = found.terms;
  const words = wordsOf(text);
  const matches = matchesIn(query, words);
  const inTitle = matchesIn(query, plainWords(title));
  const inSource = matchesIn(query, plainWords(source));
  const inLead = matchesIn(query, wordsOf(before), false);
  const share = (valueOf: (slot: number, weight: number) => number): number =>
    query.terms.reduce((sum, { weight }, slot) => sum + valueOf(slot, weight), 0) / query.total;
  const held = (some: readonly Match[]): number =>
    share((slot, weight) => weight * best(some, slot));

  const known = query.terms.flatMap((term, slot) => (term.isKnown ? [{ ...term, slot }] : []));
  const means = {
    text: Math.max(1, lexicon.textTerms / lexicon.passages),
    title: Math.max(1, lexicon.titleTerms / lexicon.passages),
  };
  const likelihoods = known.map(
    ({ odds, slot }) =>
      Math.log(1 + (countOf(matches, slot) * odds * means.text) / (1.3 * 60)) -
      Math.log(1 + text.length / 60),
  );
  const ratio = (some: typeof known, weightOf: (weight: number) => number): number =>
    some.length === 0
      ? 0
      : some.reduce((sum, one) => sum + weightOf(one.weight) * best(matches, one.slot), 0) /
        some.reduce((sum, one) => sum + weightOf(one.weight), 0);

  const sentences = [...new Set(matches.map(({ sentence }) => sentence))].map((number) => {
    const own = words.filter(({ sentence }) => sentence === number);
    const value = held(matches.filter(({ sentence }) => sentence === number));
    return {
      value,
      dense: value * saturation(1, (own.length + 6) / (12 + 6)),
      cues: cuesOf(query, own),
    };
  });
  const kind = Math.max(
    0,
    ...sentences
      .filter(({ cues }) => (cues & CUES_WANTED[query.expects]) !== 0)
      .map(({ value }) => value),
  );
  const windows = matches.map(({ at }, index) =>
    held(matches.filter((one, before_) => before_ <= index && at - one.at <= 20)),
  );
  const firsts = query.terms.map((_, slot) =>
    matches.find((one) => one.slot === slot && one.at < 25),
  );
  const titleMatched = matched(inTitle, 0, title.length);
  const inSection = matchesIn(query, wordsOf(section.text), false);
  return {
    bm25: share((slot, weight) =>
      query.terms[slot]?.isKnown === true
        ? weight * saturation(countOf(matches, slot), text.length / means.text)
        : 0,
    ),
    language: likelihoods.reduce((sum, one) => sum + one, 0) / 5 / Math.max(1, known.length),
    coveredRoots: ratio(known, Math.sqrt),
    names: ratio(
      known.filter(({ isName }) => isName),
      (weight) => weight,
    ),
    numbers: share((slot, weight) =>
      query.terms[slot]?.hasDigit === true ? weight * best(matches, slot) : 0,
    ),
    sentence: Math.max(0, ...sentences.map(({ value }) => value)),
    sentenceDense: Math.max(0, ...sentences.map(({ dense }) => dense)),
    kind,
    hasKind: kind > 0 ? 1 : 0,
    kindPerson: query.expects === 'person' ? kind : 0,
    kindNumber: query.expects === 'number' ? kind : 0,
    window: Math.max(0, ...windows),
    early: share((slot, weight) => weight * (firsts[slot]?.gain ?? 0)),
    fields: share((slot, weight) => {
      const length = (text.length + 2 * title.length) / (means.text + 2 * means.title);
      return weight * saturation(countOf(matches, slot) + 2 * best(inTitle, slot), length);
    }),
    covered: held([...matches, ...inTitle, ...inSource]),
    titleHeld: held(inTitle),
    titleMatched,
    isTitleNamed: titleMatched === 1 ? 1 : 0,
    isPublisherNamed: matched(inSource, 0, publisherTerms) === 1 ? 1 : 0,
    dateNamed: matched(inSource, source.length - dateTerms, source.length),
    document: share((slot, weight) => {
      const length = section.text.length / (lexicon.textTerms / lexicon.documents);
      return weight * saturation(countOf(inSection, slot), length);
    }),
    lead: share((slot, weight) => weight * Math.max(0, best(inLead, slot) - best(matches, slot))),
    isOwnLanguage: query.language === null || query.language === found.language ? 1 : 0,
  };
}

/** BM25's, with k1 = 1.2 and b = .75. */
function saturation(count: number, relative: number): number {
  return count / (count + 1.2 * (0.25 + 0.75 * relative));
}

function wordsOf(run: Int32Array): readonly Word[] {
  let sentence = 0;
  return Array.from(run, (marked, at) => {
    if (at > 0 && startsSentence(marked)) sentence += 1;
    const isNameLike = isCapital(marked) && !startsSentence(marked);
    return { term: termOf(marked), sentence, isNameLike };
  });
}

function plainWords(run: Int32Array): readonly Word[] {
  return Array.from(run, (term) => ({ term, sentence: 0, isNameLike: false }));
}

/** @param minds whether a word that is met in small letters alone is none where it is written as a name */
function matchesIn(
  { starts }: WeighedQuery,
  words: readonly Word[],
  minds = true,
): readonly Match[] {
  return words.flatMap(({ term, sentence, isNameLike }, at) =>
    starts
      .filter((start) => start.term === term)
      .flatMap(({ variants }) => variants)
      .filter(({ isOrdinary }) => !(minds && isOrdinary && isNameLike))
      .filter(({ rest }) => rest.every((next, offset) => words[at + 1 + offset]?.term === next))
      .map(({ slot, gain }) => ({ at, slot, gain, sentence })),
  );
}

/** The cues of the words that no variant begins with. */
function cuesOf({ starts, cues }: WeighedQuery, words: readonly Word[]): number {
  return words
    .filter(({ term }) => !starts.some((start) => start.term === term))
    .map(({ term, isNameLike }) =>
      isNameLike ? ((cues[term] ?? 0) & ~CUE_BITS.statement) | CUE_BITS.name : (cues[term] ?? 0),
    )
    .reduce((all, one) => all | one, 0);
}

/** The best match of a term; 0 where it has none. */
function best(matches: readonly Match[], slot: number): number {
  return Math.max(0, ...matches.filter((one) => one.slot === slot).map(({ gain }) => gain));
}

/** How often a term matches. */
function countOf(matches: readonly Match[], slot: number): number {
  return matches.filter((one) => one.slot === slot).reduce((sum, { gain }) => sum + gain, 0);
}

/** The share of the places from `from` to before `to` at which anything matches. */
function matched(matches: readonly Match[], from: number, to: number): number {
  const places = new Set(matches.map(({ at }) => at).filter((at) => at >= from && at < to));
  return to > from ? places.size / (to - from) : 0;
}
