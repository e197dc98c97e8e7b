import { ProblemError } from '../errors/problem.ts';

/** A file's text, taken apart. */
export interface SplitText {
  /** The lines between the two `---`, with as many line ends before them as in the file; null where there are none. */
  readonly frontMatter: string | null;
  /** The date of a `date YYYY-MM-DD` header, as written. */
  readonly date: string | null;
  /** From the first character after either that is not white space, to the end of the file. */
  readonly body: string;
}

/** UTF-16 code units. No document needs more, and this much YAML is read in milliseconds whatever it is. */
const MAX_FRONT_MATTER_CHARS = 4096;

const OPENING = /^\s*---[ \t]*(?=[\r\n])/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
const FIELD = /^\s*[\p{L}_-]+[ \t]*:/u;
const DATE_HEADER = /^\s*date:?[ \t]+(\d{4}-\d{2}-\d{2})(?=\s|$)/i;

/**
 * Takes the front matter, or the header that a bare text may begin with, off a text.
 *
 * @throws ProblemError where front matter has no end within its limit.
 */
export function splitHead(text: string, shown: string): SplitText {
  const opening = OPENING.exec(text)?.[0] ?? '';
  const window = text.slice(opening.length, opening.length + MAX_FRONT_MATTER_CHARS);
  const isMeant = opening.startsWith('---') || (opening !== '' && FIELD.test(window));
  const closing = isMeant ? CLOSING.exec(window) : null;
  if (closing !== null) {
    const lines = opening.replace(/[^\r\n]/g, '') + window.slice(0, closing.index);
    const body = text.slice(opening.length + closing.index + closing[0].length).trimStart();
    return { frontMatter: lines.replace(/\r\n?/g, '\n'), date: null, body };
  }
  if (isMeant && FIELD.test(window)) throw endless(shown);
  const header = DATE_HEADER.exec(text);
  const body = text.slice(header?.[0].length ?? 0).trimStart();
  return { frontMatter: null, date: header?.[1] ?? null, body };
}

function endless(shown: string): ProblemError {
  return new ProblemError({
    input: shown,
    what: 'its front matter has no end: no second line of --- was found',
    limit: `${MAX_FRONT_MATTER_CHARS} characters`,
    advice: 'Put a line of --- after the last field, or shorten the fields',
  });
}
