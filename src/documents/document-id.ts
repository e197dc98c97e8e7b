/** UTF-16 code units: short enough for a reference that people copy and for Discord's 100-character `custom_id`. */
const MAX_ID_CHARS = 48;

/**
 * The id that a name stands for: NFC, lower case, each run of other than letters and digits a `-`, at most 48 characters.
 * Empty where the name has neither letter nor digit. Applied twice it changes nothing.
 */
export function documentIdOf(name: string): string {
  const words = name.normalize('NFC').toLowerCase().normalize('NFC');
  const id = trimDashes(words.replace(/[^\p{L}\p{N}]+/gu, '-'));
  return trimDashes(cutAtCodePoint(id, MAX_ID_CHARS));
}

function trimDashes(text: string): string {
  return text.replace(/^-/, '').replace(/-$/, '');
}

/** The longest beginning of at most `maxChars` code units that ends with a whole code point. */
function cutAtCodePoint(text: string, maxChars: number): string {
  const cut = text.slice(0, maxChars);
  return text.length > maxChars ? cut.replace(/[\uD800-\uDBFF]$/, '') : cut;
}
