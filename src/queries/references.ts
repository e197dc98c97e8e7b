/** A reference to passages of one document, as people paste it. */
export interface Reference {
  /** The id of the document, as ids are written. */
  readonly document: string;
  /** The numbers of its first and last passage, counted from 1. */
  readonly first: number;
  readonly last: number;
}

/** So many passages are opened by one reference at most. */
const MAX_REFERRED = 10;

/** No id is longer, with all that may stand around it. In UTF-16 code units. */
const MAX_CHARS = 400;

/** Hyphens, dashes and minus signs, as programs set them in the place of the one that was typed. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** What stands around a reference in a text, and no id begins or ends with. */
const AROUND = /^[\s"'“”„«»‘’`()[\]{}<>*_]+|[\s"'“”„«»‘’`()[\]{}<>*_.,;:!?…]+$/g;
/** Between the parts of a citation, of which the reference is the last. */
const CITATION_PARTS = /\s[·•|]\s/;

const REFERENCE =
  /^([\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?)\.(\d{1,6})(?:\s?-\s?(\d{1,6}))?$/u;

/** Whether a text is a reference and could hardly be anything else: `no.1` could. */
export function isSurelyReference(text: string): boolean {
  const document = readReference(text)?.document ?? '';
  return /\p{L}/u.test(document) && /[-\d]/.test(document);
}

/**
 * The reference that a text is: in any case, in brackets or quotation marks, with a full stop behind, with typographic
 * dashes, with a range (`.1-2`), or as the end of a whole citation. Null where it is none, or its range is no range.
 */
export function readReference(text: string): Reference | null {
  if (text.length > MAX_CHARS) return null;
  const last = text.split(CITATION_PARTS).at(-1) ?? text;
  const bare = last.normalize('NFC').replace(DASHES, '-').replace(AROUND, '');
  const read = REFERENCE.exec(bare.replace(/^cite\s+/i, '').replace(AROUND, ''));
  if (read === null) return null;
  const [, document = '', from = '', to = from] = read;
  const [first, end] = [Number(from), Number(to)];
  if (first < 1 || end < first) return null;
  return {
    document: document.toLowerCase().normalize('NFC'),
    first,
    last: Math.min(end, first + MAX_REFERRED - 1),
  };
}
