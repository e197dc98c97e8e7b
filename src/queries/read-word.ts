import { foldWord } from '../text/fold.ts';
import { compoundVariants } from './compounds.ts';
import { correctWord } from './correct-word.ts';
import { relatedVariants } from './related-words.ts';
import { type Homographs, NO_HOMOGRAPHS, readHomographs } from './homographs.ts';
import { makeTerm } from './make-term.ts';
import { nameVariants } from './name-variants.ts';
import { prefixVariants } from './prefix-variants.ts';
import type { QueryTerm, Variant } from './query.ts';
import type { QuestionWord } from './read-words.ts';
import { isKnown, type Reading } from './reading.ts';
import { verbVariants } from './semitic-verbs.ts';
import type { Vocabulary } from './vocabulary.ts';
import { WEIGHTS } from './variant-weights.ts';
import { soundVariants, wordVariants } from './word-variants.ts';

/** Words of one question that are looked up as misspelt; nobody misspells more, and each costs as much as a short question. */
const MAX_CORRECTED = 10;

/** Reads one word with every way to say it. */
export function readWord(
  words: readonly QuestionWord[],
  at: number,
  read: Reading,
  isName: boolean,
): void {
  const word = words[at];
  if (word === undefined) return;
  const { vocabulary } = read.knowledge;
  const isProper = vocabulary.word(word.folded)?.isProper === true;
  const spellings = word.isQuoted ? [] : spellingsOf(words, at, read);
  const homographs = homographsOf(word, read);
  const family = word.isQuoted ? [] : familyOf(word, read);
  const variants = [...spellings, ...homographs.variants, ...family];
  const [meant] = spellings;
  if (!isKnown(word, read) && !word.isQuoted && !isName) {
    variants.push(...(meant === undefined ? correct(word, read) : namesOf(meant, word, read)));
    if (variants.length === 0 && read.language !== 'en') {
      variants.push(...verbVariants(word.terms[0] ?? '', read.language, vocabulary));
      if (variants.length === 0) variants.push(...prefixVariants(word.folded, vocabulary));
    }
  }
  const term = makeTerm([word], isName || isProper, variants);
  read.terms.push(homographs.isPastMeant ? withPastFirst(term, homographs.variants) : term);
}

function homographsOf(word: QuestionWord, { knowledge, language, text }: Reading): Homographs {
  if (word.isQuoted || word.isCapitalised || language !== 'en') return NO_HOMOGRAPHS;
  return readHomographs(word.terms[0] ?? '', text.slice(0, word.start), knowledge);
}

/** Behind “did” the base is in the text as another word, if at all: take leave, of “did they leave”. */
function withPastFirst(term: QueryTerm, pasts: readonly Variant[]): QueryTerm {
  const keys = new Set(pasts.map(({ terms }) => terms.join(' ')));
  const rest = term.variants.filter(({ terms }) => !keys.has(terms.join(' ')));
  const weakened = rest.map((variant) => ({
    ...variant,
    weight: variant.weight * WEIGHTS.otherPast,
  }));
  return { ...term, variants: [...pasts, ...weakened] };
}

function familyOf(word: QuestionWord, { knowledge, language }: Reading): readonly Variant[] {
  const { languages, vocabulary } = knowledge;
  return [
    ...word.terms.flatMap((term) => relatedVariants(term, knowledge)),
    ...(language === 'en' ? [] : compoundVariants(word.folded, languages, vocabulary)),
    ...innerVariants(word, vocabulary),
  ];
}

/** The word behind a prefix, where the corpus has it without one. */
function innerVariants({ terms, inner }: QuestionWord, vocabulary: Vocabulary): readonly Variant[] {
  const word = inner === null ? undefined : vocabulary.wordOfTerm(inner);
  if (word === undefined || terms.some((term) => vocabulary.countOf(term) > 0)) return [];
  const { term, shown } = word;
  return [{ terms: [term], weight: WEIGHTS.compound, kind: 'family', shown, guess: 'compound' }];
}

/** The other spellings of a word; one that is not known is corrected by them. */
export function spellingsOf(
  words: readonly QuestionWord[],
  at: number,
  read: Reading,
): readonly Variant[] {
  const word = words[at];
  if (word === undefined) return [];
  const sounds = soundVariants(word, read.knowledge);
  const sound = sounds[0];
  if (!isKnown(word, read) && sound !== undefined)
    read.corrected.push({ from: word.typed, to: sound.shown });
  return [
    ...wordVariants(word, { before: words[at - 1], after: words[at + 1] }, read.knowledge),
    ...sounds,
  ];
}

function correct(word: QuestionWord, read: Reading): readonly Variant[] {
  if (read.lookedUp === MAX_CORRECTED) return [];
  read.lookedUp += 1;
  const { sure, unsure } = correctWord(word.typed, read.knowledge);
  const span = { start: word.start, end: word.end };
  if (unsure.length > 0) read.offered.push({ span, words: unsure });
  if (sure === null) return [];
  read.corrected.push({ from: word.typed, to: sure.shown });
  const { term, shown } = sure;
  const variant = {
    terms: [term],
    weight: WEIGHTS.correction,
    kind: 'spelling',
    shown,
    guess: 'correction',
  } as const;
  return [variant, ...namesOf(variant, word, read), ...relativesOf(variant, read)];
}

/** Words of the same family or meaning as what a word was meant to be. */
function relativesOf(meant: Variant, { knowledge }: Reading): readonly Variant[] {
  const [term = ''] = meant.terms;
  return relatedVariants(term, knowledge).map((variant) => ({
    ...variant,
    weight: variant.weight * meant.weight,
    guess: 'correction',
  }));
}

/** The other names of what a word was meant to be: `Turky` finds Turkish too. */
function namesOf(meant: Variant, word: QuestionWord, read: Reading): readonly Variant[] {
  const folded = foldWord(meant.shown);
  const words = [{ ...word, typed: meant.shown, folded, terms: meant.terms }];
  const found = read.knowledge.names.find(words, 0, read.language);
  if (found === null) return [];
  return nameVariants(found, meant.terms, read.knowledge).map((variant) => ({
    ...variant,
    weight: variant.weight * meant.weight,
    guess: 'correction',
  }));
}
