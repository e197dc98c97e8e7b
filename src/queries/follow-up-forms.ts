/** Words with which people go on: they carry nothing themselves. */
const OPENINGS = [
  'and what about|and how about|but what about|what about|how about|and|but|also|or',
  'und was ist mit|was ist mit|und wie steht es mit|wie steht es mit|und|aber|auch',
  "et qu['’]en est-il d[eu]|qu['’]en est-il d[eu]|et pour|et|mais|aussi",
  'а как насч[её]т|а что насч[её]т|как насч[её]т|что насч[её]т|а|и|но|также',
  'а як щодо|а що щодо|як щодо|що щодо|а|і|й|та|але|також',
  'peki ya|ya peki|ya|peki|ve|ama|ayrıca',
  'ומה לגבי|מה לגבי|ומה עם|מה עם|וגם',
  'وماذا عن|ماذا عن|و',
];
/** The longest first: what begins with “а” may be “а що щодо”. */
const LONGEST_FIRST = OPENINGS.join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|');
export const OPENING = new RegExp(`^(?:${LONGEST_FIRST})(?:[\\s,:]+|(?=[?!.…؟。？]*$))`, 'iu');

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
export const ABOUT_WORD = new RegExp(`(?<=\\s)(?:${ABOUT})\\s+`, 'giu');
export const STARTS_WITH_ABOUT = new RegExp(`^(?:${ABOUT})\\s`, 'iu');

/** What a Turkish question is about stands before its word for “about”. */
export const BEFORE_POSTPOSITION =
  /(?<=\s)\p{Lu}[\p{L}’']*(?=\s+(?:konusunda|hakkında|ile ilgili|karşısında|karşı|yönelik|üzerine))/u;

/** A phrase of place or time with which people narrow a question: no question of its own. */
export const STARTS_WITH_PREPOSITION =
  /^(?:in|at|since|before|after|during|until|from|with|for|against|by|im|seit|vor|nach|bei|mit|für|gegen|en|au|aux|depuis|avant|après|avec|pour|contre|dans|в|во|с|со|до|после|при|для|против|у|від|після|проти|під)\s/iu;

/** A time that the phrase before it does not carry away. */
export const TRAILING_TIME =
  /\s(?:in|since|before|after|during|until|by|on|im|seit|vor|nach|en|depuis|avant|après|в|с|до|после|у|з|після)\s+(?:[\p{L}.]{2,14}\s+)?(?:\d{1,2}\s+[\p{L}.]{2,14}\s+)?\d{4}$/u;

/** Whether a message goes on from another: it begins with “and”, “what about”, “on”. */
export function opensFollowUp(text: string): boolean {
  return OPENING.test(text) || STARTS_WITH_ABOUT.test(text) || STARTS_WITH_PREPOSITION.test(text);
}
