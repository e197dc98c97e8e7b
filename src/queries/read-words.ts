import { scriptOfLanguage, type Language } from '../text/language.ts';
import { foldWord } from '../text/fold.ts';
import { foldToken } from '../text/fold-token.ts';
import { scriptOf } from '../text/script.ts';
import type { Span } from '../text/span.ts';
import type { Knowledge } from './knowledge.ts';
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
  for (const [position, { start, end, term, isStop }] of tokens.entries()) {
    const typed = text.slice(start, end);
    const folded = foldToken(typed);
    const previous = tokens[position - 1];
    const isCountry = isCountryUs(
      folded,
      hasCase,
      text.slice(previous?.start ?? 0, previous?.end ?? 0),
    );
    if ((isStop && !isCountry) || CHATTER.has(folded)) continue;
    const isQuoted = quoted.some((span) => span.start <= start && end <= span.end);
    words.push({
      start,
      end,
      typed,
      folded,
      terms: isCountry ? [term] : termsOf(typed, term, language, knowledge),
      isCapitalised: hasCase && /^\p{Lu}/u.test(typed),
      isQuoted,
    });
  }
  return { words, language, isSure };
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
    const only = tokens[0];
    if (tokens.length === 1 && only !== undefined && !only.isStop) terms.add(only.term);
  }
  const known = [...terms].filter((each) => vocabulary.countOf(each) > 0);
  return known.length > 0 ? known : [term];
}
