import { readDate } from '../queries/read-date.ts';

/** A question without the dates that it ends with. */
export interface Dated {
  readonly text: string;
  /** `YYYY-MM-DD` */
  readonly since?: string;
  readonly until?: string;
}

const BETWEEN = /^(.+?),? (?:between|from) (.{4,30}?) (?:and|to|until|till) (.{4,30})$/i;
const SINCE = /^(.+?),? (?:since|after|starting) (.{3,30})$/i;
const UNTIL = /^(.+?),? (?:until|till|before|up to) (.{3,30})$/i;
const WITHIN = /^(.+?),? (?:in|during|on) (.{4,30})$/i;

/**
 * Takes dates off the end of a question: `since 2025-03`, `before April 2025`, `between May and July 2025`, `in 2025`.
 *
 * @param today `YYYY-MM-DD`, which `last week` counts from
 */
export function cutDates(question: string, today: string): Dated {
  const between = BETWEEN.exec(question);
  const first = between === null ? null : readDate(between[2] ?? '', 'first', today);
  const last = between === null ? null : readDate(between[3] ?? '', 'last', today);
  if (first !== null && last !== null)
    return { text: between?.[1] ?? question, since: first, until: last };
  const since = cut(SINCE, question, 'first', today);
  if (since !== null) return { text: since.text, since: since.date };
  const until = cut(UNTIL, question, 'last', today);
  if (until !== null) return { text: until.text, until: until.date };
  // Most questions end with a topic; whether that is a month takes all its names.
  if (!/\d{4}/.test(question)) return { text: question };
  const begin = cut(WITHIN, question, 'first', today);
  const end = cut(WITHIN, question, 'last', today);
  return begin === null || end === null
    ? { text: question }
    : { text: begin.text, since: begin.date, until: end.date };
}

function cut(
  pattern: RegExp,
  question: string,
  edge: 'first' | 'last',
  today: string,
): { readonly text: string; readonly date: string } | null {
  const match = pattern.exec(question);
  const date = match === null ? null : readDate(match[2] ?? '', edge, today);
  return match === null || date === null ? null : { text: match[1] ?? question, date };
}
