import type { Span } from '../text/span.ts';

/** A stretch in quotation marks; `start` and `end` include the marks. */
export interface Quotation extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  /** Whether no mark closes it before its paragraph ends. */
  readonly isOpen: boolean;
}

/** What closes after a mark that opens. German closes with what English opens with. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '"': '"”',
  "''": "''",
  '「': '」',
  '『': '』',
  '‘': '’',
  "'": "'",
  '‚': '‘’',
  '‹': '›',
  '”': '”',
  '`': '`',
};

/** Single marks are looked at only where a text has no double ones. */
const DOUBLE = /''|[“”„«»"「」『』]/g;

const SINGLE = /[‘’'‚‹›]/g;

/**
 * The stretches of a paragraph in marks of the outermost level, in order, without overlap. A mark that opens and is never closed
 * takes in the rest of the paragraph, as the house styles do in which a quotation goes on in the next.
 */
export function findQuotations(
  text: string,
  { start, end }: Span,
  isSingle: boolean,
): readonly Quotation[] {
  const paragraph = text.slice(start, end);
  const found: Quotation[] = [];
  let open: { readonly at: number; readonly mark: string } | null = null;
  for (const { index, 0: mark } of paragraph.matchAll(isSingle ? SINGLE : DOUBLE)) {
    if (open === null) {
      if (opens(paragraph, index, mark)) open = { at: index, mark };
    } else if (closes(paragraph, index, mark, open.mark)) {
      found.push(quotationOf(start, open, index, mark));
      open = null;
    }
  }
  if (open !== null) {
    const inner = { start: start + open.at + open.mark.length, end };
    found.push({ start: start + open.at, end, inner, isOpen: true });
  }
  return found;
}

function quotationOf(
  offset: number,
  open: { readonly at: number; readonly mark: string },
  at: number,
  mark: string,
): Quotation {
  const inner = { start: offset + open.at + open.mark.length, end: offset + at };
  return { start: offset + open.at, end: offset + at + mark.length, inner, isOpen: false };
}

const BEFORE_OPENING = /[\s([{—–\-/:*_>¿¡|]/;

const LETTER = /[\p{L}\p{N}]/u;

function opens(text: string, at: number, mark: string): boolean {
  if (CLOSING[mark] === undefined) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + mark.length);
  if (after === '' || (/\s/.test(after) && mark !== '«')) return false;
  if (mark === '“' || mark === '„' || mark === '«' || mark === '「' || mark === '『') return true;
  return before === '' || BEFORE_OPENING.test(before);
}

function closes(text: string, at: number, mark: string, opening: string): boolean {
  if (CLOSING[opening]?.includes(mark) !== true) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + mark.length);
  if (mark === "'" || mark === '’') return !LETTER.test(after) && !/\s/.test(before);
  if (mark !== '"' && mark !== "''") return true;
  const isOpening =
    (before === '' || BEFORE_OPENING.test(before)) && LETTER.test(after) && !/[—–-]/.test(before);
  return !isOpening;
}

/** Whether a text quotes with single marks: it has pairs of them and none of the others. */
export function quotesWithSingleMarks(text: string): boolean {
  if (/[“”„«»「」『』"]|''/.test(text)) return false;
  return /(?:^|\s)[‘'‚‹]\p{L}[^‘'’\n]{3,}/u.test(text);
}

/** What stands between the marks, without white space at its ends. */
export function contentOf(text: string, { inner }: Quotation): Span {
  let { start, end } = inner;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
