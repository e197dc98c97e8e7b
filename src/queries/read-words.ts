import { scriptOfLanguage, type Language } from '../text/language.ts';
import { foldWord } from '../text/fold.ts';
import { foldToken } from '../text/fold-token.ts';
import { scriptOf } from '../text/script.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { Knowledge } from './knowledge.ts';
import { matchStem } from './name-stems.ts';
import { languageOfQuestion } from './question-language.ts';

/** A content word of a question. */
export interface QuestionWord extends Span {
  readonly typed: string;
  /** Lower case, without accents and possessive. */
  readonly folded: string;
  /** Its terms in the languages of the corpus that share its script, the question's own first. */
  readonly terms: readonly string[];
  readonly isCapitalised: boolean;
  /** Inside quotation marks, and so meant to the letter. */
  readonly isQuoted: boolean;
  /** The term of its part behind a hyphen, where its first part is only a prefix: election, of re-election. */
  readonly inner: string | null;
  /** Whether it has no more than its stem in common with the words of the corpus that its terms stand for. */
  readonly isStemGuess: boolean;
}

/** The content words of a question, in its order, and the language it is in. */
export interface ReadQuestion {
  readonly words: readonly QuestionWord[];
  readonly language: Language;
  /** Whether the question shows its language. */
  readonly isSure: boolean;
}

/** Words behind which `us` is a pronoun where no capitals tell it from the country. */
const BEFORE_PRONOUN = new Set(
  'tell give let show help remind teach ask send join all of both to for with'.split(' '),
);

/** What people say around a question, in chats above all. */
const CHATTER = new Set(
  'please pls plz hi hey hello tell thanks thx anyone guys lol btw wondering info explain'.split(
    ' ',
  ),
);

/** Reads the words of a question in the language of the corpus that fits it best. `quoted`: the spans in quotation marks. */
export function readWords(
  text: string,
  knowledge: Knowledge,
  quoted: readonly Span[],
): ReadQuestion {
  const { analyze } = knowledge;
  const { language, isSure } = languageOfQuestion(text, knowledge);
  const hasCase = /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
  const tokens = analyze(text, language);
  const words: QuestionWord[] = [];
  for (const [position, token] of tokens.entries()) {
    const { start, end, term } = token;
    const last = words.at(-1);
    if (last !== undefined && end <= last.end) {
      words.splice(-1, 1, { ...last, inner: term });
      continue;
    }
    const typed = text.slice(start, end);
    const folded = foldToken(typed);
    const previous = tokens[position - 1];
    const before = text.slice(previous?.start ?? 0, previous?.end ?? 0);
    const isName =
      isCountryUs(folded, hasCase, before) ||
      (token.isStop && isKnownName(token, before, tokens.length, knowledge));
    if ((token.isStop && !isName) || CHATTER.has(folded)) continue;
    const isCapitalised = hasCase && /^\p{Lu}/u.test(typed);
    const isQuoted = quoted.some((span) => span.start <= start && end <= span.end);
    const terms = isName ? [term] : termsOf(typed, term, language, knowledge);
    const told = withoutOtherNames({ typed, folded, isCapitalised }, terms, language, knowledge);
    words.push({ start, end, typed, folded, isCapitalised, isQuoted, inner: null, ...told });
  }
  return { words, language, isSure };
}

/** A function word is a name that the corpus writes in capitals, where it is all that was typed, or `the` stands before. */
function isKnownName(
  { term }: Token,
  before: string,
  words: number,
  { vocabulary }: Knowledge,
): boolean {
  return vocabulary.countOf(term) > 0 && (words === 1 || foldWord(before) === 'the');
}

/** Terms that stand for other names alone are left out; what was typed is an unknown word then. */
function withoutOtherNames(
  word: Pick<QuestionWord, 'typed' | 'folded' | 'isCapitalised'>,
  terms: readonly string[],
  language: Language,
  { vocabulary }: Knowledge,
): Pick<QuestionWord, 'terms' | 'isStemGuess'> {
  const matches = terms.map((term) => matchStem(word, term, language, vocabulary));
  const kept = terms.filter((_, at) => matches[at] !== 'name');
  return {
    terms: kept.length > 0 ? kept : [word.folded],
    isStemGuess: kept.length > 0 && matches.every((match) => match !== 'same'),
  };
}

/** Without capitals to tell, `us` is taken for the country except behind words that ask for a pronoun. */
function isCountryUs(folded: string, hasCase: boolean, before: string): boolean {
  return folded === 'us' && !hasCase && !BEFORE_PRONOUN.has(foldWord(before));
}

/** The term in the question's language first; then what the other languages of the same script make of the word. */
function termsOf(
  typed: string,
  term: string,
  language: Language,
  { analyze, languages, vocabulary }: Knowledge,
): readonly string[] {
  const script = scriptOf(typed);
  const terms = new Set([term]);
  for (const other of languages) {
    if (other === language || (script !== 'Zyyy' && scriptOfLanguage(other) !== script)) continue;
    const tokens = analyze(typed, other);
    const [only, ...others] = tokens;
    if (only === undefined || only.isStop) continue;
    // The part behind a prefix lies in the whole.
    if (others.every(({ end }) => end <= only.end)) terms.add(only.term);
  }
  const known = [...terms].filter((each) => vocabulary.countOf(each) > 0);
  return known.length > 0 ? known : [term];
}
