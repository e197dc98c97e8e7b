/**
 * What a follow-up asks, with the subject of the question before it:
 *
 *     Israel's position on Turkey   +   and on Russia?   →   Israel's position on Russia
 *
 * The new words take the place of the last on/about/towards phrase; where there is none they are added. A time at the
 * end (`in March 2025`) stays. What stands on its own (`Who is Roman Gofman?`) is left as it is.
 */
export function understandFollowUp(previous: string, followUp: string): string {
  const asked = previous.trim();
  const words = followUp.trim();
  if (asked === '' || words === '') return words;
  const opening = OPENING.exec(words)?.[0] ?? '';
  const rest = words.slice(opening.length).replace(/[\s?!.…؟。？]+$/u, '');
  if (rest === '') return asked;
  if (opening === '' && !isFragment(words)) return words;
  return replaceSubject(asked, rest, /about|regarding|насч[её]т|щодо|לגבי/iu.test(opening));
}

/** Whether a question cannot be understood without the one before it: it begins with “and”, “what about”, “on”. */
export function leansOnPrevious(question: string): boolean {
  const words = question.trim();
  return OPENING.test(words) || STARTS_WITH_ABOUT.test(words);
}

/** Words with which people go on: they carry nothing themselves. */
const OPENINGS = [
  'and what about|and how about|but what about|what about|how about|and|but|also|or',
  'und was ist mit|was ist mit|und wie steht es mit|wie steht es mit|und|aber|auch',
  "et qu['’]en est-il d[eu]|qu['’]en est-il d[eu]|et pour|et|mais|aussi",
  'а как насч[её]т|а что насч[её]т|как насч[её]т|что насч[её]т|а|и|но|также',
  'а як щодо|а що щодо|як щодо|що щодо|а|і|й|та|але|також',
  'peki ya|ya|peki|ve|ama|ayrıca',
  'ומה לגבי|מה לגבי|ומה עם|מה עם|וגם',
  'وماذا عن|ماذا عن|و',
];
const OPENING = new RegExp(`^(?:${OPENINGS.join('|')})(?:[\\s,:]+|(?=[?!.…؟。？]*$))`, 'iu');

/** Words that begin the phrase which names what a position, a statement or a report is on. */
const ABOUT = [
  'on|about|towards?|regarding|concerning',
  'über|gegenüber|bezüglich|zur|zum|zu',
  'sur|envers|concernant|à propos d[eu]|au sujet d[eu]',
  'относительно|насч[её]т|обо|об|о|про',
  'стосовно|щодо|про',
  'על|לגבי|כלפי|בנוגע ל',
  'تجاه|بشأن|حول|عن',
].join('|');
const ABOUT_WORD = new RegExp(`(?<=\\s)(?:${ABOUT})\\s+`, 'giu');
const STARTS_WITH_ABOUT = new RegExp(`^(?:${ABOUT})\\s`, 'iu');

/** A phrase of place or time with which people narrow a question: no question of its own. */
const STARTS_WITH_PREPOSITION =
  /^(?:in|at|since|before|after|during|until|from|with|for|against|by|im|seit|vor|nach|bei|mit|für|gegen|en|au|aux|depuis|avant|après|avec|pour|contre|dans|в|во|с|со|до|после|при|для|против|у|від|після|проти|під)\s/iu;

/** A time that the phrase before it does not carry away. */
const TRAILING_TIME =
  /\s(?:in|since|before|after|during|until|by|on|im|seit|vor|nach|en|depuis|avant|après|в|с|до|после|у|з|після)\s+(?:[\p{L}.]{2,14}\s+)?(?:\d{1,2}\s+[\p{L}.]{2,14}\s+)?\d{4}$/u;

/** A follow-up of no more words than this, none of them a question word, names a subject and asks nothing. */
const MAX_FRAGMENT_WORDS = 3;

/** Words that make even a short follow-up a question of its own. */
const QUESTION_WORD =
  /(?:^|\s)(?:who|whom|whose|what|when|where|why|how|which|wer|wen|wem|was|wann|wo|warum|wie|qui|que|quoi|quand|où|pourquoi|comment|кто|что|когда|где|почему|зачем|как|хто|що|коли|де|чому|як|kim|ne|nerede|niçin|neden|nasıl|מי|מה|מתי|איפה|למה|من|ماذا|متى|أين|لماذا|كيف)(?:\s|['’]|$)/iu;

function isFragment(words: string): boolean {
  if (STARTS_WITH_ABOUT.test(words) || STARTS_WITH_PREPOSITION.test(words)) return true;
  return words.split(/\s+/).length <= MAX_FRAGMENT_WORDS && !QUESTION_WORD.test(words);
}

function replaceSubject(asked: string, rest: string, namesSubject: boolean): string {
  const mark = /[?؟？]+$/u.exec(asked)?.[0] ?? '';
  const body = asked.slice(0, asked.length - mark.length).trimEnd();
  const phrase = [...body.matchAll(ABOUT_WORD)].at(-1);
  const isNarrowing = !STARTS_WITH_ABOUT.test(rest) && STARTS_WITH_PREPOSITION.test(rest);
  if (phrase === undefined || (isNarrowing && !namesSubject)) return `${body} ${rest}${mark}`;
  const time = TRAILING_TIME.exec(body);
  const kept = time !== null && time.index > phrase.index ? body.slice(time.index) : '';
  const start = STARTS_WITH_ABOUT.test(rest) ? phrase.index : phrase.index + phrase[0].length;
  return `${body.slice(0, start)}${rest}${kept}${mark}`;
}
