import { ENGLISH_SYNONYMS } from './english-synonyms.ts';
import type { Knowledge } from './knowledge.ts';
import type { Variant } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WEIGHTS } from './weights.ts';

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
export function familyVariants(term: string, knowledge: Knowledge): readonly Variant[] {
  if (!knowledge.languages.includes('en')) return [];
  const synonyms = synonymsOf(term, knowledge);
  return [
    ...variantsOf(relatives(term), WEIGHTS.derivation, knowledge.vocabulary),
    ...variantsOf(synonyms, WEIGHTS.meaning, knowledge.vocabulary).slice(0, MAX_SYNONYMS),
  ];
}

function variantsOf(
  terms: readonly string[],
  weight: number,
  vocabulary: Vocabulary,
): readonly Variant[] {
  return terms.flatMap((term) => {
    const word = vocabulary.wordOfTerm(term);
    return word === undefined ? [] : [{ terms: [term], weight, kind: 'family', shown: word.shown }];
  });
}

/** The words of the list by their first letters, each with the others of its groups. */
type Drawers = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

let drawers: Drawers | null = null;

/** Stems the few words of the list that begin as the term does, and the synonyms of those that fit: to stem all of them
 * would take longer than to answer. */
function synonymsOf(term: string, { analyze }: Knowledge): readonly string[] {
  drawers ??= groupSynonyms();
  const stem = (word: string): string => analyze(word, 'en')[0]?.term ?? word;
  const found = new Set<string>();
  for (const [word, others] of drawers.get(term.slice(0, DRAWER_LETTERS)) ?? []) {
    if (stem(word) === term) for (const other of others) found.add(stem(other));
  }
  found.delete(term);
  return [...found];
}

/** A stem keeps at least so many letters of its word. */
const DRAWER_LETTERS = 2;

function groupSynonyms(): Drawers {
  const made = new Map<string, Map<string, Set<string>>>();
  for (const line of ENGLISH_SYNONYMS.trim().split('\n')) {
    const group = line.split(' ');
    for (const word of group) {
      const key = word.slice(0, DRAWER_LETTERS);
      const drawer = made.get(key) ?? new Map<string, Set<string>>();
      made.set(key, drawer.set(word, new Set([...(drawer.get(word) ?? []), ...group])));
    }
  }
  return made;
}

function relatives(term: string): readonly string[] {
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
