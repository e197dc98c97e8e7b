/**
 * What a match through something else than the word itself is worth, 0 < weight < 1; 1 is the word. Names have their
 * own strengths in `names/name-book.ts`, which multiply.
 */
export const WEIGHTS = {
  /** The same word by another rule of spelling: defence, defense. */
  spellingRule: 0.95,
  /** Written together or apart: ceasefire, cease-fire. */
  joining: 0.95,
  /** The same name spelt otherwise: Zelensky, Zelenskyy. */
  sound: 0.9,
  /** A confident correction. */
  correction: 0.9,
  /** govt, government. */
  shortForm: 0.9,
  /** Two and 2. */
  number: 0.8,
  /** The full name's form as initials in capitals: Israel Defense Forces, IDF. */
  initials: 0.85,
  /** An adjective of a country's name in an inflected language: израильский. */
  adjective: 0.8,
  /** Multiplies a name's weight where it is written in another script than the question. */
  otherScript: 0.95,
  /** Verb and noun of one stem that the stemmer keeps apart: invade, invasion. */
  derivation: 0.7,
  /** A word of nearly the same meaning. */
  meaning: 0.5,
  /** A word that begins as an unknown one does, in languages of many forms. */
  prefix: 0.6,
  /** A Chinese word with one letter of an unknown one. */
  letter: 0.4,
  /** The last part of a compound, which it is a kind of: Verhandlungen in Friedensverhandlungen. */
  compound: 0.6,
  /** Its first part, which says more about it: Hafen in Hafenbehörde. */
  firstPart: 0.4,
  /** An irregular form that is another word too: left, of leave. */
  homograph: 0.8,
  /** Multiplies that of the base behind “did”, where the past is meant. */
  otherPast: 0.5,
  /** A date that may be another day, as 7/10 is in two countries. */
  otherDay: 0.7,
  /** A day of some year. */
  dayAlone: 0.5,
} as const;

/** The most ways to say one thing; the best are kept. More cost time and blur the question. */
export const MAX_VARIANTS = 24;
