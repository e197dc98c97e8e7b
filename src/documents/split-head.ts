/**
 * What stands before the text of a document and says something of it: front matter in YAML, TOML or JSON, or header lines.
 * Text that only looks like one is text.
 */
import { eachLine } from '../text/lines.ts';
import { FIELD_NAMES, fieldKeyOf, KNOWN_FIELDS } from './metadata-fields.ts';

/** How a head is written. */
type HeadKind = 'yaml' | 'toml' | 'json' | 'lines';

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

/** UTF-16 code units of fields that nothing closes. */
const MAX_OPEN_CHARS = 20_000;

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

const FIELD = /^\s*(?:#[^\n\r]*\s+)*["']?([\p{L}_][\p{L}\p{N}_. -]{0,60}?)["']?[ \t]*[:=]/u;
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
    const isFields = kind === 'json' ? /^\s*\{/.test(window) : beginsWithField(window);
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

/** Whether a text begins with the name of a field; one of several words is one only where it is known. */
function beginsWithField(text: string): boolean {
  const name = FIELD.exec(text)?.[1] ?? ' ';
  return !name.includes(' ') || KNOWN_FIELDS.has(fieldKeyOf(name));
}

/** Fields without an end: they are taken to end at the first blank line. */
function openHead(text: string, kind: HeadKind, start: number): Head {
  const from = skipSpace(text, start);
  const window = text.slice(from, from + MAX_OPEN_CHARS);
  const blank = /\r?\n[ \t]*\r?\n|\r[ \t]*\r/.exec(window);
  const isWhole = from + window.length === text.length;
  const end = from + (blank?.index ?? (isWhole ? window.length : window.lastIndexOf('\n') + 1));
  return { kind, start, end, date: null, body: skipSpace(text, end), isOpen: true };
}

/** Lines such as `Title: …` at the very beginning, up to a blank line, if the first is known and most others are. */
function readHeader(text: string): Head | null {
  const start = skipSpace(text, 0);
  const window = text.slice(start, start + MAX_HEADER_CHARS);
  const names: string[] = [];
  let end = 0;
  for (const part of readHeaderParts(window)) {
    if (end > 0 && !part.names.every((name) => GO_ON.has(name))) break;
    names.push(...part.names);
    ({ end } = part);
  }
  const known = names.filter((name) => KNOWN_FIELDS.has(name));
  const isFirstKnown = names[0] !== undefined && known[0] === names[0];
  if (!isFirstKnown || known.length * 2 < names.length) return null;
  end += start;
  return { kind: 'lines', start, end, date: null, body: skipSpace(text, end), isOpen: false };
}

interface HeaderPart {
  readonly names: readonly string[];
  readonly end: number;
}

/** The paragraphs that are nothing but header lines, from the beginning on; a line goes on where the next is indented. */
function* readHeaderParts(text: string): Generator<HeaderPart> {
  let names: string[] = [];
  let end = 0;
  for (const line of eachLine(text)) {
    const words = text.slice(line.start, line.end);
    if (words.trim() === '') {
      if (names.length > 0) yield { names, end };
      names = [];
      continue;
    }
    const name = HEADER_LINE.exec(words)?.[1];
    if (name !== undefined) names.push(fieldKeyOf(name));
    else if (names.length === 0 || !/^[ \t]/.test(words)) return;
    ({ end } = line);
    if (names.at(-1) === CONTENT) return yield { names, end };
  }
}

/** What a reader of pages for other programs writes before their text. */
const CONTENT = 'markdowncontent';

/** The names of header lines that may stand behind a blank line. */
const GO_ON: ReadonlySet<string> = new Set([
  ...[FIELD_NAMES.title, FIELD_NAMES.publisher, FIELD_NAMES.author, FIELD_NAMES.date].flat(),
  ...FIELD_NAMES.url,
  ...FIELD_NAMES.language,
  CONTENT,
]);

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
