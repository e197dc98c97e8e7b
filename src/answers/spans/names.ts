import { MAX_SPAN_WORDS, type SpanWord, type WordRange } from './span-words.ts';

/** Runs of words with capitals, and lists of them. */
export function findNames(words: readonly SpanWord[]): readonly WordRange[] {
  const names: WordRange[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!beginsName(words, from)) continue;
    let to = from + 1;
    for (let next = nameGoesOn(words, to); next > to; next = nameGoesOn(words, to)) to = next;
    if (to > from + 1 || !isDoubtful(words, from)) names.push({ from, to });
    from = to - 1;
  }
  return [...names, ...joinLists(words, names)];
}

function beginsName(words: readonly SpanWord[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word?.isCapital !== true || word.isTime) return false;
  if (word.isNumber) return goesWith(next);
  if (word.isStop) return goesWith(next) && (!word.isFirst || next?.gap === '-');
  // A word of the question that begins the sentence is no first name: “Soruşturmayı Albay Selim Karaca …”.
  if (word.slots.length > 0 && isDoubtful(words, at)) return false;
  // “Instead, …” only begins the sentence; “Paris, London …” is a list.
  const beginsList = next?.isCapital === true && !next.isStop;
  return beginsList || !word.isFirst || next?.gap.startsWith(',') !== true;
}

/** A word that begins a sentence may be any word, if the passage has it nowhere else with a capital. */
function isDoubtful(words: readonly SpanWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !word.isFirst) return false;
  const stem = word.lower.replace(/['’].*/, '');
  return !words.some((other) => other.isCapital && !other.isFirst && other.lower.startsWith(stem));
}

/** A space, a hyphen, the full stop of an initial, a quotation mark, an apostrophe at the end of a word. */
const NAME_GAP = /^(?:\.? ?|[-‐‑–]| ?["“„«] ?|["”'’] )$/;

/** Whether a capital follows as in a name. */
function goesWith(word: SpanWord | undefined): boolean {
  return word?.isCapital === true && NAME_GAP.test(word.gap);
}

/** Longer words before a full stop end a sentence: `J.`, `Dr.`, `Sen.`. */
const MAX_INITIAL_CHARS = 3;

/** Small words inside names: “Battle of the Bulge”, “Ludwig van Beethoven”. */
const JOINTS = new Set(
  `of the de da do dos das del della di du des la le las los van von der den ter zu zur ben bin ibn al el ul y e`.split(
    ' ',
  ),
);

/** Where a name that is read to before a place goes on to; the same place where it ends. */
function nameGoesOn(words: readonly SpanWord[], to: number): number {
  const [before, next, second, third] = words.slice(to - 1, to + 3);
  if (before === undefined || next === undefined) return to;
  if (next.isFirst || !NAME_GAP.test(next.gap)) return to;
  if (next.gap === '. ' && before.end - before.start > MAX_INITIAL_CHARS) return to;
  if (next.isCapital) return to + 1;
  // “Super Bowl 50”, “Apollo 11”
  if (/^\d{1,2}$/.test(next.lower) && next.gap === ' ' && !isOfDate(second, third)) return to + 1;
  if (!JOINTS.has(next.lower)) return to;
  if (goesWith(second) && second?.isStop === false) return to + 2;
  return second !== undefined && JOINTS.has(second.lower) && goesWith(third) ? to + 3 : to;
}

/** Whether a number before these words is a day: “3 maja 2020”. */
function isOfDate(month: SpanWord | undefined, year: SpanWord | undefined): boolean {
  return month?.isTime === true || /^\d{4}$/.test(year?.lower ?? '');
}

/** Between the last two of a list. */
const LIST_JOINTS = new Set('and & und et y e en i a og och ve и та і й'.split(' '));

/** Neighbouring names with a comma or “and” between, as one. */
function joinLists(words: readonly SpanWord[], names: readonly WordRange[]): readonly WordRange[] {
  const lists: WordRange[] = [];
  for (let first = 0; first < names.length; first += 1) {
    let last = first;
    while (isListed(words, names[last], names[last + 1])) last += 1;
    const [from, to] = [names[first]?.from ?? 0, names[last]?.to ?? 0];
    if (last > first && to - from <= MAX_SPAN_WORDS) lists.push({ from, to });
    first = last;
  }
  return lists;
}

function isListed(
  words: readonly SpanWord[],
  one: WordRange | undefined,
  next: WordRange | undefined,
): boolean {
  if (one === undefined || next === undefined) return false;
  const first = words[next.from];
  if (first === undefined || first.isFirst) return false;
  if (next.from === one.to) return /^(?:[,;] | & |、)$/.test(first.gap);
  const joint = words[one.to];
  return next.from === one.to + 1 && joint !== undefined && LIST_JOINTS.has(joint.lower);
}

/** Words before a place, in the languages that have them. */
export const PLACE_WORDS: ReadonlySet<string> = new Set(
  `in at near from to into outside inside across around on throughout within between along under off over beneath behind
  im am bei aus nach vor zu dans à en au aux sur depuis vers près a desde hacia cerca nel nella alla presso da em no na nos
  te op bij naar w we z ze do przy pod в на из под около у з із до біля في إلى الى قرب`.split(
    /\s+/,
  ),
);

/** Longer ones are more than a place. */
const MAX_PHRASE_WORDS = 4;

/** “in mountainous areas”: what follows such a word, up to the next function word. */
export function findPlacePhrases(words: readonly SpanWord[]): readonly WordRange[] {
  return words.flatMap(({ lower }, at) => {
    if (!PLACE_WORDS.has(lower)) return [];
    const article = words[at + 1];
    const from = article?.isStop === true && article.gap === ' ' ? at + 2 : at + 1;
    let to = from;
    while (to - from < MAX_PHRASE_WORDS && isOfPhrase(words[to])) to += 1;
    const hasLower = words.slice(from, to).some(({ isCapital }) => !isCapital);
    return hasLower ? [{ from, to }] : [];
  });
}

function isOfPhrase(word: SpanWord | undefined): boolean {
  if (word === undefined || word.isStop || word.isFirst || word.isTime) return false;
  return /^[ -]$/.test(word.gap) && !/^\d/.test(word.lower);
}
