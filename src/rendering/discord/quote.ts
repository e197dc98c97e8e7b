import type { Span } from '../../text/span.ts';
import { neutralise } from './neutralise.ts';

/** Stands for what was cut out. Square brackets of a document are escaped, these are not: nobody can forge a cut. */
export const CUT = '[…]';

/** A text to quote, with what is marked in it; spans count in the text. */
export interface Quotable {
  readonly text: string;
  /** In order, without overlap, as `mergeNeighbours` gives them. */
  readonly bold: readonly Span[];
}

/**
 * A block quote of parts of a text, matched words bold, with `[…]` wherever something is left out.
 * @param parts in order, without overlap; empty gives the empty string.
 */
export function renderQuote(quotable: Quotable, parts: readonly Span[]): string {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return '';
  const shown = parts.map((part) => renderPart(quotable, part)).join(` ${CUT} `);
  const isCutBefore = quotable.text.slice(0, first.start).trim() !== '';
  const isCutAfter = quotable.text.slice(last.end).trim() !== '';
  return blockQuote(`${isCutBefore ? `${CUT} ` : ''}${shown}${isCutAfter ? ` ${CUT}` : ''}`);
}

/** Every line of a text that is already safe as a line of a block quote. */
export function blockQuote(markdown: string): string {
  return `> ${markdown.replaceAll('\n', '\n> ')}`;
}

/** One part, matched words bold, not yet in a block quote. */
export function renderPart({ text, bold }: Quotable, part: Span): string {
  let rendered = '';
  let at = part.start;
  for (const span of bold) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, part.end);
    if (start >= end) continue;
    rendered += `${neutralise(text, at, start)}${embolden(neutralise(text, start, end))}`;
    at = end;
  }
  return rendered + neutralise(text, at, part.end);
}

/** `**a****b**` would not close, and two words side by side read better as one: marks meet only across other text. */
export function mergeNeighbours(text: string, spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const previous = merged.at(-1);
    if (previous !== undefined && /^[^\S\r\n]*$/.test(text.slice(previous.end, span.start)))
      merged[merged.length - 1] = { start: previous.start, end: span.end };
    else merged.push(span);
  }
  return merged;
}

/** Each line by itself, since every line of a block quote begins anew. White space stays outside. */
function embolden(markdown: string): string {
  return markdown.replace(/[^\s][^\n]*/g, (line) => {
    const trimmed = line.trimEnd();
    return `**${trimmed}**${line.slice(trimmed.length)}`;
  });
}
