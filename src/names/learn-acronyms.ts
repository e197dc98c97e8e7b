import { foldWord } from '../text/fold.ts';

/** An acronym and what a text says it stands for, both as written. */
export interface SpeltAcronym {
  readonly acronym: string;
  readonly full: string;
}

/** Capitals of Latin, Cyrillic and Greek: named as ranges, since a class of all capitals takes long to compile. */
const CAPITAL = 'A-ZÀ-ÖØ-ÞĞİŁŞŠŽČĆŃŚŹŻĐА-ЯЀ-ЏҐΑ-Ω';

/** `HTS [Hayat Tahrir al-Sham, …]`, `IDF (Israel Defense Forces)`. */
const ACRONYM_FIRST = new RegExp(
  `(?<![${CAPITAL}a-z0-9])([${CAPITAL}][${CAPITAL}.]{1,9})\\s?[([]([^()[\\]]{4,90})[)\\]]`,
  'g',
);
/** `Israel Defense Forces (IDF)`, `Вооружённые силы Украины (ВСУ)`; the words before are looked at afterwards. */
const ACRONYM_LAST = new RegExp(`[([]([${CAPITAL}][${CAPITAL}.]{1,9})[)\\]]`, 'g');

/** How far before a bracket its words are looked for. In UTF-16 code units. */
const MAX_BEFORE = 120;

const BRACKET = /[([]/;
const WORD = /[^\s()[\],;:–—"“”«»‐‑-]+/g;
/** A shorter word may have no letter in the acronym (`Ministry of Defence`: MoD or MD). In letters. */
const MAX_SKIPPED = 3;

/** The acronyms that a text spells out itself; only such whose letters begin the words, in order. */
export function findSpeltAcronyms(text: string): readonly SpeltAcronym[] {
  if (!BRACKET.test(text)) return [];
  return [...findBefore(text), ...findAfter(text)];
}

function findBefore(text: string): readonly SpeltAcronym[] {
  return [...text.matchAll(ACRONYM_FIRST)].flatMap(([, acronym = '', gloss = '']) => {
    const clause = gloss.split(/[,;:–—]/, 1)[0] ?? '';
    const words = [...clause.matchAll(WORD)];
    const letters = lettersOf(acronym);
    const used = spell(
      words.map(([word]) => foldWord(word)),
      letters,
    );
    const last = words[used - 1];
    if (last === undefined) return [];
    return [{ acronym, full: clause.slice(words[0]?.index ?? 0, last.index + last[0].length) }];
  });
}

function findAfter(text: string): readonly SpeltAcronym[] {
  return [...text.matchAll(ACRONYM_LAST)].flatMap((match) => {
    const acronym = match[1] ?? '';
    const letters = lettersOf(acronym);
    const before = text.slice(Math.max(0, match.index - MAX_BEFORE), match.index);
    const words = [...before.matchAll(WORD)];
    for (let count = letters.length; count <= letters.length * 2; count++) {
      const tail = words.slice(-count);
      if (
        spell(
          tail.map(([word]) => foldWord(word)),
          letters,
        ) === tail.length &&
        tail.length > 1
      ) {
        return [{ acronym, full: before.slice(tail[0]?.index ?? 0).trim() }];
      }
    }
    return [];
  });
}

/** How many of the words the letters use up, each letter beginning one; 0 where they do not fit. */
function spell(words: readonly string[], letters: string): number {
  let at = 0;
  for (const [position, word] of words.entries()) {
    if (word[0] === letters[at]) at += 1;
    else if (position === 0 || word.length > MAX_SKIPPED) return 0;
    if (at === letters.length) return position + 1;
  }
  return 0;
}

function lettersOf(acronym: string): string {
  return foldWord(acronym.replaceAll('.', ''));
}
