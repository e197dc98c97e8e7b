/** Named references that writers use; others stay as they are. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Private characters that stand for escaped ones while marks are taken off. */
const ESCAPE_BASE = 0xe000;

/** Emphasis; taken off twice, since one may hold another. Underscores within words are none. */
const STARS = /(\*{1,3})(?=\S)([^*]*[^\s*])\1/g;
const UNDERSCORES = /(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]*[^\s_])\1(?![\p{L}\p{N}_])/gu;

/** The words of a Markdown heading, without the marks of emphasis, code, links and pictures, on one line. */
export function plainTitle(markdown: string): string {
  if (!/[\\`*_~<&[]|\s\s/.test(markdown)) return markdown.trim();
  return markdown
    .replace(/\\([!-/:-@[-`{-~])/g, (_, mark: string) => hide(mark))
    .replace(/(`+)([^`]+)\1/g, (_, _ticks, code: string) => code.replace(/[!-/:-@[-`{-~]/g, hide))
    .replace(/!?\[([^\][]*)\](?:\([^()]*\)|\[[^\][]*\])/g, '$1')
    .replace(/<((?:https?|mailto):[^\s<>]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(STARS, '$2')
    .replace(STARS, '$2')
    .replace(UNDERSCORES, '$2')
    .replace(/~~([^~]+)~~/g, '$1')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/gi, (whole, name: string) => entity(name) ?? whole)
    .replace(/[\uE021-\uE07E]/g, show)
    .replace(/\s+/g, ' ')
    .trim();
}

function hide(mark: string): string {
  return String.fromCharCode(ESCAPE_BASE + mark.charCodeAt(0));
}

function show(hidden: string): string {
  return String.fromCharCode(hidden.charCodeAt(0) - ESCAPE_BASE);
}

function entity(name: string): string | undefined {
  const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  if (number === null) return ENTITIES[name];
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : '\uFFFD';
}
