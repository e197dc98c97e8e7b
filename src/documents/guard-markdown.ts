/**
 * What keeps the Markdown parser within its time: it takes some 20 microseconds for each mark, is quadratic where many marks
 * of emphasis stand in one paragraph, and recurses where quotations and lists nest. The bounds are far above what people
 * write, and depend on the text alone, so that a document is read alike on every machine.
 */

/** Marks that a text may have whatever its length, and those it may have for each UTF-16 code unit. */
const MIN_MARKS = 20_000;
const MARKS_PER_CHAR = 1 / 25;

/** Marks of emphasis in one paragraph; beyond, they stand for themselves. */
const MAX_EMPHASIS = 300;

/** Quotations and lists within one another. */
const MAX_NESTING = 20;

const EMPHASIS = /[*_~]/g;
const NESTED = new RegExp(
  String.raw`^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){${MAX_NESTING},}`,
  'gm',
);

/** Whether a text has more marks than can be read in time; what a line is indented by counts, since each list around it does. */
export function hasTooManyMarks(text: string): boolean {
  const max = Math.max(MIN_MARKS, text.length * MARKS_PER_CHAR);
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    if (isMark(text.charCodeAt(at)) && ++marks > max) return true;
  }
  return marks + countIndents(text) > max;
}

/** Levels that the lines of a text are indented by beyond the first two, but for those of code between fences. */
function countIndents(text: string): number {
  let levels = 0;
  let isCode = false;
  for (const [line = ''] of text.matchAll(/^[ \t]{8,}(?=\S)|^[ \t]{0,40}(?:`{3}|~{3})/gm)) {
    if (/[`~]$/.test(line)) isCode = !isCode;
    else if (!isCode) levels += line.replaceAll('\t', '    ').length / 2 - 2;
  }
  return levels;
}

/** Line ends, and what may begin or end anything in Markdown: `!` `#` `&` `*` `<` `>` `[` `\` `]` `_` `` ` `` `|` `~`. */
function isMark(unit: number): boolean {
  if (unit > 0x7e) return false;
  if (unit >= 0x30 && unit <= 0x39) return false;
  return unit === 0x0a || '!#&*<>[\\]_`|~'.includes(String.fromCharCode(unit));
}

/** A list item indented as far as lists within so many others are. */
const DEEP_ITEM = /^(?: {40}|\t{10})[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t])/gm;

/** A text of the same length in which marks that would cost too much are letters. */
export function tameMarkdown(text: string): string {
  const shallow = text
    .replace(NESTED, (marks) => marks.replace(/\S/g, 'x'))
    .replace(DEEP_ITEM, (marks) => marks.replace(/\S/g, 'x'));
  if ((shallow.match(EMPHASIS)?.length ?? 0) <= MAX_EMPHASIS) return shallow;
  return shallow
    .split(/(\n[ \t]*\r?\n)/)
    .map((part) =>
      (part.match(EMPHASIS)?.length ?? 0) <= MAX_EMPHASIS ? part : part.replace(EMPHASIS, 'x'),
    )
    .join('');
}
