import { distance } from 'fastest-levenshtein';
import type { Variant } from './query.ts';
import { DEFAULT_LANGUAGE } from '../text/language.ts';
import type { Knowledge } from './knowledge.ts';
import type { QuestionWord } from './read-words.ts';
import { fullForm } from './short-forms.ts';
import { otherNumber, otherSpellings } from './spelling-rules.ts';
import type { KnownWord, Vocabulary } from './vocabulary.ts';
import { WEIGHTS } from './weights.ts';

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
  const { vocabulary, analyze, languages } = knowledge;
  const { before, after } = neighbours;
  const number = isInDate(before, after) ? null : otherNumber(word.folded);
  const isKnown = word.terms.some((term) => vocabulary.countOf(term) > 0);
  const parts = isKnown ? null : splitWord(word.folded, vocabulary);
  const known = (folded: string): KnownWord | undefined =>
    vocabulary.word(folded) ?? likeness(folded);
  // By its term, so that one form of a word finds the others; a stem much shorter than the word proves nothing.
  const likeness = (folded: string): KnownWord | undefined => {
    const term = analyze(folded, languages[0] ?? DEFAULT_LANGUAGE)[0]?.term ?? '';
    return folded.length - term.length > MAX_ENDING ? undefined : vocabulary.wordOfTerm(term);
  };
  return [
    ...otherSpellings(word.folded).flatMap((folded) =>
      variantOf(
        folded.length < MIN_RULED_LETTERS ? vocabulary.word(folded) : known(folded),
        word,
        WEIGHTS.spellingRule,
      ),
    ),
    ...(number === null ? [] : variantOf(known(number), word, WEIGHTS.number)),
    ...fullVariants(word, knowledge),
    ...variantOf(known(joined(before, word)), word, WEIGHTS.joining),
    ...variantOf(known(joined(word, after)), word, WEIGHTS.joining),
    ...(parts === null ? [] : [partsVariant(parts)]),
  ];
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
export function soundVariants(word: QuestionWord, vocabulary: Vocabulary): readonly Variant[] {
  if (word.folded.length < MIN_SOUND_LETTERS) return [];
  const isKnown = word.terms.some((term) => vocabulary.countOf(term) > 0);
  if (isKnown && vocabulary.word(word.folded)?.isProper !== true) return [];
  return vocabulary
    .soundingLike(word.folded)
    .filter((twin) => isNear(twin.folded, word.folded))
    .toSorted((a, b) => b.count - a.count)
    .flatMap((twin) => variantOf(twin, word, WEIGHTS.sound));
}

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

/** Two words that stand side by side as one; the empty word where they do not. */
function joined(first: QuestionWord | undefined, second: QuestionWord | undefined): string {
  if (first === undefined || second === undefined || second.start - first.end > 1) return '';
  return first.folded + second.folded;
}

/** The word as two words of the corpus, where there are such; the rarer of the two decides between several ways. */
function splitWord(folded: string, vocabulary: Vocabulary): readonly [KnownWord, KnownWord] | null {
  if (vocabulary.word(folded) !== undefined) return null;
  let best: readonly [KnownWord, KnownWord] | null = null;
  let most = 0;
  for (let at = MIN_PART_LETTERS; at <= folded.length - MIN_PART_LETTERS; at++) {
    const first = vocabulary.word(folded.slice(0, at));
    const second = vocabulary.word(folded.slice(at));
    if (first === undefined || second === undefined) continue;
    const count = Math.min(first.count, second.count);
    if (count > most) [best, most] = [[first, second], count];
  }
  return best;
}
