import { characterOf, HIDDEN, markHidden } from './hidden-characters.ts';

/*
 * What Discord's client does with text, as far as it matters here: `\` before anything but a letter, a digit or white space
 * shows that character and nothing else; every construct (masked links, headings, subtext, quotes, lists, code, spoilers,
 * emphasis, mentions, commands, timestamps, emoji, links) begins with punctuation of ASCII; a bare address begins at
 * `http://` or `https://`, an invitation is found by `discord.gg/`. So a backslash before each mark breaks all of them, and
 * adds nothing that is shown. In a masked link's own text escapes do not work, so nothing foreign is ever put into one.
 */

/** Every mark of ASCII but those that begin or end nothing: `! " $ % & ' , ; = ? ^ { }`. */
const MARK = /[#()*+\-./:<>@[\\\]_`|~]/;
const TO_CHANGE = new RegExp(`${MARK.source}|${HIDDEN.source}`, 'gu');
const TO_UNDO = /\\([!-/:-@[-`{-~])|⟨U\+([0-9A-F]{4,6})⟩|\*\*/g;

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[ \t\n\r]/;

/**
 * Text of documents and people, made safe to show in Discord: nothing in it formats, links, mentions or hides. Only
 * backslashes are added, line ends become line feeds, and hidden characters are shown by their code point.
 * @param start where to begin, and `end` where to stop, in UTF-16 code units of `text`; what is around decides what needs
 *   an escape.
 */
export function neutralise(text: string, start = 0, end = text.length): string {
  return text
    .slice(start, end)
    .replace(TO_CHANGE, (found: string, index: number) => safeForm(text, start + index, found));
}

/** Undoes `neutralise`, and takes away the bold marks that are ours. */
export function plainText(markdown: string): string {
  return markdown.replace(
    TO_UNDO,
    (whole, mark: string | undefined, hex: string | undefined) =>
      mark ?? (hex === undefined ? '' : (characterOf(hex) ?? whole)),
  );
}

/** White space as single spaces, none at the ends: a question as it stands in a heading. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085]+/g, ' ').trim();
}

function safeForm(text: string, index: number, found: string): string {
  if (found === '\r') return text[index + 1] === '\n' ? '' : '\n';
  if (!MARK.test(found)) return markHidden(text, index, found);
  return needsEscape(text, index, found) ? `\\${found}` : found;
}

/** Hyphens in words, full stops and colons before a space begin nothing, and texts are easier to read without the escapes. */
function needsEscape(text: string, index: number, mark: string): boolean {
  const before = text[index - 1] ?? ' ';
  const after = text[index + 1] ?? ' ';
  switch (mark) {
    case '-':
      return !(WORD_CHARACTER.test(before) && WORD_CHARACTER.test(after));
    case '.':
      return DIGIT.test(before) || !SPACE.test(after);
    case ':':
      return !SPACE.test(after);
    default:
      return true;
  }
}
