import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Reading } from './document.ts';
import { eachRun } from './source-map.ts';

/** What one character reference or escape stands for, as any of the formats write it. */
const REFERENCE = /^&(?:#(\d{1,8})|#[xX]([\da-fA-F]{1,7})|([A-Za-z][A-Za-z\d]{0,31}));?$/;
const ESCAPE = /^\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|U([\da-fA-F]{8})|([^]))$/;

/** Markup in a feed is written with references of its own, `&amp;quot;` for a quotation mark. */
const AMPERSAND = /^&(?:amp|#38|#[xX]26);/;

/** What letters stand for behind a backslash. */
const LETTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * The first offset of a reading text whose characters are not those of the file; -1 where each is the file's own, or a decoded
 * reference or escape, or white space for white space and for what a reader does not see.
 *
 * @param source The file's decoded text, in which the map counts.
 */
export function findUnfaithful(reading: Reading, source: string): number {
  let last = 0;
  for (const run of eachRun(reading)) {
    const { read } = run;
    const text = reading.text.slice(read.start, read.end);
    const from = source.slice(run.source.start, run.source.end);
    if (run.source.start < last || run.source.end > source.length) return read.start;
    if (!isSame(text, from) && !isDecoded(text, from)) return read.start;
    last = run.source.start;
  }
  return -1;
}

function isSame(text: string, from: string): boolean {
  if (text.length !== from.length) return false;
  if (text === from) return true;
  for (let at = 0; at < text.length; at++) {
    const isEqual = text.charCodeAt(at) === from.charCodeAt(at);
    if (!isEqual && !(isSpace(text.charAt(at)) && isSpace(from.charAt(at)))) return false;
  }
  return true;
}

function isDecoded(text: string, from: string): boolean {
  if (isSpace(text)) return true;
  const inner = from.replace(AMPERSAND, '&');
  if (inner !== from && inner !== '&') return isDecoded(text, inner);
  const [, decimal, hexadecimal, name] = REFERENCE.exec(from) ?? [];
  if (name !== undefined) return decodeNamedCharacterReference(name) === text;
  const number = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10);
  if (!Number.isNaN(number)) return text === characterOf(number) || text === '\uFFFD';
  const [, short, byte, long, letter] = ESCAPE.exec(from) ?? [];
  if (letter !== undefined) return text === letter || text === LETTERS[letter];
  const code = Number.parseInt(short ?? byte ?? long ?? '', 16);
  return Number.isNaN(code)
    ? isStroke(text, from) || isDoubled(text, from)
    : text === characterOf(code);
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** The stroke between two cells of a table. */
function isStroke(text: string, from: string): boolean {
  return text === ' | ' && from.includes('|');
}

/** A quotation mark in a text that is quoted by doubling. */
function isDoubled(text: string, from: string): boolean {
  return from === text + text && /^["']$/.test(text);
}

function isSpace(text: string): boolean {
  return text.trim() === '';
}
