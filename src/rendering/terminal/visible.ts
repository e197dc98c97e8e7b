import { lazyPattern } from '../../text/lazy-pattern.ts';

/** Nothing in it needs to be shown otherwise; most text is of this kind, and the full test costs more. */
const SAFE = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u024F–—‘’“”…]*$/;

/** Variation selectors, which belong to the character before them, and number and verse signs, which can be seen. */
const SEEN = String.raw`[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2]`;

/** Joiners where they join: inside an emoji, and in scripts that are written with them. */
const JOINING_SCRIPTS =
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer';
const JOINED = JOINING_SCRIPTS.split(' ')
  .map((script) => String.raw`\p{Script=${script}}`)
  .join('');
const EMOJI_JOINER = String.raw`(?<=[\p{Extended_Pictographic}\p{EMod}\uFE0F])\u200D(?=\p{Extended_Pictographic})`;
const LETTER_JOINER = String.raw`(?<=[${JOINED}])[\u200C\u200D]`;

/** Control characters, format characters, lone surrogates, line and paragraph separators, ignorable characters. */
const unsafe = lazyPattern(
  String.raw`(?!${SEEN}|${EMOJI_JOINER}|${LETTER_JOINER})[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]`,
  'gu',
);

/**
 * Replaces what a terminal would obey, hide or reorder with its code point (`<U+001B>`), so that no document and no
 * question can move the cursor, recolour the card or make it read otherwise. Line breaks and tabs count as such.
 */
export function makeVisible(text: string): string {
  return SAFE.test(text) ? text : text.replace(unsafe(), showCodePoint);
}

function showCodePoint(character: string): string {
  const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `<U+${hexadecimal.padStart(4, '0')}>`;
}
