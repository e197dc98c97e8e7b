import { distance } from 'fastest-levenshtein';
import type { Variant } from './query.ts';
import { DEFAULT_LANGUAGE } from '../text/language.ts';
import type { Knowledge } from './knowledge.ts';
import type { QuestionWord } from './read-words.ts';
import { fullForm, otherNumber, otherSpellings } from './spelling-rules.ts';
import type { KnownWord } from './known-word.ts';
import { WEIGHTS } from './variant-weights.ts';
import { rememberWords } from './word-memory.ts';

/** Shorter names have too many that sound alike. In letters. */
const MIN_SOUND_LETTERS = 5;
/** Shorter words are looked for as they are spelt: too many have the stem of another. In letters. */
const MIN_RULED_LETTERS = 8;
/** In letters changed, put in or left out. */
const MAX_SOUND_EDITS = 2;
/** Longer endings are words of their own. In letters. */
const MAX_ENDING = 4;
/** The shortest part of a word that is looked for apart. In letters. */
const MIN_PART_LETTERS = 3;

/** Other ways in which the corpus writes a word: by other rules of spelling, as a number, joined or apart. */
export function wordVariants(
  word: QuestionWord,
  neighbours: {
    readonly before: QuestionWord | undefined;
    readonly after: QuestionWord | undefined;
  },
  knowledge: Knowledge,
): readonly Variant[] {
  const { vocabulary } = knowledge;
  const { before, after } = neighbours;
  const number = isInDate(before, after) ? null : otherNumber(word.folded);
  const isKnown = word.terms.some((term) => vocabulary.countOf(term) > 0);
  const parts = isKnown ? [] : splitWord(word.folded, knowledge);
  return [
    ...respelt(word.folded, knowledge).flatMap((known) =>
      variantOf(known, word, WEIGHTS.spellingRule),
    ),
    ...(number === null ? [] : variantOf(knownAs(number, knowledge), word, WEIGHTS.number)),
    ...fullVariants(word, knowledge),
    ...groupedVariants(word.folded, knowledge),
    ...variantOf(joinedAs(before, word, knowledge), word, WEIGHTS.joining),
    ...variantOf(joinedAs(word, after, knowledge), word, WEIGHTS.joining),
    ...(parts.length === 0 ? [] : [partsVariant(parts)]),
  ];
}

/** What the corpus has of a word in other spellings. */
const respelt = rememberWords((folded, knowledge): readonly KnownWord[] =>
  otherSpellings(folded).flatMap((other) => {
    const isShort = other.length < MIN_RULED_LETTERS;
    return (isShort ? knowledge.vocabulary.word(other) : knownAs(other, knowledge)) ?? [];
  }),
);

/** A word of the corpus, or another form of it: by its term, so that one form finds the others; a stem much shorter than
 * the word proves nothing. */
function knownAs(folded: string, knowledge: Knowledge): KnownWord | undefined {
  const { vocabulary, analyze, languages } = knowledge;
  const known = vocabulary.word(folded);
  if (known !== undefined) return known;
  const [only, ...more] = analyze(folded, languages[0] ?? DEFAULT_LANGUAGE);
  // Two words side by side in a script without spaces are no word.
  if (only === undefined || more.length > 0) return undefined;
  const { term } = only;
  return folded.length - term.length > MAX_ENDING ? undefined : vocabulary.wordOfTerm(term);
}

/** `12 500`, where the spaces between thousands are ordinary ones. */
export function groupedVariants(folded: string, { vocabulary }: Knowledge): readonly Variant[] {
  if (!/^\d{4,12}$/.test(folded)) return [];
  const shown = folded.replace(/\d(?=(?:\d{3})+$)/g, '$& ');
  const terms = shown.split(' ');
  if (!terms.every((term) => vocabulary.countOf(term) > 0)) return [];
  return [{ terms, weight: WEIGHTS.joining, kind: 'spelling', shown }];
}

/** A short form written out; all its words must be there. */
function fullVariants(word: QuestionWord, { vocabulary, analyze }: Knowledge): readonly Variant[] {
  const full = fullForm(word.folded);
  if (full === null) return [];
  const terms = analyze(full, 'en').map(({ term }) => term);
  if (!terms.every((term) => vocabulary.countOf(term) > 0)) return [];
  return [{ terms, weight: WEIGHTS.shortForm, kind: 'spelling', shown: full }];
}

/** The same name in the spellings that the corpus has, the commonest first. */
export function soundVariants(word: QuestionWord, knowledge: Knowledge): readonly Variant[] {
  if (word.folded.length < MIN_SOUND_LETTERS) return [];
  const { vocabulary } = knowledge;
  const isKnown = word.terms.some((term) => vocabulary.countOf(term) > 0);
  if (isKnown && vocabulary.word(word.folded)?.isProper !== true) return [];
  return twinsOf(word.folded, knowledge).flatMap((twin) => variantOf(twin, word, WEIGHTS.sound));
}

const twinsOf = rememberWords((folded, { vocabulary }): readonly KnownWord[] =>
  vocabulary
    .soundingLike(folded)
    .filter((twin) => isNear(twin.folded, folded))
    .toSorted((a, b) => b.count - a.count),
);

/** Spellings of one name begin alike and differ in few letters; what else sounds alike is another name. */
function isNear(one: string, other: string): boolean {
  return one[0] === other[0] && distance(one, other) <= MAX_SOUND_EDITS;
}

function variantOf(
  known: KnownWord | undefined,
  word: QuestionWord,
  weight: number,
): readonly Variant[] {
  if (known === undefined || word.terms.includes(known.term)) return [];
  return [{ terms: [known.term], weight, kind: 'spelling', shown: known.shown }];
}

function partsVariant(parts: readonly KnownWord[]): Variant {
  const shown = parts.map((part) => part.shown).join(' ');
  return { terms: parts.map(({ term }) => term), weight: WEIGHTS.joining, kind: 'spelling', shown };
}

/** Whether a number between these stands in a date or a series of numbers, where nobody writes it as a word. */
function isInDate(before: QuestionWord | undefined, after: QuestionWord | undefined): boolean {
  return [before, after].some((word) => word !== undefined && IN_DATE.test(word.folded));
}

const IN_DATE =
  /^(?:\d+|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Two words that stand side by side, as the one word of the corpus that they make. */
function joinedAs(
  first: QuestionWord | undefined,
  second: QuestionWord | undefined,
  knowledge: Knowledge,
): KnownWord | undefined {
  if (first === undefined || second === undefined || second.start - first.end > 1) return undefined;
  const known = knownAs(first.folded + second.folded, knowledge);
  // Where joined letters are taken off the front, the two may come to the second alone.
  const isOne = [first, second].some(({ terms }) => terms.includes(known?.term ?? ''));
  return isOne ? undefined : known;
}

/** The word as two words of the corpus, none where there are no such; the rarer of the two decides between several ways. */
const splitWord = rememberWords((folded, { vocabulary }): readonly KnownWord[] => {
  if (vocabulary.word(folded) !== undefined) return [];
  let best: readonly KnownWord[] = [];
  let most = 0;
  for (let at = MIN_PART_LETTERS; at <= folded.length - MIN_PART_LETTERS; at++) {
    const first = vocabulary.word(folded.slice(0, at));
    if (first === undefined || first.count <= most) continue;
    const second = vocabulary.word(folded.slice(at));
    if (second === undefined || second.count <= most) continue;
    [best, most] = [[first, second], Math.min(first.count, second.count)];
  }
  return best;
});
