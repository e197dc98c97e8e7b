import { cueVerb } from './cue-words.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Quotation } from './quotation-marks.ts';
import { isTerminal } from './word-classes.ts';
import type { Word } from './word.ts';

/** Words, marks, and numbers of notes, which are no words of the text. */
const PIECE =
  /\[\d{1,3}\]|[\p{L}\p{M}\p{N}$#@&€£%]+(?:(?:[’'.\-‑/,:](?=[\p{L}\p{N}])|&)[\p{L}\p{M}\p{N}%]+)*|--+|[^\s]/gu;

/**
 * The sentences of a paragraph, each as its words, with whole quotations as one: a sentence ends outside of them, or with one
 * whose last mark ends a sentence where the next begins anew.
 */
export function readSentences(
  text: string,
  paragraph: Paragraph,
  quotations: readonly Quotation[],
): readonly (readonly Word[])[] {
  const sentences: Word[][] = [[]];
  let next = 0;
  let at = paragraph.start;
  for (const quotation of [...quotations, null]) {
    const end = quotation?.start ?? paragraph.end;
    for (const word of readWords(text, at, end)) {
      for (; (paragraph.sentences[next]?.start ?? Infinity) <= word.start; next++) {
        if (isNewSentence(paragraph.sentences[next]?.start, sentences, word)) sentences.push([]);
      }
      add(sentences, word);
    }
    if (quotation === null) break;
    at = quotation.end;
    for (; (paragraph.sentences[next]?.start ?? Infinity) <= quotation.start; next++) {
      if (sentences.at(-1)?.length !== 0) sentences.push([]);
    }
    add(sentences, wordOfQuotation(text, quotation));
  }
  return sentences
    .filter((words) => words.length > 0)
    .flatMap(splitAfterQuotations)
    .flatMap(cutLong);
}

function isNewSentence(
  start: number | undefined,
  sentences: readonly (readonly Word[])[],
  word: Word,
): boolean {
  const last = sentences.at(-1)?.at(-1);
  return (
    start !== undefined && start === word.start && last !== undefined && last.kind !== 'quotation'
  );
}

/** A dot that ends no sentence belongs to its word; which it is is known only when the next word comes. */
function add(sentences: Word[][], word: Word): void {
  const words = sentences.at(-1);
  const last = words?.at(-1);
  const before = words?.at(-2);
  const isAbbreviation =
    words !== undefined &&
    last?.text === '.' &&
    before?.kind === 'word' &&
    before.end === last.start &&
    word.kind !== 'quotation';
  if (isAbbreviation)
    words.splice(-2, 2, {
      ...before,
      end: last.end,
      text: `${before.text}.`,
      lower: `${before.lower}.`,
    });
  words?.push(word);
}

function* readWords(text: string, start: number, end: number): Generator<Word> {
  for (const { 0: piece, index } of text.slice(start, end).matchAll(PIECE)) {
    if (!piece.startsWith('[') || piece === '[') yield wordOf(piece, start + index);
  }
}

/** `al-Sharaa` is a name’s word as `Sharaa` is. */
const ARTICLED = /^(?:al|el|ul|as|ash|ad|an|ar|at|az)-\p{Lu}/u;

const POSSESSIVE = /(?:['’]s|(?<=s)['’])$/;

function wordOf(piece: string, start: number): Word {
  const first = piece.charAt(0);
  const isWord = /[\p{L}\p{N}$#@€£]/u.test(first);
  const straight = isWord ? piece.toLowerCase().replaceAll('’', "'") : piece;
  const isPossessive = isWord && POSSESSIVE.test(piece);
  return {
    kind: isWord ? 'word' : 'mark',
    start,
    end: start + piece.length,
    text: piece,
    lower: isPossessive ? straight.replace(POSSESSIVE, '') : straight,
    isCapital: isWord && (first !== first.toLowerCase() || ARTICLED.test(piece)),
    isPossessive,
    quotation: null,
  };
}

function wordOfQuotation(text: string, quotation: Quotation): Word {
  const last = lastMark(text, quotation);
  const outer = /[,.;:!?…—]/.test(last) ? last : '';
  return {
    kind: 'quotation',
    start: quotation.start,
    end: quotation.end,
    text: outer,
    lower: '',
    isCapital: false,
    isPossessive: false,
    quotation,
  };
}

/** Past the marks of a quotation within the quotation. */
function lastMark(text: string, { inner }: Quotation): string {
  let at = inner.end - 1;
  while (at > inner.start && /[\s'’‘"”]/.test(text.charAt(at))) at--;
  return text.charAt(at);
}

/** `“Stop.” He left.` are two sentences, `“Stop!” he said.` is one. */
function splitAfterQuotations(words: readonly Word[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]];
  for (const [index, word] of words.entries()) {
    parts.at(-1)?.push(word);
    const next = words[index + 1];
    if (next !== undefined && endsSentence(word) && beginsSentence(next) && !isTag(words, index))
      parts.push([]);
  }
  return parts;
}

function endsSentence({ kind, text }: Word): boolean {
  return kind === 'quotation' && /[.!?…]/.test(text);
}

function beginsSentence({ kind, isCapital }: Word): boolean {
  return kind === 'quotation' || (kind === 'word' && isCapital);
}

const MAX_TAG_WORDS = 7;

/** `“Stop!” Ali Smith said.`, but not `“Stop.” Smith said he would not.` */
function isTag(words: readonly Word[], at: number): boolean {
  const isWeak = words[at]?.text === '.';
  if (/^(?:he|she|they|it|we|i|you|the|a|an|this|that|but|and)$/.test(words[at + 1]?.lower ?? ''))
    return false;
  for (let verb = at + 2; verb < Math.min(words.length, at + MAX_TAG_WORDS); verb++) {
    const word = words[verb];
    if (word?.kind !== 'word') return false;
    const cue = cueVerb(word.lower);
    if (
      word.isCapital ||
      cue === null ||
      !cue.uses.has('clause') ||
      (cue.form !== 'past' && cue.form !== 'present')
    )
      continue;
    return (
      isTerminal(words[verb + 1]) ||
      (!isWeak && !/^(?:that|he|she|they|it|the|a)$/.test(words[verb + 1]?.lower ?? ''))
    );
  }
  return false;
}

/** Longer sentences are lists and tables; they are cut, so that the time stays in proportion. */
const MAX_SENTENCE_WORDS = 300;

function cutLong(words: readonly Word[]): readonly (readonly Word[])[] {
  if (words.length <= MAX_SENTENCE_WORDS) return [words];
  const parts: (readonly Word[])[] = [];
  for (let at = 0; at < words.length; at += MAX_SENTENCE_WORDS)
    parts.push(words.slice(at, at + MAX_SENTENCE_WORDS));
  return parts;
}
