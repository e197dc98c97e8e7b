import { type Script, countScripts, isUnspaced } from './script.ts';
import { LANGUAGES_WITH_STOP_WORDS, stopWordsOf } from './stop-words.ts';
import { foldWord } from './fold.ts';

/** An ISO 639-1 code in lower case; a longer code where a language has none. */
export type Language = string;

/** What is taken for granted of a Latin text that gives no sign. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** As much of a text as is looked at, in UTF-16 code units: some hundred words decide as well as all. */
const SAMPLE_CHARS = 4_000;

/** The script of each language that is not written in Latin letters. */
const SCRIPTS: Readonly<Record<Language, Script>> = {
  ...fill('Cyrl', 'ru uk be bg sr mk kk ky mn tg'),
  ...fill('Arab', 'ar fa ur ps ku sd ug'),
  ...fill('Hebr', 'he yi'),
  ...fill('Grek', 'el'),
  ...fill('Hani', 'zh'),
  ...fill('Kana', 'ja'),
  ...fill('Hang', 'ko'),
  ...fill('Thai', 'th lo km my'),
  ...fill('Deva', 'hi mr ne sa'),
};

/** Where several languages share a script: letters that only one of them has. Tried in order; the last is the default. */
const LETTERS: Readonly<Partial<Record<Script, readonly (readonly [Language, RegExp])[]>>> = {
  Cyrl: [
    ['be', /ў/iu],
    ['uk', /[їєґ]/iu],
    ['sr', /[ђјљњћџ]/iu],
    ['ru', /[ыэё]/iu],
    ['uk', /і/iu],
    ['ru', /\p{L}/u],
  ],
  Arab: [
    ['ur', /[ٹڈڑےں]/u],
    ['fa', /[پچژگیک]/u],
    ['ar', /\p{L}/u],
  ],
};

/**
 * The language of a text: what its BCP 47 tag says, else what its script says, else the Latin language whose function
 * words it uses most. Looks at the first few thousand characters only.
 */
export function detectLanguage(text: string, tag: string | null): Language {
  const tagged = tag === null ? null : parseTag(tag);
  if (tagged !== null) return tagged;
  const sample = text.slice(0, SAMPLE_CHARS);
  const scripts = countScripts(sample);
  const main = [...scripts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'Latn';
  if (isUnspaced(main) && main !== 'Thai') return scripts.has('Kana') ? 'ja' : 'zh';
  if (main === 'Latn')
    return closestLanguage(sample, LANGUAGES_WITH_STOP_WORDS) ?? DEFAULT_LANGUAGE;
  const rivals = LETTERS[main];
  if (rivals !== undefined) return rivals.find(([, letter]) => letter.test(sample))?.[0] ?? 'ru';
  return Object.keys(SCRIPTS).find((language) => SCRIPTS[language] === main) ?? DEFAULT_LANGUAGE;
}

/** The script a language is written in; Latin where nothing else is known. */
export function scriptOfLanguage(language: Language): Script {
  return SCRIPTS[language] ?? 'Latn';
}

/** Letters of Latin languages that few others use; each counts as much as a function word. */
const MARKED: Readonly<Record<Language, RegExp>> = {
  tr: /[ğışİ]/gu,
  de: /[äöüß]/giu,
  fr: /[èêàùœ]/giu,
  es: /[ñ¿¡]/giu,
  pt: /[ãõ]/giu,
  pl: /[łąęśżźćń]/giu,
  sv: /å/giu,
  uk: /[іїєґ]/giu,
  ru: /[ыэёъ]/giu,
  be: /ў/giu,
  fa: /[پچژگ]/gu,
};

/** That of the candidates whose function words a text uses most, the first of equals; null where it uses none. */
export function closestLanguage(text: string, candidates: readonly Language[]): Language | null {
  const count = signCounter(text);
  let closest: Language | null = null;
  let most = 0;
  for (const language of candidates) {
    const signs = count(language);
    if (signs > most) [closest, most] = [language, signs];
  }
  return closest;
}

/** Counts the signs that a text is in a language: its function words, and letters that few others of its script use. */
export function signCounter(text: string): (language: Language) => number {
  const counts = new Map<Language, number>();
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    for (const language of usersOf(foldWord(word)))
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const isPlain = !NOT_ASCII.test(text);
  return (language) => {
    const marked = isPlain ? undefined : MARKED[language];
    const letters = marked === undefined ? 0 : (text.match(marked)?.length ?? 0);
    return (counts.get(language) ?? 0) + letters;
  };
}

const NOT_ASCII = /[\u0080-\uffff]/;

let users: ReadonlyMap<string, readonly Language[]> | null = null;

/** The languages that have a folded word as a function word. */
function usersOf(folded: string): readonly Language[] {
  users ??= listUsers();
  return users.get(folded) ?? NOBODY;
}

const NOBODY: readonly Language[] = [];

function listUsers(): ReadonlyMap<string, readonly Language[]> {
  const found = new Map<string, Language[]>();
  for (const language of LANGUAGES_WITH_STOP_WORDS) {
    for (const word of stopWordsOf(language)) {
      const known = found.get(word);
      if (known === undefined) found.set(word, [language]);
      else known.push(language);
    }
  }
  return found;
}

function parseTag(tag: string): Language | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).language;
  } catch {
    return null;
  }
}

function fill(script: Script, languages: string): Record<Language, Script> {
  return Object.fromEntries(languages.split(' ').map((language) => [language, script]));
}
