import {
  DEFAULT_LANGUAGE,
  detectLanguage,
  scriptOfLanguage,
  signCounter,
  type Language,
} from '../text/language.ts';
import { countScripts, isUnspaced, type Script } from '../text/script.ts';
import { LANGUAGES_WITH_STOP_WORDS } from '../text/stop-words.ts';
import type { Knowledge } from './knowledge.ts';

/** The language of a question. */
export interface QuestionLanguage {
  readonly language: Language;
  /** Whether the question shows it; where two languages of the corpus fit as well, or scripts are mixed, it does not. */
  readonly isSure: boolean;
}

/** What a word that the corpus has counts, beside a function word or a letter that only this language has. */
const KNOWN_WORD = 0.5;
/** By so much the best language must be ahead of the next. */
const SURE_LEAD = 0.5;
/** A language that the corpus does not have needs so many signs: one word may be a function word somewhere. */
const FOREIGN_SIGNS = 2;
/** Share of the letters that a question has of its main script, at least, where it is in one language. */
const SURE_SHARE = 0.6;
/** A letter of a script without spaces is worth so many of an alphabet: about half a word. */
const UNSPACED_LETTERS = 3;

/**
 * The language of the corpus that a question is in, else the language whose signs it has: function words and letters of its
 * own, and for the languages of the corpus, words that the corpus has when they are stemmed by its rules.
 */
export function languageOfQuestion(text: string, knowledge: Knowledge): QuestionLanguage {
  const { script, share } = mainScript(text);
  const own = knowledge.languages.filter((language) => scriptOfLanguage(language) === script);
  const [only] = own;
  if (only === undefined && script !== 'Latn') {
    return { language: detectLanguage(text, null), isSure: false };
  }
  const isOneScript = share >= SURE_SHARE;
  if (script !== 'Latn' && own.length === 1 && only !== undefined) {
    return { language: only, isSure: isOneScript };
  }
  const signsOf = signCounter(text);
  const others = LANGUAGES_WITH_STOP_WORDS.filter(
    (language) => scriptOfLanguage(language) === script && !own.includes(language),
  );
  const [other] = others
    .map((language) => ({ language, score: signsOf(language) }))
    .toSorted((a, b) => b.score - a.score);
  const isForeign = other !== undefined && other.score >= FOREIGN_SIGNS;
  // Its words need not be looked for where its signs are enough.
  if (!isForeign && own.length === 1 && only !== undefined && signsOf(only) >= SURE_LEAD) {
    return { language: only, isSure: isOneScript };
  }
  const [best, second] = own
    .map((language) => ({
      language,
      score: signsOf(language) + KNOWN_WORD * countKnown(text, language, knowledge),
    }))
    .toSorted((a, b) => b.score - a.score);
  const score = best?.score ?? 0;
  if (isForeign && other.score > score) {
    return { language: other.language, isSure: false };
  }
  return {
    language: best?.language ?? DEFAULT_LANGUAGE,
    isSure: isOneScript && score - (second?.score ?? 0) >= SURE_LEAD,
  };
}

function mainScript(text: string): { readonly script: Script; readonly share: number } {
  let script: Script = 'Latn';
  let [most, sum] = [0, 0];
  for (const [each, letters] of countScripts(text)) {
    const count = letters * (isUnspaced(each) ? UNSPACED_LETTERS : 1);
    sum += count;
    if (count > most) [script, most] = [each, count];
  }
  return { script, share: sum === 0 ? 0 : most / sum };
}

function countKnown(
  text: string,
  language: Language,
  { analyze, vocabulary }: Pick<Knowledge, 'analyze' | 'vocabulary'>,
): number {
  const tokens = analyze(text, language);
  return tokens.filter(({ term, isStop }) => !isStop && vocabulary.countOf(term) > 0).length;
}
