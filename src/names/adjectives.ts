import type { Language } from '../text/language.ts';

/** How a language makes an adjective or the name of the people from a country's name; folded, behind the name's stem. */
const ADJECTIVE_ENDINGS: Readonly<Record<Language, RegExp>> = {
  ru: /^[ьиійея]{0,2}(?:ск|цк|тян|янин|анин|янк)/u,
  uk: /^[ьиійея]{0,2}(?:ськ|цьк|тян|янин|анин|янк)/u,
  de: /^(?:er|i)?(?:isch|er|s)/u,
  tr: /^l[iu]/u,
  es: /^(?:i|an[oa]|[oa])/u,
  it: /^(?:ian[oaie]|[oaie])/u,
  pt: /^(?:ian[oa]|an[oa]|[oa])/u,
  fr: /^(?:ien|ais|ois)/u,
};

/** Shorter stems begin too many other words. In letters. */
const MIN_STEM = 4;

/** Whether a word of a language is made from a country's name with this stem: `израильский` from `израил`. */
export function isAdjectiveOf(folded: string, stem: string, language: Language): boolean {
  const endings = ADJECTIVE_ENDINGS[language];
  if (endings === undefined || stem.length < MIN_STEM || !folded.startsWith(stem)) return false;
  return endings.test(folded.slice(stem.length));
}
