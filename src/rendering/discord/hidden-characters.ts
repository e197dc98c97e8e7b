/**
 * Characters that a reader cannot see: controls, bidirectional marks, zero-width and tag characters, fillers, halves of
 * surrogate pairs. They are shown by their code point, as `⟨U+202E⟩`, so that nothing hides in a quotation.
 *
 * What writing needs is left as it is: tabs and line feeds, a joiner between letters of scripts that join (Persian,
 * Hindi), and what holds an emoji together.
 */

/** What `markHidden` is asked about. Unassigned “noncharacters” and U+2028/2029 are here because clients drop them or break lines at them. */
export const HIDDEN =
  /[\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u2800\ufff9-\ufffb]/gu;

const JOINERS = new Set(['\u200c', '\u200d']);
const JOINING_LETTER =
  /^[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const EMOJI = /^\p{Extended_Pictographic}$/u;
const EMOJI_TAIL = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const EMOJI_STYLE = '\ufe0f';
const KEYCAP = '\u20e3';
const LAST_CODE_POINT = 0x10ffff;

/** How the hidden character at this place of the text is shown: by its code point, or itself where writing needs it. */
export function markHidden(text: string, index: number, character: string): string {
  return isNeeded(text, index, character) ? character : markOf(character);
}

/** A text for places that are not markdown, hidden characters by their code point and white space as single spaces. */
export function showHidden(text: string): string {
  return text
    .replace(HIDDEN, (character: string, index: number) => markHidden(text, index, character))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text has characters that are shown by their code point. */
export function hasHidden(text: string): boolean {
  return [...text.matchAll(HIDDEN)].some(
    ({ 0: character, index }) => character !== '\r' && !isNeeded(text, index, character),
  );
}

/** The character that a mark names (`202E`); undefined where there is none. */
export function characterOf(hex: string): string | undefined {
  const codePoint = Number.parseInt(hex, 16);
  return codePoint <= LAST_CODE_POINT ? String.fromCodePoint(codePoint) : undefined;
}

function isNeeded(text: string, index: number, character: string): boolean {
  if (character === '\n' || character === '\t') return true;
  if (!JOINERS.has(character) && character !== EMOJI_STYLE) return false;
  const before = characterBefore(text, index);
  const after = characterAt(text, index + character.length);
  if (character === EMOJI_STYLE) return EMOJI.test(before) || after === KEYCAP;
  if (JOINING_LETTER.test(before) && JOINING_LETTER.test(after)) return true;
  return character === '\u200d' && EMOJI_TAIL.test(before) && EMOJI.test(after);
}

function markOf(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function characterAt(text: string, index: number): string {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

/** A low surrogate is taken together with the high one before it. */
function characterBefore(text: string, index: number): string {
  const pair = characterAt(text, index - 2);
  return pair.length === 2 ? pair : characterAt(text, index - 1);
}
