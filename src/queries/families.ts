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

/** Words of the same family as an English term that the corpus has. */
export function familyVariants(term: string, vocabulary: Vocabulary): readonly Variant[] {
  if (term.length < MIN_STEM - 1) return [];
  return relatives(term)
    .filter((relative) => relative.length >= MIN_STEM && vocabulary.countOf(relative) > 0)
    .map((relative) => ({
      terms: [relative],
      weight: WEIGHTS.derivation,
      kind: 'family' as const,
      shown: relative,
    }));
}

function relatives(term: string): readonly string[] {
  const found = new Set<string>();
  for (const [one, other] of PAIRS) {
    if (one !== '' && term.endsWith(one)) found.add(term.slice(0, -one.length) + other);
    if (other === '') found.add(term + one);
    else if (term.endsWith(other)) found.add(term.slice(0, -other.length) + one);
  }
  found.delete(term);
  return [...found];
}
