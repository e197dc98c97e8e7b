import type { Language } from '../text/language.ts';
import type { Knowledge } from './knowledge.ts';
import type { Variant } from './query.ts';
import type { QuestionWord } from './read-words.ts';
import { groupedVariants } from './word-variants.ts';
import { WORDS_OF_NUMBERS } from './spelling-rules.ts';
import { WEIGHTS } from './variant-weights.ts';

/** Words for a thousand, a million, a milliard and a billion of the long scale, by the power of ten. Folded. */
const SCALES: Readonly<Record<Language, readonly (readonly [power: number, words: string])[]>> = {
  en: [
    [3, 'thousand thousands k'],
    [6, 'million millions m mn mln'],
    [9, 'billion billions bn b'],
    [12, 'trillion trillions tn trn'],
  ],
  de: [
    [3, 'tausend tsd'],
    [6, 'million millionen mio'],
    [9, 'milliarde milliarden mrd'],
    [12, 'billion billionen bio'],
  ],
  fr: [
    [3, 'mille'],
    [6, 'million millions mio'],
    [9, 'milliard milliards mrd md'],
    [12, 'billion billions'],
  ],
  es: [
    [3, 'mil'],
    [6, 'millon millones'],
    [12, 'billon billones'],
  ],
  it: [
    [3, 'mila mille'],
    [6, 'milione milioni mln'],
    [9, 'miliardo miliardi mld'],
  ],
  pt: [
    [3, 'mil'],
    [6, 'milhao milhoes'],
    [9, 'bilhao bilhoes'],
  ],
  nl: [
    [3, 'duizend'],
    [6, 'miljoen mln'],
    [9, 'miljard mld'],
  ],
  sv: [
    [3, 'tusen'],
    [6, 'miljon miljoner mn'],
    [9, 'miljard miljarder md mdr'],
  ],
  pl: [
    [3, 'tysiac tysiace tysiecy tys'],
    [6, 'milion miliony milionow mln'],
    [9, 'miliard miliardy miliardow mld'],
  ],
  tr: [
    [3, 'bin'],
    [6, 'milyon mn'],
    [9, 'milyar mlr'],
    [12, 'trilyon'],
  ],
  ru: [
    [3, 'тысяча тысячи тысяч тыс'],
    [6, 'миллион миллиона миллионов млн'],
    [9, 'миллиард миллиарда миллиардов млрд'],
    [12, 'триллион триллиона триллионов трлн'],
  ],
  uk: [
    [3, 'тисяча тисячі тисяч тис'],
    [6, 'мільйон мільйона мільйони мільйонів млн'],
    [9, 'мільярд мільярда мільярди мільярдів млрд'],
  ],
  ar: [
    [3, 'الف الاف'],
    [6, 'مليون ملايين'],
    [9, 'مليار مليارات'],
  ],
  he: [
    [3, 'אלפ אלפימ'],
    [6, 'מיליונ מיליוני'],
    [9, 'מיליארד מיליארדי'],
  ],
};

/** An amount that stands at a place in a question. */
export interface Amount {
  /** How many words it takes: the number, and its scale. */
  readonly length: number;
  /** More than one where the scale is another number in English: billion. */
  readonly values: readonly number[];
}

const NUMBER = /^\d+(?:\.\d+)?$/;
/** Smaller numbers are written in digits, or as single words. */
const MIN_VALUE = 1_000;
const MAX_VALUE = 1e15;

/** The amount that begins with a word: `1.5 billion`, `ten thousand`, `10,000`; null where none does. */
export function readAmount(
  words: readonly QuestionWord[],
  at: number,
  language: Language,
): Amount | null {
  const first = words[at];
  const next = words[at + 1];
  if (first === undefined || first.isQuoted) return null;
  const spelt = WORDS_OF_NUMBERS.indexOf(first.folded);
  const number = NUMBER.test(first.folded) ? Number(first.folded) : spelt;
  if (number <= 0) return null;
  const powers =
    next === undefined || next.start - first.end > 1 ? [] : powersOf(next.folded, language);
  if (powers.length > 0) {
    return { length: 2, values: powers.map((power) => round(number * 10 ** power)) };
  }
  const isRound = spelt === -1 && number >= MIN_VALUE && number % MIN_VALUE === 0;
  return isRound && number < MAX_VALUE ? { length: 1, values: [number] } : null;
}

/** By the language of the question, and by English, since a short question may not show its language. */
function powersOf(word: string, language: Language): readonly number[] {
  const powers = [language, 'en'].flatMap((each) =>
    (SCALES[each] ?? []).flatMap(([power, scale]) =>
      scale.split(' ').includes(word) ? [power] : [],
    ),
  );
  return [...new Set(powers)];
}

/** The ways in which documents of the corpus may write an amount. */
export function amountVariants({ values }: Amount, knowledge: Knowledge): readonly Variant[] {
  return values.flatMap((value) => writtenForms(value, knowledge));
}

function writtenForms(value: number, knowledge: Knowledge): readonly Variant[] {
  const solid = variantOf(String(value), knowledge.languages[0] ?? 'en', knowledge);
  const scaled = knowledge.languages.flatMap((language) =>
    (SCALES[language] ?? []).flatMap(([power, words]) => {
      const mantissa = round(value / 10 ** power);
      if (mantissa < LEAST_MANTISSA || mantissa >= MOST_MANTISSA) return [];
      const numbers = [String(mantissa), ...(language === 'en' ? speltOut(mantissa) : [])];
      return numbers.flatMap((number) =>
        words.split(' ').flatMap((word) => variantOf(`${number} ${word}`, language, knowledge)),
      );
    }),
  );
  return [...solid, ...groupedVariants(String(value), knowledge), ...scaled];
}

/** Nobody writes “.01 billion” or “12,000 million”. */
const LEAST_MANTISSA = 0.1;
const MOST_MANTISSA = 10_000;

function speltOut(mantissa: number): readonly string[] {
  const word = mantissa > 0 ? WORDS_OF_NUMBERS[mantissa] : undefined;
  return word === undefined ? [] : [word];
}

/** Without what binary fractions add. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

function variantOf(
  shown: string,
  language: Language,
  { analyze, vocabulary }: Knowledge,
): readonly Variant[] {
  const terms = analyze(shown, language).map(({ term }) => term);
  if (!terms.every((term) => vocabulary.countOf(term) > 0)) return [];
  return [{ terms, weight: WEIGHTS.spellingRule, kind: 'spelling', shown }];
}
