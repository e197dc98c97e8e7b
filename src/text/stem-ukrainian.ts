/**
 * Light stemming of Ukrainian, in the manner of `stem-polish.ts`: the library's rules take `-ати` of солдати for that of a
 * verb, and keep softened consonants apart (черга, черзі; річка, річці). An ending is taken off, then what makes verbs
 * and participles; the last consonant and the vowel before it, which changes with the syllable (доріг, дорога), are brought
 * to one form. Works on folded words.
 */
export function stemUkrainian(word: string): string {
  const plain = word.replace(INITIAL_U, 'в').replace(REFLEXIVE, '');
  return evenEnd(stripFormatives(stripEnding(plain)));
}

/** Written в or у by what stands before the word (вночі, уночі). */
const INITIAL_U = /^у(?=[бвгґджзклмнпрстфхцчшщ])/;
const REFLEXIVE = /(?<=...)с[яь]$/;

/** What is left at least, of endings and of formatives. In letters. */
const MIN_LEFT = 3;
const MIN_LEFT_FORMED = 4;

/** Longest first. */
const ENDINGS =
  `уватимуть уватиме увати ували увала увало ував ював юють ують уємо ємо ятимуть атимуть итимуть атиме итиме
  ями ами ові еві єві ого ому ими іми їми ають яють уть ють ать ять ить ала али ало ила или ило яла яли яло ати ити яти
  ав ив яв ує ює ає яє ою ею єю ої ія ії ію ям ам ях ах ів їв ей ий ій им ім їм их іх їх ую юю ом ем єм
  а е є и і ї о у ю я ь й`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length);

/** Taken off one after the other; `ат` and `ит` too, since `-ати` may be the infinitive's or the plural's. */
const FORMATIVE = /(?:ува|юва|ова|ат|ят|ит|ан|ян|ен|єн|нн|л|н)$/;

function stripEnding(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= MIN_LEFT);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

function stripFormatives(stem: string): string {
  const at = FORMATIVE.exec(stem)?.index ?? 0;
  return at < MIN_LEFT_FORMED ? stem : stripFormatives(stem.slice(0, at));
}

/** Consonants and vowels that stand for each other at the end of a stem, and one for each group. */
const EVEN: readonly (readonly [RegExp, string])[] = [
  [/(?<=...)[ьіияєе]$/, ''],
  [/[зж]$/, 'г'],
  [/[цч]$/, 'к'],
  [/ш$/, 'х'],
  [/(?<=...)[ео](?=[кцнрлвйт]$)/, ''],
  [/[іо](?=[бвгґджзйклмнпрстфхцчшщ]$)/, 'о'],
];

function evenEnd(stem: string): string {
  return EVEN.reduce((text, [pattern, letter]) => text.replace(pattern, letter), stem);
}
