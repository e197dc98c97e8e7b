import { ENGLISH_SYNONYMS } from './english-synonyms.ts';
import type { Knowledge } from './knowledge.ts';
import type { Variant } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WEIGHTS } from './variant-weights.ts';
import { rememberWords } from './word-memory.ts';

/**
 * English verbs and nouns of one Latin stem that Porter's rules keep apart, as endings of stems: invad(e) and
 * invas(ion), permit and permiss(ion), strategi (strategy) and strateg(ic). Only what the corpus has is used.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  ['nd', 'ns'],
  ['id', 'is'],
  ['ad', 'as'],
  ['od', 'os'],
  ['ud', 'us'],
  ['mit', 'miss'],
  ['ced', 'cess'],
  ['uc', 'uct'],
  ['os', 'osit'],
  ['eiv', 'ept'],
  ['rib', 'ript'],
  ['olv', 'olut'],
  ['estroy', 'estruct'],
  ['oy', 'uct'],
  ['macy', 'mat'],
  ['maci', 'mat'],
  ['craci', 'crat'],
  ['ent', 'enti'],
  ['er', 'eri'],
  ['ier', 'ieri'],
  ['i', ''],
  ['iev', 'ief'],
  ['aim', 'amat'],
  ['ain', 'ent'],
  ['eal', 'elat'],
  ['ter', 'tri'],
  ['vid', 'vis'],
  ['vert', 'vers'],
  ['pel', 'puls'],
  ['ir', 'iri'],
  ['ist', 'ism'],
];

/** Shorter stems have relatives by chance. In letters. */
const MIN_STEM = 5;

/** The most synonyms of one word: the first of its groups that the corpus has. */
const MAX_SYNONYMS = 6;

/** Words of the same family or meaning as an English term that the corpus has. */
export const relatedVariants = rememberWords((term, knowledge): readonly Variant[] => {
  if (!knowledge.languages.includes('en')) return [];
  const synonyms = synonymsOf(term, knowledge);
  return [
    ...variantsOf(derivationsOf(term), WEIGHTS.derivation, knowledge.vocabulary),
    ...variantsOf(synonyms, WEIGHTS.meaning, knowledge.vocabulary).slice(0, MAX_SYNONYMS),
  ];
});

function variantsOf(
  terms: readonly string[],
  weight: number,
  vocabulary: Vocabulary,
): readonly Variant[] {
  return terms.flatMap((term) => {
    const word = vocabulary.wordOfTerm(term);
    // What the corpus has in names alone (States) has no synonyms.
    return word === undefined || word.isInNames
      ? []
      : [{ terms: [term], weight, kind: 'family', isOrdinary: true, shown: word.shown }];
  });
}

/** A stem keeps at least so many letters of its word. */
const KEPT_LETTERS = 2;

/** The words of the groups by how they begin, each with its group. */
let buckets: ReadonlyMap<string, readonly Grouped[]> | null = null;

type Group = readonly string[];

interface Grouped {
  readonly word: string;
  readonly group: Group;
}

function fileWords(): ReadonlyMap<string, readonly Grouped[]> {
  const filed = new Map<string, Grouped[]>();
  for (const line of ENGLISH_SYNONYMS.trim().split('\n')) {
    const group = line.split(' ');
    for (const word of group) {
      const start = word.slice(0, KEPT_LETTERS);
      const bucket = filed.get(start);
      if (bucket === undefined) filed.set(start, [{ word, group }]);
      else bucket.push({ word, group });
    }
  }
  return filed;
}

/** The other words of each group with a word of this term. */
function synonymsOf(term: string, knowledge: Knowledge): readonly string[] {
  const groups = groupsBegunBy(term.slice(0, KEPT_LETTERS), knowledge).get(term) ?? [];
  const found = new Set(groups.flat().map((word) => stemOf(word, knowledge)));
  found.delete(term);
  return [...found];
}

/** The groups by the terms of their words, of those words that begin so: to stem all of them for the first question would
 * take longer than to answer it. */
const groupsBegunBy = rememberWords((start, knowledge): ReadonlyMap<string, Group[]> => {
  buckets ??= fileWords();
  const byTerm = new Map<string, Group[]>();
  for (const { word, group } of buckets.get(start) ?? []) {
    const term = stemOf(word, knowledge);
    const groups = byTerm.get(term);
    if (groups === undefined) byTerm.set(term, [group]);
    else groups.push(group);
  }
  return byTerm;
});

function stemOf(word: string, { analyze }: Knowledge): string {
  return analyze(word, 'en')[0]?.term ?? word;
}

function derivationsOf(term: string): readonly string[] {
  if (term.length < MIN_STEM - 1) return [];
  const found = new Set<string>();
  for (const [one, other] of PAIRS) {
    if (one !== '' && term.endsWith(one)) found.add(term.slice(0, -one.length) + other);
    if (other === '') found.add(term + one);
    else if (term.endsWith(other)) found.add(term.slice(0, -other.length) + one);
  }
  found.delete(term);
  return [...found].filter(({ length }) => length >= MIN_STEM);
}
