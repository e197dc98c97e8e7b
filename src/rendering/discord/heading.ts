import { referenceCode } from './citation.ts';
import { clip, clipPlain } from './fit.ts';
import { QUESTION_MAX_CHARS } from './limits.ts';
import type { Speech } from '../phrases/speak.ts';
import { neutralise, oneLine } from './neutralise.ts';
import { type CardFacts, type Filters, MARKS } from './read-card.ts';

/** Units of `costOf`, for words as typed where others were searched; the card needs only the latter to be whole. */
const ASKED_MAX_COST = 200;

/** The longest filter that is shown whole, in characters; commands take no longer one. */
const FILTER_MAX_CHARS = 100;

/**
 * The top of a card: what `readCard` reads back. Never empty.
 * @param place what stands beside the reference, safe to show
 */
export function renderHeading(facts: CardFacts, { phrases }: Speech, place = ''): string {
  const question = oneLine(clipPlain(oneLine(facts.question), QUESTION_MAX_CHARS)) || '…';
  const asked = facts.asked === null ? '' : clip(oneLine(facts.asked), ASKED_MAX_COST);
  const lines =
    asked === ''
      ? [headingLine(neutralise(question))]
      : [
          headingLine(asked),
          `${MARKS.understood}${phrases.understoodAs}: **${neutralise(question)}**`,
        ];
  const { reference } = facts;
  const referenceLine =
    reference === null
      ? ''
      : `${MARKS.reference}${referenceValue(reference)}${place === '' ? '' : ` · ${place}`}`;
  return [...lines, filterLine(facts.filters, phrases), referenceLine]
    .filter((line) => line !== '')
    .join('\n');
}

/** In code, else in bold: both end where the reference ends. */
function referenceValue(reference: string): string {
  const shown = referenceCode(reference);
  return shown.startsWith('`') ? shown : `**${shown}**`;
}

/** Discord takes `#` off the end of a heading, and would leave its escape; bold, which looks the same, keeps it. */
function headingLine(markdown: string): string {
  return `${MARKS.heading}${markdown.endsWith('#') ? `**${markdown}**` : markdown}`;
}

function filterLine(filters: Filters, phrases: Speech['phrases']): string {
  const parts = [
    filters.isExact ? `${MARKS.exact}${phrases.filterExact}` : '',
    filterPart(`${MARKS.since}${phrases.filterSince}`, filters.since),
    filterPart(`${MARKS.until}${phrases.filterUntil}`, filters.until),
    filterPart(`${MARKS.source}${phrases.filterSource}`, filters.source),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${MARKS.filters}${parts.join(' · ')}`;
}

function filterPart(words: string, value: string | null): string {
  const shown = oneLine(clipPlain(oneLine(value ?? ''), FILTER_MAX_CHARS));
  return shown === '' ? '' : `${words} **${neutralise(shown)}**`;
}
