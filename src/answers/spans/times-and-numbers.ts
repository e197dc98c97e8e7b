import type { SpanWord, WordRange } from './span-words.ts';

/** Before a time: “late 1920s”, “mid May”. */
const TIME_BEFORE = new Set(
  'early late mid anfang ende mitte début fin principios finales inizio fine'.split(' '),
);

/** Runs of days, months, years and other words of time. */
export function findTimes(words: readonly SpanWord[]): readonly WordRange[] {
  return findRuns(words, isOfTime, timeGoesOn).flatMap(({ from, to }) => {
    if (!words.slice(from, to).some(({ isTime }) => isTime)) return [];
    const isLed = words[from]?.isFirst === false && TIME_BEFORE.has(words[from - 1]?.lower ?? '');
    return [{ from: isLed ? from - 1 : from, to }];
  });
}

/** Numbers with what they count. */
export function findNumbers(words: readonly SpanWord[]): readonly WordRange[] {
  const runs = findRuns(words, ({ isNumber }) => isNumber, numberGoesOn);
  return runs.map(({ from, to }) => ({ from, to: unitEnd(words, to) }));
}

function findRuns(
  words: readonly SpanWord[],
  begins: (word: SpanWord) => boolean,
  goesOn: (words: readonly SpanWord[], to: number) => number,
): readonly WordRange[] {
  const runs: WordRange[] = [];
  for (const [from, word] of words.entries()) {
    if (from < (runs.at(-1)?.to ?? 0) || !begins(word)) continue;
    let to = from + 1;
    for (let next = goesOn(words, to); next > to; next = goesOn(words, to)) to = next;
    runs.push({ from, to });
  }
  return runs;
}

function isOfTime({ isTime, isNumber }: SpanWord): boolean {
  return isTime || isNumber;
}

/** Between the parts of a date: “May 11, 2016”, “11. Mai 2016”, “2016-05-11”, “11/5”, “9:30”. */
const TIME_GAP = /^(?:,? |\. ?|[-–—/:])?$/;

/** “11th of May”, “between 1956 and 1957”, “mayo de 2016”. */
const TIME_JOINTS = new Set(
  'of and to until the de del e et bis und à au a y al di en i и до та'.split(' '),
);

function timeGoesOn(words: readonly SpanWord[], to: number): number {
  const [next, after] = words.slice(to, to + 2);
  if (next === undefined || next.isFirst || !TIME_GAP.test(next.gap)) return to;
  if (isOfTime(next)) return to + 1;
  const joins = next.gap === ' ' && after?.gap === ' ' && TIME_JOINTS.has(next.lower);
  return joins && isOfTime(after) ? to + 2 : to;
}

/** Between the parts of a number: “1.5 million”, “24–10”, “$2 to $3”. */
const NUMBER_GAP = /^(?: |[-–—]| [-–—] )$/;

/** “between 5 and 7”, “5 to 7”. */
const NUMBER_JOINTS = new Set('to and or bis und à et a y e i до и та'.split(' '));

function numberGoesOn(words: readonly SpanWord[], to: number): number {
  const [next, after] = words.slice(to, to + 2);
  if (next === undefined || next.isFirst) return to;
  if (next.isNumber && NUMBER_GAP.test(next.gap)) return to + 1;
  const joins = NUMBER_JOINTS.has(next.lower) && next.gap === ' ' && after?.gap === ' ';
  return joins && after.isNumber ? to + 2 : to;
}

/** A unit is so far behind its number at most: “14 new Russian bases”. */
const UNIT_WITHIN = 3;

/** Between a number and what it counts: “1.200 millones de euros”. */
const BEFORE_UNIT = new Set(['de', 'di', 'of']);

/** What is asked for ends the unit, else the next word is it. */
function unitEnd(words: readonly SpanWord[], to: number): number {
  if (BEFORE_UNIT.has(words[to]?.lower ?? '') && words[to]?.gap === ' ' && isUnit(words[to + 1]))
    return to + 2;
  let end = to;
  while (end - to < UNIT_WITHIN && isUnit(words[end])) {
    end += 1;
    if ((words[end - 1]?.slots.length ?? 0) > 0) return end;
  }
  return Math.min(end, to + 1);
}

function isUnit(word: SpanWord | undefined): boolean {
  return word !== undefined && !word.isFirst && !word.isStop && /^[ %-]{1,2}$/.test(word.gap);
}

/** Signs of money before a number, of money and shares behind it. */
export const SIGN_BEFORE = /[$€£¥₽₺₴₹₪]\s?$/;
export const SIGN_AFTER = /^\s?[%‰°€£$₽₺₴₹₪]/;
