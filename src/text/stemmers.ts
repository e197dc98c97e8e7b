import { baseForm, UNJOINED } from './irregular-forms.ts';
import type { Language } from './language.ts';
import { stemArabic } from './stem-arabic.ts';
import { stemHebrew } from './stem-hebrew.ts';
import { stemPolish } from './stem-polish.ts';
import { stemTurkish } from './stem-turkish.ts';
import { stemUkrainian } from './stem-ukrainian.ts';

/** Takes the endings off one folded word. Pure, and the same for every form of a word as far as it can tell. */
export type Stemmer = (folded: string) => string;

/** Shorter words are left alone: their endings are as often part of the word. In letters. */
const MIN_STEMMED = 3;

/** Inflected languages without a stemmer at hand: cut after so many letters. */
const OTHER_PREFIX = 6;
const PREFIX_LANGUAGES = new Set(['cs', 'sk', 'sl', 'hr', 'bs', 'et', 'lv', 'az', 'kk', 'be']);

interface StemmerModule {
  readonly stemmer: Stemmer;
}

/** Loaded only for the languages that a corpus has; each is a separate file of the library. */
const LIBRARY: Readonly<Record<Language, () => Promise<StemmerModule>>> = {
  bg: () => import('@orama/stemmers/bulgarian'),
  da: () => import('@orama/stemmers/danish'),
  de: () => import('@orama/stemmers/german'),
  el: () => import('@orama/stemmers/greek'),
  es: () => import('@orama/stemmers/spanish'),
  fi: () => import('@orama/stemmers/finnish'),
  fr: () => import('@orama/stemmers/french'),
  hu: () => import('@orama/stemmers/hungarian'),
  it: () => import('@orama/stemmers/italian'),
  lt: () => import('@orama/stemmers/lithuanian'),
  nl: () => import('@orama/stemmers/dutch'),
  no: () => import('@orama/stemmers/norwegian'),
  nb: () => import('@orama/stemmers/norwegian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  sv: () => import('@orama/stemmers/swedish'),
};

/** Endings whose accent a stemmer looks for and folding took away. */
const RESTORED: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  es: [[/([cgsx])ion$/, '$1ión']],
  fr: [[/ees?$/, 'e']],
  it: [[/ita$/, 'ità']],
  pt: [
    [/([cs])ao$/, '$1ão'],
    [/([cs])oes$/, '$1ões'],
    [/cão$/, 'ção'],
    [/cões$/, 'ções'],
  ],
};

/** What a stemmer leaves: in Russian of verbs, and vowels that come and go (атаковал, атака; отец, отца). */
const LEFT_OVER: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  ru: [
    [/(?<=....)(?:ова|лен)$/, ''],
    [/(?<=..)[ео](?=[кцнрлвт]$)/, ''],
  ],
};

/** The stemmer of a language; one that changes nothing where there is none. */
export async function loadStemmer(language: Language): Promise<Stemmer> {
  if (language === 'en') {
    const { default: stem } = await import('wink-porter2-stemmer');
    return (word) => UNJOINED.get(word) ?? stem(baseForm(word, language));
  }
  if (language === 'ar') return stemArabic;
  if (language === 'he') return stemHebrew;
  if (language === 'pl') return stemPolish;
  if (language === 'tr') return stemTurkish;
  if (language === 'uk') return stemUkrainian;
  if (PREFIX_LANGUAGES.has(language)) return (word) => word.slice(0, OTHER_PREFIX);
  const { stemmer } = (await LIBRARY[language]?.()) ?? { stemmer: (word: string) => word };
  const [restored, leftOver] = [RESTORED[language] ?? [], LEFT_OVER[language] ?? []];
  return (word) => {
    const base = baseForm(word, language);
    return base.length < MIN_STEMMED
      ? base
      : replaceAll(stemmer(replaceAll(base, restored)), leftOver);
  };
}

function replaceAll(word: string, endings: readonly (readonly [RegExp, string])[]): string {
  return endings.reduce((text, [pattern, ending]) => text.replace(pattern, ending), word);
}
