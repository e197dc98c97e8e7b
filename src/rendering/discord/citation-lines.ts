import type { QuotedPassage } from '../../answers/answer.ts';
import { clip, costOf } from './fit.ts';
import { fill, type Speech } from '../phrases/speak.ts';
import { hasHidden } from './hidden-characters.ts';
import { neutralise, oneLine } from './neutralise.ts';

/** What a reference looks like; one that does not is not set in code, where escapes do not work. */
const REFERENCE = /^[\p{L}\p{N}-]+\.\d+$/u;

/** Units of `costOf`. */
const PUBLISHER_MAX_COST = 60;
const TITLE_MIN_COST = 12;
const TITLE_MAX_COST = 160;

/**
 * The lines under the quotations of one document: number, title, publisher, date and paragraphs once, then a line for each
 * permanent id, which so never breaks, with who is quoted. The title gives way to `maxCost`.
 */
export function citationLines(
  passages: readonly QuotedPassage[],
  number: number,
  speech: Speech,
  maxCost: number,
): string {
  const [first] = passages;
  if (first === undefined) return '';
  const { publisher, date, page } = first;
  const rest = [
    publisher === null ? null : clip(publisher, PUBLISHER_MAX_COST),
    date === null ? null : neutralise(speech.date(date).slice(0, PUBLISHER_MAX_COST)),
    page === null ? null : fill(speech.phrases.onPage, { number: String(page) }),
    paragraphsOf(passages, speech),
  ].filter((part) => part !== null && part !== '');
  const start = `-# **[${number}]** `;
  const ids = passages.map((passage) => `\n-# ${idLine(passage, speech)}`).join('');
  const end = ` · ${rest.join(' · ')}${ids}`;
  const room = maxCost - costOf(start) - costOf(end);
  return `${start}${titleOf(first, speech, Math.max(TITLE_MIN_COST, room))}${end}`;
}

function paragraphsOf(passages: readonly QuotedPassage[], { phrases }: Speech): string {
  const numbers = [...new Set(passages.map(({ paragraph }) => String(paragraph)))];
  return fill(phrases.paragraph, { number: numbers.join(', ') });
}

function idLine({ id, speaker, stance, text }: QuotedPassage, { phrases }: Speech): string {
  // Over what shows a position stands who speaks.
  const here = stance === undefined ? speaker : null;
  const said = here === null ? '' : clip(oneLine(here), PUBLISHER_MAX_COST);
  const hidden = hasHidden(text) ? `⚠ ${phrases.hiddenShown}` : '';
  return [referenceCode(id), said, hidden].filter((part) => part !== '').join(' · ');
}

/** A permanent id as code, easy to copy. */
export function referenceCode(id: string): string {
  return REFERENCE.test(id) ? `\`${id}\`` : neutralise(oneLine(id));
}

function titleOf({ title }: QuotedPassage, { phrases }: Speech, maxCost: number): string {
  const words = title?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? phrases.untitled : clip(words, Math.min(maxCost, TITLE_MAX_COST));
}
