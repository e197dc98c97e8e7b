import { referenceCode } from './citation-lines.ts';
import { clip, clipPlain } from './fit.ts';
import { QUESTION_MAX_CHARS } from './limits.ts';
import type { Speech } from '../phrases/speak.ts';
import { neutralise, oneLine, plainText } from './neutralise.ts';
import { type CardFacts, type Filters, MARKS } from './read-card.ts';

/** Units of `costOf`, for words as typed where others were searched; the card needs only the latter to be whole. */
const ASKED_MAX_COST = 200;

/** The longest filter that is shown whole, in characters; commands take no longer one. */
const FILTER_MAX_CHARS = 100;

/** The top of a card, and what it says, in the very form in which `readCard` reads it back: its digest is what buttons hold. */
export interface Heading {
  /** Markdown; empty only where the question is carried, and nothing else is to be said. */
  readonly text: string;
  readonly facts: CardFacts;
}

/**
 * Makes the top of a card.
 *
 * @param place what stands beside the reference, safe to show
 * @param carried the question as typed, where the card does not show it but carries it in its menu
 */
export function renderHeading(
  facts: CardFacts,
  { phrases }: Speech,
  place = '',
  carried: string | null = null,
): Heading {
  const question = safeLine(facts.question, QUESTION_MAX_CHARS) || '…';
  const asked = facts.asked === null ? '' : clip(oneLine(facts.asked), ASKED_MAX_COST);
  const reference = facts.reference === null ? null : referenceCode(facts.reference);
  const filters = shownFilters(facts.filters);
  const understood = `${MARKS.understood}${phrases.understoodAs}: **${question}**`;
  const lines = [
    carried === null ? headingLine(asked === '' ? question : asked) : '',
    asked === '' ? '' : understood,
    filterLine(filters, phrases),
    reference === null ? '' : referenceLine(reference, place),
  ];
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    facts: {
      question: asked === '' && carried !== null ? carried : plainText(question),
      asked: asked === '' ? null : (carried ?? plainText(asked)),
      reference: reference === null ? null : plainReference(reference),
      filters: {
        source: readable(filters.source),
        since: readable(filters.since),
        until: readable(filters.until),
        isExact: filters.isExact,
      },
    },
  };
}

/** Of people and documents: one line, no longer than this, that formats nothing. */
function safeLine(text: string, maxChars: number): string {
  return neutralise(oneLine(clipPlain(oneLine(text), maxChars)));
}

function plainReference(shown: string): string {
  return shown.startsWith('`') ? shown.slice(1, -1) : plainText(shown);
}

function readable(shown: string | null): string | null {
  return shown === null ? null : plainText(shown);
}

/** The reference in code, else in bold: both end where it ends. */
function referenceLine(shown: string, place: string): string {
  const value = shown.startsWith('`') ? shown : `**${shown}**`;
  return `${MARKS.reference}${value}${place === '' ? '' : ` · ${place}`}`;
}

/** Discord takes `#` off the end of a heading, and would leave its escape; bold, which looks the same, keeps it. */
function headingLine(markdown: string): string {
  return `${MARKS.heading}${markdown.endsWith('#') ? `**${markdown}**` : markdown}`;
}

/** The filters as they stand on the card; null where nothing would be seen. */
function shownFilters({ source, since, until, isExact }: Filters): Filters {
  return {
    source: shownFilter(source),
    since: shownFilter(since),
    until: shownFilter(until),
    isExact,
  };
}

function shownFilter(value: string | null): string | null {
  return safeLine(value ?? '', FILTER_MAX_CHARS) || null;
}

function filterLine(
  { source, since, until, isExact }: Filters,
  phrases: Speech['phrases'],
): string {
  const parts = [
    isExact ? `${MARKS.exact}${phrases.filterExact}` : '',
    filterPart(`${MARKS.since}${phrases.filterSince}`, since),
    filterPart(`${MARKS.until}${phrases.filterUntil}`, until),
    filterPart(`${MARKS.source}${phrases.filterSource}`, source),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${MARKS.filters}${parts.join(' · ')}`;
}

function filterPart(words: string, shown: string | null): string {
  return shown === null ? '' : `${words} **${shown}**`;
}
