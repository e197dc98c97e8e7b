import { lazyPattern } from './lazy-pattern.ts';
import {
  AFTER_NUMBERS,
  BEFORE_NUMBERS,
  BODIES,
  FIRMS,
  LIST_ENDS,
  OTHERS,
  STARTERS,
  STATES,
  TITLES,
  VERBS,
} from './abbreviations.ts';
import { baseForm } from './irregular-forms.ts';

/** A run of marks in a paragraph that may end a sentence. */
export interface Candidate {
  readonly paragraph: string;
  /** Where the sentence begins that it may end. */
  readonly start: number;
  readonly marksAt: number;
  readonly marks: string;
  /** Quotation marks and brackets after the marks. */
  readonly closers: string;
  /** Where the next word begins, past white space. */
  readonly next: number;
  /** Whether the paragraph has capital and small letters, so that they tell where a sentence begins. */
  readonly isCased: boolean;
  /** Whether an abbreviation may end a sentence where only the words around it tell so. */
  readonly endsAtAbbreviations: boolean;
}

/** UTF-16 code units: longer than any abbreviation with the word before it. */
const LOOK_BEHIND = 32;

/** UTF-16 code units: a name of four words with a verb of saying. */
const LOOK_AHEAD = 80;

/** Up to here letters are told apart without Unicode classes, whose compiling takes longer than reading a document. */
const LAST_ASCII = '\u007f';

const OPENERS = /^["“„”'‘«»([¿¡*_\s\u2013\u2014-]*/;
const CLOSING_QUOTE = /["”’“»›」』]/;

/** Who says what was quoted: “Stop!” Netanyahu said. After a statement English has a comma there. */
const attribution = lazyPattern(
  String.raw`^(?:\p{Lu}[\p{L}\p{M}\u2019'.-]*\s+){1,4}(?:said|says|told|asked|added|wrote|writes|replied|insisted|warned|declared|argued|claimed|noted|stated|continued|concluded|shouted|announced|explained|recalled|admitted|tweeted)[\s,.:]`,
  'u',
);

/** A word with dots and hyphens in it, and letters with a dot after each but the last, in any script. */
const anyLastWord = lazyPattern(String.raw`[\p{L}\p{M}\p{N}.-]+$`, 'u');
const anyInitials = lazyPattern(String.raw`^(?:\p{L}\p{M}*\.)*\p{L}\p{M}*$`, 'u');

/** Whether a sentence ends at a candidate, which white space or a wide mark follows. */
export function isSentenceEnd(candidate: Candidate): boolean {
  const { paragraph, next, marksAt, marks, closers, isCased } = candidate;
  const after = paragraph.slice(next, next + LOOK_AHEAD);
  if (/^[,;:،؛、，)\]}]/.test(after)) return false;
  if (/[。！？｡．]$/.test(marks)) return closers === '' || !/^(?:と|って)/.test(after);
  const words = after.replace(OPENERS, '');
  if (isCased && isSmall(words)) return false;
  if (CLOSING_QUOTE.test(closers)) return !(/[!?]/.test(marks) && attribution().test(words));
  if (/^(?:\.{2,}|…)/.test(marks)) return !/[\s[(]/.test(paragraph.charAt(marksAt - 1));
  return marks !== '.' || !isPartOfWord(candidate, words);
}

/** Georgian writes only what Unicode calls small letters. */
function isSmall(words: string): boolean {
  if (words.charAt(0) <= LAST_ASCII) return /^[a-z]/.test(words);
  return /^(?!\p{Script=Georgian})\p{Ll}/u.test(words);
}

/** Whether the dot belongs to an abbreviation, an initial or an ordinal number rather than to the sentence. */
function isPartOfWord(candidate: Candidate, words: string): boolean {
  const { paragraph, start, marksAt, closers, isCased, endsAtAbbreviations } = candidate;
  const before = paragraph.slice(Math.max(start, marksAt - LOOK_BEHIND), marksAt);
  const word = lastWord(before.slice(before.lastIndexOf(' ') + 1));
  if (word === '' || isInAddress(before, word)) return false;
  if (closers === ')' && before.endsWith(`(${word}`)) return true;
  const isFirst = start + before.length === marksAt && before === word;
  if (/^\d+$/.test(word)) return isFirst || isOrdinal(word, before, paragraph);
  const lower = word.toLowerCase();
  const isNew =
    isCased &&
    (beginsSentence(words) || (endsAtAbbreviations && endsSentence(candidate, lower, words)));
  if (TITLES.has(lower)) return true;
  if (BEFORE_NUMBERS.has(lower) && /^[\p{N}IVX]/u.test(words)) return true;
  if (isInitials(word)) return isFirst || !isNew;
  return OTHERS.has(lower) && !isNew;
}

/** The word at the end of a text, with dots and hyphens in it; most are ASCII, which needs no Unicode classes. */
function lastWord(text: string): string {
  const word = /[\w.-]*$/.exec(text)?.[0] ?? '';
  const isWhole = text.charAt(text.length - word.length - 1) <= LAST_ASCII;
  if (isWhole) return word.slice(word.lastIndexOf('_') + 1);
  return anyLastWord().exec(text)?.[0] ?? '';
}

/** “U.S”, “J”: letters with a dot after each but the last. */
function isInitials(word: string): boolean {
  if (/^[\w.-]+$/.test(word)) return /^(?:[A-Za-z]\.)*[A-Za-z]$/.test(word);
  return anyInitials().test(word);
}

/** “a” in `…?q=a.` is no initial. */
function isInAddress(before: string, word: string): boolean {
  return /[\p{S}/@#&%:?_]/u.test(before.charAt(before.length - word.length - 1));
}

function beginsSentence(words: string): boolean {
  const first = /^[^\s,:]+(?=[\s,:])/.exec(words)?.[0] ?? '';
  return STARTERS.has(first.toLowerCase().replace(/[’'](?:s|re|ll|ve|d|m)$/, ''));
}

/** Whether an abbreviation ends its sentence by what stands before it and behind it, which begins with a capital. */
function endsSentence({ paragraph, start, marksAt }: Candidate, lower: string, words: string) {
  if (!/^\p{Lu}/u.test(words)) return false;
  if (LIST_ENDS.has(lower)) return true;
  const before = paragraph.slice(start, marksAt - lower.length);
  if (!isClause(before.slice(-CLAUSE_CHARS))) return false;
  if (AFTER_NUMBERS.has(lower) && /\d\s?$/.test(before)) return !OF_TIME.test(words);
  const [, first = '', second = ''] = /^(\p{Lu}[\p{L}’'-]*)\s+(\p{Ll}+)/u.exec(words) ?? [];
  if (BODIES.has(first.toLowerCase()) || !isVerb(second)) return false;
  return FIRMS.has(lower) || lower === 'd.c' || (STATES.has(lower) && PREPOSITION.test(before));
}

/** UTF-16 code units: as much of a sentence as has its verb. */
const CLAUSE_CHARS = 160;

/** Whether a verb stands there, so that what follows is a sentence of its own: not “At 5 p.m. Israel struck”, nor “When it …”. */
function isClause(before: string): boolean {
  return (
    !/^\W*(?:when|after|as|before|if|while|since|until|once|although)\b/i.test(before) &&
    before.split(/\s+/).some(isVerb)
  );
}

/** What belongs to a time of day: a day, a month, a zone. */
const OF_TIME =
  /^(?:(?:Mon|Tues?|Wed|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\b|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)|[A-Z]{2,4}\b|(?:\p{Lu}\S*\s){1,2}[Tt]ime\b)/u;

/** Of a place, before its name: “in the U.S.”. */
const PREPOSITION =
  /\s(?:in|to|from|of|by|with|against|for|into|across|outside|within|inside|towards?|throughout|around|on|and|than|like|leaves?|left|entered|joined)\s+the\s+$/i;

function isVerb(word: string): boolean {
  return /^\p{Ll}.*ed$/u.test(word) || VERBS.has(word) || baseForm(word, 'en') !== word;
}

/** German and Turkish write a dot after ordinals and capital letters after that: “am 3. Oktober”, “2. Ordu”. */
function isOrdinal(word: string, before: string, paragraph: string): boolean {
  if (word.length > 2) return false;
  return (
    /(?:^|\s)(?:am|im|der|die|das|den|dem|des|vom|zum|zur|beim|bis|ab|seit|Am|Im|Der|Die|Das|Dem|Vom|Zum)\s+\d+$/.test(
      before,
    ) || /[ğĞıİşŞ]/.test(paragraph)
  );
}
