import { countryCodes, countryOf, namesIn } from '../names/countries.ts';
import type { ForeignWords } from './foreign-words.ts';
import type { Range } from './noun-phrases.ts';
import type { Word } from './word.ts';

/** A full name that is no body’s behind an office: des Auswärtigen Amts. */
export function isNamed(
  words: readonly Word[],
  { from, to }: Range,
  language: ForeignWords,
): boolean {
  const run = runsOf(words.slice(from, to), language).find((one) => one.length > 1)?.[0];
  if (run === undefined) return false;
  return !/^(?:des|der|de|del|du|von|vom|la|las|los)$/.test(
    words[words.indexOf(run) - 1]?.lower ?? '',
  );
}

export function hasFullName(
  words: readonly Word[],
  { from, to }: Range,
  language: ForeignWords,
): boolean {
  return runsOf(words.slice(from, to), language).some((run) => run.length > 1);
}

export function isArabic({ lower }: Word): boolean {
  return /\p{Script=Arabic}/u.test(lower);
}

export function hasName(words: readonly Word[], range: Range, language: ForeignWords): boolean {
  return runsOf(words.slice(range.from, range.to), language).length > 0;
}

/** Runs of words that are written as names, without offices before them. */
export function runsOf(
  words: readonly Word[],
  { titles, cues }: ForeignWords,
): readonly (readonly Word[])[] {
  const runs: Word[][] = [];
  let isOpen = false;
  for (const word of words) {
    const isLight = cues.has(word.lower) || (!isOpen && titles.has(word.lower));
    if (isLight || !looksNamed(word)) {
      isOpen = false;
      continue;
    }
    if (isOpen) runs.at(-1)?.push(word);
    else runs.push([word]);
    isOpen = !isState(word.lower);
  }
  return runs;
}

/** Arabic has no capitals: there a word without the article may be a name's. */
function looksNamed(word: Word): boolean {
  if (word.kind !== 'word' || word.text.length < 2) return false;
  if (isArabic(word))
    return word.text.length > 2 && !word.text.startsWith('ال') && !LINKS.has(word.lower);
  return word.isCapital && word.text !== word.text.toUpperCase();
}

/** Words that begin what is said rather than naming who says it. */
export const LINKS = new Set(
  "que qu' qu'il qu'elle dass ob что що ان أن إن بأن انه أنه إنه في من على خلال بلاده diye ki".split(
    ' ',
  ),
);

export function nameIn(
  words: readonly Word[],
  language: ForeignWords,
  names: ReadonlyMap<string, string>,
): string | null {
  const run = runsOf(words, language).toSorted((a, b) => b.length - a.length)[0];
  if (run === undefined || run.length > 4) return null;
  if (run.length === 1 && run.every(isArabic)) return names.get(run[0]?.lower ?? '') ?? null;
  const name = run.map(({ text }) => bare(text)).join(' ');
  return run.length > 1 ? name : (names.get(name.toLowerCase()) ?? name);
}

/** The only name of the nearest sentence before that has one. */
export function lastName(
  before: readonly (readonly Word[])[],
  language: ForeignWords,
  names: ReadonlyMap<string, string>,
): string | null {
  for (const words of before.toReversed().slice(0, 2)) {
    const found = new Set<string>();
    for (const run of runsOf(words, language)) {
      const full = fullName(run, names);
      if (full !== null) found.add(full);
    }
    const [only] = found;
    if (only !== undefined) return found.size === 1 ? only : null;
  }
  return null;
}

function fullName(run: readonly Word[], names: ReadonlyMap<string, string>): string | null {
  const last = bare(run.at(-1)?.text ?? '').toLowerCase();
  return names.get(last) ?? null;
}

/** Full names of two or three words, by their last; German has other capitals, so an office must stand before them. */
export function collectNames(
  words: readonly Word[],
  language: ForeignWords,
  into: Map<string, string>,
): void {
  for (const run of runsOf(words, language)) {
    if (run.length < 2 || run.length > 3) continue;
    const [first] = run;
    if (first === undefined) continue;
    const before = words[words.indexOf(first) - 1];
    if (isPlainNounLanguage(language) && !language.titles.has(before?.lower ?? '')) continue;
    const name = run.map(({ text }) => bare(text)).join(' ');
    into.set(bare(run.at(-1)?.text ?? '').toLowerCase(), name);
  }
}

/** German writes every noun with a capital. */
function isPlainNounLanguage({ cues }: ForeignWords): boolean {
  return cues.has('sagte');
}

/** Without what Turkish and others add behind an apostrophe. */
function bare(text: string): string {
  return text.replace(/['’].*$/u, '');
}

let stems: ReadonlySet<string> | null = null;

/** What Slavic languages add to a name in the genitive and other cases. */
const MAX_ENDING_CHARS = 3;

const MIN_STEM_CHARS = 4;

/** `Президент Украины Андрей Левко`: a state in any case, which is no part of the name behind it. */
function isState(lower: string): boolean {
  if (!/^\p{Script=Cyrillic}+$/u.test(lower)) return false;
  stems ??= readStems();
  for (let ending = 0; ending <= MAX_ENDING_CHARS; ending++) {
    const stem = lower.slice(0, lower.length - ending);
    if (stem.length >= MIN_STEM_CHARS && stems.has(stem)) return true;
  }
  return false;
}

function readStems(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const code of countryCodes()) {
    const country = countryOf(code);
    for (const { text, kind } of [...namesIn(country, 'ru'), ...namesIn(country, 'uk')])
      if (kind === 'name') found.add(text.toLowerCase().replace(/[аеиоуыэюяєіїьй]{1,2}$/u, ''));
  }
  return found;
}
