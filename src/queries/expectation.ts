import { foldWord } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import type { Expectation } from './query.ts';

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

/** Question words of other languages, folded. */
const OTHERS: readonly (readonly [Expectation, string])[] = [
  [
    'number',
    `wie viele|wieviele|wie viel|wieviel|wie lange|wie oft|combien|cuanto|cuanta|cuantos|cuantas|quanto|quanti|quante|quantos|
    quantas|hoeveel|hur manga|ile|kac|ne kadar|сколько|скільки|كم|כמה|多少|几个|几名|几人`,
  ],
  [
    'reason',
    `warum|wieso|weshalb|pourquoi|por que|perche|porque|waarom|varfor|dlaczego|neden|nicin|niye|почему|зачем|чому|навіщо|لماذا|
    למה|מדוע|为什么|为何`,
  ],
  [
    'time',
    `wann|quand|cuando|quando|wanneer|nar|kiedy|ne zaman|когда|коли|متي|מתי|什么时候|何时|哪天`,
  ],
  [
    'place',
    `wo|wohin|woher|ou|donde|adonde|dove|onde|waar|gdzie|dokad|nerede|nereye|nereden|где|куда|откуда|де|куди|звідки|اين|
    איפה|היכנ|לאנ|哪里|哪儿|何处`,
  ],
  [
    'person',
    `wer|wen|wem|wessen|qui|quien|quienes|chi|quem|kto|kogo|kim|kimin|kimi|кто|кого|кому|кем|хто|ким|من|מי|谁|wie heisst|
    wie heissen|comment s'appelle|como se llama|jak nazywa|jak ma na imie|adi ne|как зовут|як звати|ما اسم|叫什么名字`,
  ],
  [
    'instance',
    `welche|welcher|welches|welchen|quel|quelle|quels|quelles|cual|cuales|quale|quali|qual|quais|welk|welke|ktory|ktora|ktore|
    hangi|какой|какая|какое|какие|який|яка|яке|які|איזה|איזו|哪个|哪些`,
  ],
];

/** What somebody says is asked for by a verb at some distance from its question word. */
const STATEMENTS: readonly RegExp[] = [
  /\b(?:what|how) (?:did|does|do|has|have|had|is|was|were|are) .*\b(?:say|said|saying|tell|told|announce|announced|claim|claimed|demand|demanded|declare|declared|state|stated|warn|warned|think|respond|react|comment|promise|promised|reply|answer)\b/,
  /\bwas (?:hat|haben) .*\bgesagt\b/,
  /\bqu(?:e|') ?a(?:-t-il)? .*\bdit\b/,
  /\bque (?:dijo|ha dicho)\b/,
  /что .*(?:сказал|заявил|ответил)/,
  /що .*(?:сказав|заявив|відповів)/,
  /ne (?:dedi|soyledi)/,
  /ماذا .*(?:قال|صرح)/,
  /מה .*(?:אמר|הודיע)/,
  /说了什么|怎么说/,
];

/** What stands between words: named one by one, since a class of all letters takes long to compile. */
const SEPARATORS = /[\s.,;:!?"“”„«»()[\]¿¡…،؛؟、。？！—–/-]+/g;
const UNSPACED = /[\u3400-\u9fff]/;

/** What kind of answer the form of a question in a language asks for. */
export function expectationOf(question: string, language: Language): Expectation {
  const words = ` ${foldWord(question).replace(SEPARATORS, ' ')} `;
  if (STATEMENTS.some((form) => form.test(words))) return 'statement';
  const forms = language === 'en' ? ENGLISH_FORMS : OTHER_FORMS;
  return forms.find(([, list]) => list.some((form) => words.includes(form)))?.[0] ?? 'anything';
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

const ENGLISH_FORMS = listForms(ENGLISH);
const OTHER_FORMS = listForms(OTHERS);
