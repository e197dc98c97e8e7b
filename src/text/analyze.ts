import type { Language } from './language.ts';
import { scriptOfLanguage } from './language.ts';
import { isMonthName, standsForMonth } from './months.ts';
import { joinPrefixes } from './prefixes.ts';
import type { Script } from './script.ts';
import { scriptOf } from './script.ts';
import { type Stemmer, loadStemmer } from './stemmers.ts';
import { stopWordsOf } from './stop-words.ts';
import type { Token } from './token.ts';
import { findChunks } from './chunks.ts';
import { splitChunk } from './words.ts';

/** Cuts a text of a language into tokens, in the order of the text. Never throws; the same text gives the same tokens. */
export type Analyzer = (text: string, language: Language) => readonly Token[];

/** Distinct chunks remembered for each language; at some 200 bytes each, 40 MB at the most. */
const MAX_REMEMBERED = 200_000;
/** Longer chunks are rare and not worth remembering. In UTF-16 code units. */
const MAX_REMEMBERED_CHARS = 48;

/** Numbers, and names with signs, have no endings. */
const IS_WHOLE = /[\d+#&]/;
const SMALL_LETTER = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;

/** Languages that join function words to the front of a word, and what may be joined to another function word. */
const JOINED: Readonly<Record<Language, RegExp>> = { he: /^[ושהבכלמ]{1,2}/, ar: /^[وفبكل]/ };
/** What only looks like function words joined to one another: May. */
const NOT_JOINED: Readonly<Record<Language, RegExp>> = { he: /מאי$/ };
/** Of what is left. In letters. */
const MIN_JOINED_LETTERS = 2;

/** A token relative to its chunk, and the one behind it: nearly all chunks have one alone, which a list would hide. */
interface Piece extends Token {
  readonly next: Piece | null;
  /** A function word in capitals: an acronym (`US`) unless the whole text is in capitals. */
  readonly isShouted: boolean;
  /** A function word that is the name of a month too. */
  readonly isMonth: boolean;
}

/** What an analyzer goes by, and what it remembers. */
interface Analysis {
  readonly stemmers: ReadonlyMap<Language, Stemmer>;
  /** The first piece of each chunk met, null where it has none, by the language of the text. */
  readonly memories: Map<Language, Map<string, Piece | null>>;
  /** By a script and a language. */
  readonly hosts: Map<string, Language>;
  /** How many forms were numbered. */
  forms: number;
}

/** Makes the only analysis in the program, for documents and questions alike; loads the stemmers of these languages. */
export async function createAnalyzer(languages: readonly Language[]): Promise<Analyzer> {
  const stemmers = new Map<Language, Stemmer>();
  for (const language of new Set(languages)) stemmers.set(language, await loadStemmer(language));
  const analysis = { stemmers, memories: new Map(), hosts: new Map(), forms: 0 };
  return (text, language) => analyzeText(analysis, text, language);
}

function analyzeText(analysis: Analysis, text: string, language: Language): readonly Token[] {
  const memory = analysis.memories.get(language) ?? new Map<string, Piece | null>();
  analysis.memories.set(language, memory);
  const tokens: Token[] = [];
  let isShouting: boolean | null = null;
  for (const { 0: chunk, index } of findChunks(text)) {
    let piece = memory.get(chunk);
    if (piece === undefined) {
      piece = analyzeChunk(analysis, chunk, language);
      if (memory.size >= MAX_REMEMBERED) memory.clear();
      if (chunk.length <= MAX_REMEMBERED_CHARS) memory.set(chunk, piece);
    }
    for (; piece !== null; piece = piece.next) {
      if (piece.isShouted) isShouting ??= isAllCapitals(text, chunk);
      const { form, term, isMonth } = piece;
      const start = index + piece.start;
      const end = index + piece.end;
      const isFunction = piece.isStop && !(isMonth && standsForMonth(text, start, end));
      const isStop = isFunction || (piece.isShouted && isShouting === true);
      tokens.push({ start, end, form, term, isStop });
    }
  }
  return tokens;
}

/** The first piece of a chunk; null where it has none. */
function analyzeChunk(analysis: Analysis, chunk: string, language: Language): Piece | null {
  const host = hostOf(analysis, scriptOf(chunk), language);
  const stem = analysis.stemmers.get(host);
  const stops = stopWordsOf(host);
  const words = joinPrefixes(chunk, splitChunk(chunk, host), (folded) =>
    isStopWord(folded, host, stops),
  ).filter(({ folded }) => folded !== '');
  const first = analysis.forms;
  analysis.forms += words.length;
  return words.reduceRight<Piece | null>((next, word, at) => {
    const { start, end, folded, isAcronym, isFunction } = word;
    const isStop = isFunction === true || (!isAcronym && isStopWord(folded, host, stops));
    const isShouted = isAcronym && stops.has(folded) && !chunk.includes('.') && CAPITAL.test(chunk);
    const isWhole = isStop || isShouted || stem === undefined || IS_WHOLE.test(folded);
    const term = isWhole ? folded : stem(folded) || folded;
    const isMonth = isStop && isMonthName(folded, host);
    return { start, end, form: first + at, term, isStop, isShouted, isMonth, next };
  }, null);
}

/** The language whose rules a word follows: that of its text, unless it is written in another script. */
function hostOf({ stemmers, hosts }: Analysis, script: Script, language: Language): Language {
  if (script === 'Zyyy' || script === scriptOfLanguage(language)) return language;
  const key = `${script} ${language}`;
  const known = hosts.get(key);
  if (known !== undefined) return known;
  const host = [...stemmers.keys()].find((other) => scriptOfLanguage(other) === script);
  hosts.set(key, host ?? language);
  return host ?? language;
}

function isStopWord(folded: string, language: Language, stops: ReadonlySet<string>): boolean {
  if (stops.has(folded)) return true;
  const joined = JOINED[language];
  if (joined === undefined || NOT_JOINED[language]?.test(folded) === true) return false;
  const rest = folded.replace(joined, '');
  return rest.length >= MIN_JOINED_LETTERS && rest !== folded && stops.has(rest);
}

/** So that a capital says nothing; of one word alone it says that it is a name (`WHO`). */
function isAllCapitals(text: string, chunk: string): boolean {
  return !SMALL_LETTER.test(text) && text.trim() !== chunk;
}
