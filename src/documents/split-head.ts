/**
 * What stands before the text of a document and says something of it: front matter in YAML, TOML or JSON, or header lines.
 * Text that only looks like one is text.
 */
import { KNOWN_FIELDS } from './metadata-fields.ts';

/** How a head is written. */
export type HeadKind = 'yaml' | 'toml' | 'json' | 'lines';

/** Where in a file the head stands, and where the text begins. */
export interface Head {
  /** Null where there is none. */
  readonly kind: HeadKind | null;
  /** The span of the fields, without the lines that fence them. */
  readonly start: number;
  readonly end: number;
  /** The date of a `date YYYY-MM-DD` header, as written. */
  readonly date: string | null;
  /** Where the text begins: at the first character behind that is not white space. */
  readonly body: number;
  /** Whether a closing fence is missing, so that the fields go on to the first blank line. */
  readonly isOpen: boolean;
}

/** UTF-16 code units. A file that holds its words in front matter has long ones. */
const MAX_HEAD_CHARS = 200_000;

/** UTF-16 code units of header lines; nobody writes more, and what follows is text. */
const MAX_HEADER_CHARS = 4_000;

const FENCES: readonly {
  readonly kind: HeadKind;
  readonly opening: RegExp;
  readonly closing: RegExp;
}[] = [
  {
    kind: 'yaml',
    opening: /^\s*---(?:[ \t]*yaml)?[ \t]*(?=[\r\n])/,
    closing: /^(?:---|\.\.\.)[ \t]*$/m,
  },
  {
    kind: 'toml',
    opening: /^\s*(?:\+\+\+|---toml)[ \t]*(?=[\r\n])/,
    closing: /^(?:\+\+\+|---)[ \t]*$/m,
  },
  { kind: 'json', opening: /^\s*(?:;;;|---json)[ \t]*(?=[\r\n])/, closing: /^(?:;;;|---)[ \t]*$/m },
  { kind: 'json', opening: /^\s*(?=\{\s*")/, closing: /(?<=^\})[ \t]*$/m },
];

const FIELD = /^\s*(?:#[^\n\r]*\s+)*["']?[\p{L}_][\p{L}\p{N}_.-]*["']?[ \t]*[:=]/u;
const DATE_HEADER = /^\s*date:?[ \t]+(\d{4}-\d{2}-\d{2})(?=\s|$)/i;
const HEADER_LINE = /^([\p{L}][\p{L}\p{N} _-]{0,30}?)[ \t]*:(?:[ \t]+\S.*)?$/u;

/** The head of a text. */
export function splitHead(text: string): Head {
  return readFenced(text) ?? readHeader(text) ?? readDateHeader(text);
}

function readFenced(text: string): Head | null {
  for (const { kind, opening, closing } of FENCES) {
    const found = opening.exec(text);
    if (found === null) continue;
    const start = found[0].length;
    const window = text.slice(start, start + MAX_HEAD_CHARS);
    const isFields = kind === 'json' ? /^\s*\{/.test(window) : FIELD.test(window);
    const close = closing.exec(window);
    const isEmpty = close !== null && /^(?:\s|#[^\n\r]*)*$/.test(window.slice(0, close.index));
    const isMeant = isFields || (isEmpty && found[0].includes('---'));
    if (!isMeant) return null;
    if (close === null) return kind === 'json' ? null : openHead(text, kind, start);
    const end = start + close.index;
    return {
      kind,
      start,
      end,
      date: null,
      body: skipSpace(text, end + close[0].length),
      isOpen: false,
    };
  }
  return null;
}

/** Fields without an end: they are taken to end at the first blank line. */
function openHead(text: string, kind: HeadKind, start: number): Head {
  const from = skipSpace(text, start);
  const blank = /\r?\n[ \t]*\r?\n|\r[ \t]*\r/.exec(text.slice(from));
  const end = blank === null ? text.length : from + blank.index;
  return { kind, start, end, date: null, body: skipSpace(text, end), isOpen: true };
}

/** Lines such as `Title: …` at the very beginning, up to a blank line, if the first is known and most others are. */
function readHeader(text: string): Head | null {
  const start = skipSpace(text, 0);
  const window = text.slice(start, start + MAX_HEADER_CHARS);
  const blank = /\r?\n[ \t]*\r?\n/.exec(window);
  const lines = window.slice(0, blank?.index ?? 0).split(/\r?\n/);
  const names: string[] = [];
  for (const line of lines) {
    if (/^[ \t]+\S/.test(line) && names.length > 0) continue;
    const name = HEADER_LINE.exec(line)?.[1];
    if (name === undefined) return null;
    names.push(name.toLowerCase());
  }
  const known = names.filter((name) => KNOWN_FIELDS.has(name.replace(/ /g, '_')));
  const isFirstKnown = names[0] !== undefined && known[0] === names[0];
  if (!isFirstKnown || known.length * 2 < names.length) return null;
  const end = start + (blank?.index ?? 0);
  return { kind: 'lines', start, end, date: null, body: skipSpace(text, end), isOpen: false };
}

function readDateHeader(text: string): Head {
  const header = DATE_HEADER.exec(text);
  const end = header?.[0].length ?? 0;
  const date = header?.[1] ?? null;
  return { kind: null, start: 0, end: 0, date, body: skipSpace(text, end), isOpen: false };
}

function skipSpace(text: string, from: number): number {
  const rest = /\S/.exec(text.slice(from));
  return rest === null ? text.length : from + rest.index;
}
