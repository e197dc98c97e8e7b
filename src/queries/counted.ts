import type { QueryTerm } from './query.ts';

/** What asks for a number of things, in the languages that the program reads; the things follow. */
const FORMS = [
  'how many|number of',
  'wie ?viele|hoeveel|hur många',
  "combien de|combien d[’']|nombre de",
  'cu[aá]nt[oa]s|quant[oa]s|quant[ie]',
  'ile|ilu|kaç|сколько|скільки',
  'كم عدد|كم|כמה',
];

const COUNTING = new RegExp(`(?<!\\p{L})(?:${FORMS.join('|')})(?:(?!\\p{L})|(?<=[’']))`, 'iu');

/** What is counted is named by so many terms at most: “Russian bases”. */
const MAX_TERMS = 2;

/**
 * The terms that name what a question wants counted, as places among its terms: in “how many Russian bases are in Syria”
 * the first two. Empty where nothing is counted.
 */
export function countedTerms(question: string, terms: readonly QueryTerm[]): readonly number[] {
  const form = COUNTING.exec(question);
  if (form === null) return [];
  const from = form.index + form[0].length;
  const places: number[] = [];
  let end: number | null = null;
  for (const [place, { span }] of terms.entries()) {
    if (span.start < from) continue;
    const stands = end === null || question.slice(end, span.start).trim() === '';
    if (!stands || places.length === MAX_TERMS) break;
    places.push(place);
    ({ end } = span);
  }
  return places;
}
