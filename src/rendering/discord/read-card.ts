import type { ComponentType } from 'discord.js';
import { readCarried } from './carried-question.ts';
import { plainText } from './neutralise.ts';

/** What narrows a question; null where nothing does. */
export interface Filters {
  readonly source: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly isExact: boolean;
}

export const NO_FILTERS: Filters = { source: null, since: null, until: null, isExact: false };

/** What a card says of itself, in whatever language its other words are. */
export interface CardFacts {
  /** The heading; where the question was understood in another way than typed, as understood. */
  readonly question: string;
  /** As typed, where that is not what was searched. */
  readonly asked: string | null;
  /** The permanent id that the card is about. */
  readonly reference: string | null;
  readonly filters: Filters;
}

/** Marks at the beginning of a part; words of people and documents never hold one unescaped after `-# `. */
export const MARKS = {
  heading: '### ',
  understood: '-# ↳ ',
  filters: '-# ⌕ ',
  reference: '-# ※ ',
  source: '▤ ',
  since: '↦ ',
  until: '⇥ ',
  exact: '≡ ',
} as const;

const TEXT_DISPLAY: ComponentType.TextDisplay = 10;

/** A value stands in bold: bold marks of a document are escaped, so the first pair is ours. */
const VALUE = /\*\*((?:\\.|[^\\*])*)\*\*/u;
const CODE = /^`([^`]+)`/;

/** What the card in a message says; null where the message holds no card of ours. */
export function readCard(message: unknown): CardFacts | null {
  const lines = textsOf(message).flatMap((text) => text.split('\n'));
  const carried = readCarried(message);
  const heading = partOf(lines, MARKS.heading);
  if (heading === null && carried === null) return null;
  const asked = heading === null ? (carried ?? '') : plainText(heading);
  const understood = valueOf(partOf(lines, MARKS.understood));
  const reference = partOf(lines, MARKS.reference);
  return {
    question: understood ?? asked,
    asked: understood === null ? null : asked,
    reference: reference === null ? null : (CODE.exec(reference)?.[1] ?? valueOf(reference)),
    filters: readFilters(partOf(lines, MARKS.filters)),
  };
}

/** Words and values take turns; the marks count among the words alone, since a value may hold the same signs. */
function readFilters(line: string | null): Filters {
  if (line === null) return NO_FILTERS;
  const turns = line.split(VALUE);
  const words = turns.filter((_, turn) => turn % 2 === 0);
  const after = (mark: string): string | null => {
    const value = turns[2 * words.findIndex((word) => word.includes(mark)) + 1];
    return words.some((word) => word.includes(mark)) && value !== undefined
      ? plainText(value)
      : null;
  };
  return {
    source: after(MARKS.source),
    since: after(MARKS.since),
    until: after(MARKS.until),
    isExact: words.some((word) => word.includes(MARKS.exact)),
  };
}

function partOf(lines: readonly string[], mark: string): string | null {
  return lines.find((line) => line.startsWith(mark))?.slice(mark.length) ?? null;
}

function valueOf(part: string | null): string | null {
  const value = part === null ? undefined : VALUE.exec(part)?.[1];
  return value === undefined ? null : plainText(value);
}

/** All text displays of a message, in order, at whatever depth. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const content = fields.get('content');
  if (fields.get('type') === TEXT_DISPLAY && typeof content === 'string') return [content];
  const nested = fields.get('components');
  return Array.isArray(nested) ? nested.flatMap(textsOf) : [];
}
