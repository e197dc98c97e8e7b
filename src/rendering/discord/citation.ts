import type { QuotedPassage } from '../../answers/answer.ts';
import { clip, costOf } from './fit.ts';
import { fill, type Speech } from '../phrases/speak.ts';
import { neutralise, oneLine } from './neutralise.ts';

/** What a reference looks like; one that does not is not set in code, where escapes do not work. */
const REFERENCE = /^[\p{L}\p{N}-]+\.\d+$/u;

/** Units of `costOf`. */
const PUBLISHER_MAX_COST = 60;
const TITLE_MIN_COST = 12;
const TITLE_MAX_COST = 160;

/** The line under a quotation: number, title, publisher, date, paragraph, permanent id; the title gives way to `maxCost`. */
export function citationLine(
  passage: QuotedPassage,
  number: number,
  remark: string | null,
  speech: Speech,
  maxCost: number,
): string {
  const { publisher, date, paragraph, id } = passage;
  const rest = [
    publisher === null ? null : clip(publisher, PUBLISHER_MAX_COST),
    date === null ? null : neutralise(speech.date(date).slice(0, PUBLISHER_MAX_COST)),
    fill(speech.phrases.paragraph, { number: String(paragraph) }),
    referenceCode(id),
    remark,
  ].filter((part) => part !== null && part !== '');
  const start = `-# **[${number}]** `;
  const end = ` · ${rest.join(' · ')}`;
  const room = maxCost - costOf(start) - costOf(end);
  return `${start}${titleOf(passage, speech, Math.max(TITLE_MIN_COST, room))}${end}`;
}

/** A permanent id as code, easy to copy. */
export function referenceCode(id: string): string {
  return REFERENCE.test(id) ? `\`${id}\`` : neutralise(oneLine(id));
}

function titleOf({ title }: QuotedPassage, { phrases }: Speech, maxCost: number): string {
  const words = title?.replace(/\s+/g, ' ').trim() ?? '';
  return words === '' ? phrases.untitled : clip(words, Math.min(maxCost, TITLE_MAX_COST));
}
