import { homographForms, HOMOGRAPH_BASES } from '../text/irregular-forms.ts';
import type { Knowledge } from './knowledge.ts';
import type { Variant } from './query.ts';
import { WEIGHTS } from './variant-weights.ts';
import { rememberWords } from './word-memory.ts';

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
  const others = formsOf(term, knowledge);
  if (others.length === 0) return NO_HOMOGRAPHS;
  const isPastMeant = !isForm(term, knowledge) && DID.test(before);
  const variants = others.flatMap((other): Variant[] => {
    const word = knowledge.vocabulary.wordOfTerm(other);
    if (word === undefined) return [];
    const weight = isPastMeant ? 1 : WEIGHTS.homograph;
    return [{ terms: [other], weight, kind: 'word', shown: word.shown }];
  });
  return { isPastMeant: isPastMeant && variants.length > 0, variants };
}

/** The terms of the other forms: of a base its pasts, of a past its base. */
const formsOf = rememberWords((term, knowledge): readonly string[] => {
  for (const base of HOMOGRAPH_BASES) {
    const forms = homographForms(base).map((form) => stemOf(form, knowledge));
    const own = stemOf(base, knowledge);
    if (own === term) return [...new Set(forms)];
    if (forms.includes(term)) return [own];
  }
  return [];
});

function isForm(term: string, knowledge: Knowledge): boolean {
  return HOMOGRAPH_BASES.some((base) =>
    homographForms(base).some((form) => stemOf(form, knowledge) === term),
  );
}

function stemOf(word: string, { analyze }: Knowledge): string {
  return analyze(word, 'en')[0]?.term ?? word;
}
