import type { Language } from './language.ts';
import { scriptOfLanguage } from './language.ts';
import type { Script } from './script.ts';
import { scriptOf } from './script.ts';
import { type Stemmer, loadStemmer } from './stemmers.ts';
import { stopWordsOf } from './stop-words.ts';
import type { Token } from './token.ts';
import { findChunks, splitChunk } from './words.ts';

/** Cuts a text of a language into tokens, in the order of the text. Never throws; the same text gives the same tokens. */
export type Analyzer = (text: string, language: Language) => readonly Token[];

/** Distinct chunks remembered for each language; at some 200 bytes each, 40 MB at the most. */
const MAX_REMEMBERED = 200_000;
/** Longer chunks are rare and not worth remembering. In UTF-16 code units. */
const MAX_REMEMBERED_CHARS = 48;

const HAS_DIGIT = /\d/;
const SMALL_LETTER = /\p{Ll}/u;

/** Languages that join function words to the front of a word, and what may be joined to another function word. */
const JOINED: Readonly<Record<Language, RegExp>> = { he: /^[ושהבכלמ]{1,2}/, ar: /^[وفبكل]/ };
/** Of what is left. In letters. */
const MIN_JOINED_LETTERS = 2;

function isStopWord(folded: string, language: Language, stops: ReadonlySet<string>): boolean {
  if (stops.has(folded)) return true;
  const joined = JOINED[language];
  if (joined === undefined) return false;
  const rest = folded.replace(joined, '');
  return rest.length >= MIN_JOINED_LETTERS && rest !== folded && stops.has(rest);
}

/** A token relative to its chunk, and the one behind it: nearly all chunks have one alone, which a list would hide. */
interface Piece extends Token {
  readonly next: Piece | null;
  /** A function word in capitals: an acronym (`US`) unless the whole text is in capitals. */
  readonly isShouted: boolean;
}

/** Makes the only analysis in the program, for documents and questions alike; loads the stemmers of these languages. */
export async function createAnalyzer(languages: readonly Language[]): Promise<Analyzer> {
  const stemmers = new Map<Language, Stemmer>();
  for (const language of new Set(languages)) stemmers.set(language, await loadStemmer(language));
  const memories = new Map<Language, Map<string, Piece | null>>();
  const hosts = new Map<string, Language>();
  let forms = 0;

  /** The language whose rules a word follows: that of its text, unless it is written in another script. */
  function hostOf(script: Script, language: Language): Language {
    if (script === 'Zyyy' || script === scriptOfLanguage(language)) return language;
    const key = `${script} ${language}`;
    const known = hosts.get(key);
    if (known !== undefined) return known;
    const host = [...stemmers.keys()].find((other) => scriptOfLanguage(other) === script);
    hosts.set(key, host ?? language);
    return host ?? language;
  }

  /** The first piece of a chunk; null where it has none. */
  function analyzeChunk(chunk: string, language: Language): Piece | null {
    const host = hostOf(scriptOf(chunk), language);
    const stems = stemmers.get(host);
    const stops = stopWordsOf(host);
    const words = splitChunk(chunk, host).filter(({ folded }) => folded !== '');
    const first = forms;
    forms += words.length;
    return words.reduceRight<Piece | null>((next, word, at) => {
      const { start, end, folded, isAcronym, isFunction } = word;
      const isStop = isFunction === true || (!isAcronym && isStopWord(folded, host, stops));
      const isWhole = isStop || stems === undefined || HAS_DIGIT.test(folded);
      const isShouted = isAcronym && stops.has(folded) && !chunk.includes('.');
      const term = isWhole ? folded : stems(folded) || folded;
      return { start, end, form: first + at, term, isStop, isShouted, next };
    }, null);
  }

  return function analyze(text, language) {
    const memory = memories.get(language) ?? new Map<string, Piece | null>();
    memories.set(language, memory);
    const tokens: Token[] = [];
    let isShouting: boolean | null = null;
    for (const match of findChunks(text)) {
      const chunk = match[0];
      let piece = memory.get(chunk);
      if (piece === undefined) {
        piece = analyzeChunk(chunk, language);
        if (memory.size >= MAX_REMEMBERED) memory.clear();
        if (chunk.length <= MAX_REMEMBERED_CHARS) memory.set(chunk, piece);
      }
      for (; piece !== null; piece = piece.next) {
        if (piece.isShouted) isShouting ??= !SMALL_LETTER.test(text);
        const isStop = piece.isStop || (piece.isShouted && isShouting === true);
        const { form, term } = piece;
        const start = match.index + piece.start;
        tokens.push({ start, end: match.index + piece.end, form, term, isStop });
      }
    }
    return tokens;
  };
}
