import type { Language } from '../text/language.ts';
import type { Variant } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WEIGHTS } from './variant-weights.ts';

/** What verbs of one root begin with, by person, tense and stem: נדחה, תידחה; يفحص, سيفحص. Longest first. */
const PREFIXES: Readonly<Record<Language, readonly string[]>> = {
  he: ['הת', 'מת', 'ית', 'נת', 'נ', 'י', 'ת', 'א', 'מ', 'ה'],
  ar: ['است', 'يست', 'مست', 'سي', 'ست', 'سن', 'يت', 'مت', 'ان', 'ي', 'ت', 'ن', 'ا', 'م'],
};

/** The shortest root that is looked for. In letters; vowel letters have been dropped from Hebrew. */
const MIN_ROOT: Readonly<Record<Language, number>> = { he: 2, ar: 3 };
/** A root this short is looked for with a prefix only: alone it is another word. */
const SHORT_ROOT = 2;
/** How many forms more than one is worth. */
const MAX_FORMS = 4;

/** Other forms of an unknown verb that the corpus has, in languages that write person and tense before the root. */
export function verbVariants(
  term: string,
  language: Language,
  vocabulary: Pick<Vocabulary, 'wordOfTerm'>,
): readonly Variant[] {
  const prefixes = PREFIXES[language] ?? [];
  const least = MIN_ROOT[language] ?? 0;
  for (const prefix of prefixes) {
    const root = term.slice(prefix.length);
    if (!term.startsWith(prefix) || root.length < least) continue;
    const forms = (root.length > SHORT_ROOT ? ['', ...prefixes] : prefixes)
      .map((other) => other + root)
      .flatMap((form) => (form === term ? [] : (vocabulary.wordOfTerm(form) ?? [])));
    if (forms.length > 0) {
      return forms.slice(0, MAX_FORMS).map((word) => ({
        terms: [word.term],
        weight: WEIGHTS.prefix,
        kind: 'family',
        shown: word.shown,
      }));
    }
  }
  return [];
}
