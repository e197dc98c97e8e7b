import { foldWord } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Expectation } from './query.ts';
import { QUESTION_FORMS } from './question-forms.ts';

/** Forms of English questions, folded. Tried in this order, so that “how many” is a number before “how” is nothing. */
const ENGLISH: readonly (readonly [Expectation, string])[] = [
  [
    'number',
    'how many|how much|how often|how long|how old|how big|how large|how far|how high|how deep|how fast|number of|what percentage',
  ],
  ['reason', 'why|how come|what for|reason for|reasons for|what caused|cause of'],
  [
    'statement',
    'comment by|comments by|quote|quotes|statement by|words of|reaction of|response of',
  ],
  ['time', 'when|what day|what date|what year|what month|what time|since when|how soon'],
  ['place', 'where|which city|which country|which town|what place'],
  ['person', 'who|whom|whose|name of|names of'],
  ['instance', 'which|what kind of|what type of|what sort of'],
];

/** English question words. The first asks; a later one opens a clause: “what happened when he left”. */
const QUESTION_WORDS = / (what|which|how|why|who|whom|whose|when|where) /;

/** Those that open clauses. */
const CLAUSE_WORDS = /^(?:who|whom|whose|when|where)$/;

/** A question word that ends a name: “Doctor Who”. */
const NAMED = /(?<=\p{Lu}\p{Ll}+ )Wh(?:o|at|en|ere|y)\b/gu;

/** What somebody says is asked for by a verb at some distance from its question word. */
const STATEMENTS: readonly RegExp[] = [
  /\b(?:what|how) (?:did|does|do|has|have|had|is|was|were|are) .*\b(?:say|said|saying|tell|told|announce|announced|claim|claimed|demand|demanded|declare|declared|state|stated|warn|warned|think|respond|react|comment|promise|promised|reply|answer)\b/,
  /\bwas (?:sagt|sagte|sagen|sagten|meint|erklart|erklarte) |\bwas (?:hat|haben) .*\b(?:gesagt|erklart|geantwortet)\b/,
  /\bqu(?:e|') ?(?:en )?a(?:-t-il)? .*\bdit\b|\bque (?:dit|disent|declare|repond|pense) /,
  /\bque (?:dijo|dice|dicen|ha dicho|han dicho|opina|piensa|respondio|declaro) /,
  / co .*(?:powiedzial|mowi |oswiadczyl|odpowiedzial|twierdzi)/,
  / что .*(?:сказал|говорит|заявил|ответил|думает)/,
  / що .*(?:сказав|сказала|каже|заявив|заявила|відповів|відповіла)/,
  / ne (?:.* )?(?:dedi|soyledi|diyor|soyluyor|acikladi|dusunuyor) /,
  / ماذا .*(?:قال|يقول|تقول|صرح)/,
  / מה .*(?:אמר|אומר|הודיע|טוענ)/,
  /说了什么|怎么说|说什么|怎么回应|如何回应/,
];

/** What stands between words: named one by one, since a class of all letters takes long to compile. */
const SEPARATORS = /[\s.,;:!?"“”„«»()[\]¿¡…،؛؟、。？！—–/-]+/g;
const UNSPACED = /[\u3400-\u9fff]/;

/** Stands before the first word, for forms that are another word elsewhere (من: who, from). */
const START = '^';

/** What kind of answer the form of a question in a language asks for. */
export function expectationOf(question: string, language: Language): Expectation {
  const unnamed = question.replace(NAMED, '');
  const words = ` ${START} ${foldWord(unnamed).replace(SEPARATORS, ' ')} `.replace(/ +/g, ' ');
  if (STATEMENTS.some((form) => form.test(words))) return 'statement';
  const first = QUESTION_WORDS.exec(words)?.[1];
  for (const [kind, list] of formsOf(language)) {
    const form = list.find((one) => words.includes(one))?.trim();
    if (form === undefined) continue;
    if (!CLAUSE_WORDS.test(form) || first === undefined || form === first) return kind;
    if (CLAUSE_WORDS.test(first)) continue;
    return first === 'which' ? 'instance' : 'anything';
  }
  return 'anything';
}

/** The forms as they stand between words; where words are not set apart, as they are. */
function listForms(
  kinds: readonly (readonly [Expectation, string])[],
): readonly (readonly [Expectation, readonly string[]])[] {
  return kinds.map(([kind, list]) => {
    const forms = list.split('|').map((form) => form.trim());
    return [kind, forms.map((form) => (UNSPACED.test(form) ? form : ` ${form} `))];
  });
}

const known = new Map<Language, ReturnType<typeof listForms>>();

/** Those of a language without a list are the English ones. */
function formsOf(language: Language): ReturnType<typeof listForms> {
  const forms = known.get(language) ?? listForms(QUESTION_FORMS[language] ?? ENGLISH);
  known.set(language, forms);
  return forms;
}
