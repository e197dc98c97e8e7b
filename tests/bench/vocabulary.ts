import { between, pick, type Random } from './random.ts';

/** Words with the frequencies that texts have: few are everywhere, most are rare. */
export interface Vocabulary {
  /** A word as often as its rank makes it. */
  readonly draw: (random: Random) => string;
  /** A word that is no function word, whatever its rank. */
  readonly drawContent: (random: Random) => string;
}

/** The most frequent words of English, in their order. */
const FUNCTION_WORDS =
  'the of and to in a is that for it was on with as be by at from are this have not but had his they which or an were we their been has he will would there if can all her what about up who more when out so its than into them only some could these two may first then do any my now such like our over even most me after also did many before must through'.split(
    ' ',
  );

const SYLLABLES =
  'ba be bi bo da de di do fa fe ga go ha he ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi za ze gar mon ter lin cor sta ver tan dor mel pres con'.split(
    ' ',
  );

/** Forms of one root, the plain one most often. */
const ENDINGS = ['', '', '', 's', 's', 'ed', 'ing', 'er', 'ation', 'al', 'ly'];

/** Forms in the vocabulary: that many different ones stand in some millions of words of news. */
const FORMS = 60_000;

/** One in so many words is a name, with a capital. */
const NAME_EVERY = 12;

/** Zipf's law with Mandelbrot's shift; both numbers are usual for English. */
const EXPONENT = 1.07;
const SHIFT = 2.7;

/** Makes a vocabulary; the same for the same numbers drawn. */
export function createVocabulary(random: Random): Vocabulary {
  const words = [...FUNCTION_WORDS, ...makeForms(random)];
  const cumulative = new Float64Array(words.length);
  let sum = 0;
  for (let rank = 0; rank < words.length; rank++) {
    sum += (rank + 1 + SHIFT) ** -EXPONENT;
    cumulative[rank] = sum;
  }
  const draw = (among: Random) => words[findRank(cumulative, among() * sum)] ?? 'the';
  const drawContent = (among: Random) =>
    words[between(among, FUNCTION_WORDS.length, words.length - 1)] ?? 'the';
  return { draw, drawContent };
}

function makeForms(random: Random): readonly string[] {
  const forms = new Set<string>();
  while (forms.size < FORMS) {
    const syllables = forms.size < FORMS / 20 ? 2 : between(random, 2, 4);
    const root = Array.from({ length: syllables }, () => pick(random, SYLLABLES)).join('');
    const form = root + pick(random, ENDINGS);
    const isName = between(random, 1, NAME_EVERY) === 1;
    forms.add(isName ? root.charAt(0).toUpperCase() + root.slice(1) : form);
  }
  return [...forms];
}

/** The first rank whose cumulative frequency is not less, by bisection. */
function findRank(cumulative: Float64Array, frequency: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) < frequency) low = middle + 1;
    else high = middle;
  }
  return low;
}
