import { homographForms, HOMOGRAPH_BASES } from '../text/irregular-forms.ts';
import type { Analyzer } from '../text/analyze.ts';
import type { Knowledge } from './knowledge.ts';
import type { Variant } from './query.ts';
import { WEIGHTS } from './variant-weights.ts';

/** Behind it an English verb stands in its base form, and a text has it in the past. */
const DID = /\b(?:did|didn['’]?t)\b/i;

/** What a word of an English question may be said by where an irregular form of it is another word too (leave, left). */
export interface Homographs {
  /** Whether the question asks with “did”, so that the past is what is meant. */
  readonly isPastMeant: boolean;
  readonly variants: readonly Variant[];
}

/** Those of most words. */
export const NO_HOMOGRAPHS: Homographs = { isPastMeant: false, variants: [] };

/** Reads the other forms of a term; `before` is the question up to its word. */
export function readHomographs(term: string, before: string, knowledge: Knowledge): Homographs {
  const { others: known, pasts } = stemsOf(knowledge);
  const others = known.get(term);
  if (others === undefined) return NO_HOMOGRAPHS;
  const isPastMeant = !pasts.has(term) && DID.test(before);
  const variants = others.flatMap((other): Variant[] => {
    const word = knowledge.vocabulary.wordOfTerm(other);
    if (word === undefined) return [];
    const weight = isPastMeant ? 1 : WEIGHTS.homograph;
    return [{ terms: [other], weight, kind: 'word', shown: word.shown }];
  });
  return { isPastMeant: isPastMeant && variants.length > 0, variants };
}

/** Irregular verbs by their terms. */
interface Stems {
  /** The terms of the other forms: of a base its pasts, of a past its base. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  readonly pasts: ReadonlySet<string>;
}

const knownStems = new WeakMap<Analyzer, Stems>();

function stemsOf({ analyze }: Knowledge): Stems {
  const known = knownStems.get(analyze) ?? stemAll(analyze);
  knownStems.set(analyze, known);
  return known;
}

function stemAll(analyze: Analyzer): Stems {
  const stemOf = (word: string): string => analyze(word, 'en')[0]?.term ?? word;
  const others = new Map<string, readonly string[]>();
  const pasts = new Set<string>();
  for (const base of HOMOGRAPH_BASES) {
    const own = stemOf(base);
    const forms = [...new Set(homographForms(base).map(stemOf))];
    if (!others.has(own)) others.set(own, forms);
    for (const form of forms) {
      pasts.add(form);
      if (!others.has(form)) others.set(form, [own]);
    }
  }
  return { others, pasts };
}
