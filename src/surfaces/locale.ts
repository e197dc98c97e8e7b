import { detectLanguage } from '../text/language.ts';

/**
 * The language in which a question is answered where all read the answer: that of the place, such as `tr`; the question's
 * own where the place says nothing, and where it says English, which is what places have that never chose.
 */
export function chooseLocale(ofPlace: string | null, words: string): string {
  const isTelling = ofPlace !== null && !ofPlace.startsWith('en');
  return isTelling ? ofPlace : detectLanguage(words, null);
}
