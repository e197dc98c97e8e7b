import { contentEnd } from './content-words.ts';
import { isCueNoun } from './cue-words.ts';
import type { Cue } from './cue.ts';
import { phraseAfter, type Range } from './noun-phrases.ts';
import { AUXILIARIES, DETERMINERS, isMark, PREPOSITIONS } from './word-classes.ts';
import type { Word } from './word.ts';

export function readAccording(words: readonly Word[], at: number): Cue | null {
  const source = accordingTo(words, at);
  if (source === null) return null;
  const after = skipToComma(words, source.to);
  if (/^(?:his|her|their|its|my|our)$/.test(words[source.from]?.lower ?? '')) return null;
  const isFirst = at === 0 || (at === 1 && words[0]?.kind === 'word');
  const content = isFirst
    ? { from: after + 1, to: lastWord(words) }
    : { from: 0, to: isMark(words[at - 1], ',') ? at - 1 : at };
  const isEmpty =
    content.to <= content.from ||
    (content.to - content.from < 2 && words[content.from]?.kind !== 'quotation');
  const contents = isEmpty ? [] : [content];
  return {
    from: at,
    to: source.from,
    source,
    contents,
    use: 'clause',
    isAnnouncing: false,
    isBehind: !isFirst,
  };
}

/** `according to Reuters`, `in Ankara’s view` */
function accordingTo(words: readonly Word[], at: number): Range | null {
  const first = words[at]?.lower;
  if (first === 'according' && words[at + 1]?.lower === 'to') return phraseAfter(words, at + 2);
  if (first !== 'in') return null;
  const view = words.findIndex(
    ({ lower }, index) => index > at + 1 && index < at + 7 && /^(?:view|opinion)$/.test(lower),
  );
  if (view < 0 || words[view - 1]?.isPossessive !== true) return null;
  return { from: at + 1, to: view };
}

export function skipToComma(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at++) if (isMark(words[at], ',')) return at;
  return words.length;
}

/** Without the mark that ends the sentence. */
export function lastWord(words: readonly Word[]): number {
  return isMark(words.at(-1), '.!?…;') ? words.length - 1 : words.length;
}

const POSSESSORS = new Set(['his', 'her', 'their', 'its', 'my', 'our']);

const NOUN_LINKS = new Set('to that of for against about'.split(' '));

export function readNoun(words: readonly Word[], at: number): Cue | null {
  const word = words[at];
  if (word === undefined || word.isCapital || !isCueNoun(word.lower)) return null;
  const link = words[at + 1];
  if (link?.kind !== 'word' || !NOUN_LINKS.has(link.lower)) return null;
  const source = possessorBefore(words, at);
  if (source === null) return null;
  const from = link.lower === 'to' || link.lower === 'that' ? at + 1 : at + 2;
  const to = nounContentEnd(words, from);
  if (to - from < 2) return null;
  return {
    from: at,
    to: from,
    source,
    contents: [{ from, to }],
    use: 'object',
    isAnnouncing: false,
    isBehind: false,
  };
}

function possessorBefore(words: readonly Word[], at: number): Range | null {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const word = words[before];
    if (word?.kind !== 'word') return null;
    if (POSSESSORS.has(word.lower)) return { from: before, to: before + 1 };
    if (word.isPossessive) return phraseEnding(words, before + 1);
    if (PREPOSITIONS.has(word.lower) || DETERMINERS.has(word.lower) || AUXILIARIES.has(word.lower))
      return null;
  }
  return null;
}

function phraseEnding(words: readonly Word[], to: number): Range {
  let from = to - 1;
  if (words[from]?.isCapital !== true) {
    while (
      from > 0 &&
      words[from - 1]?.kind === 'word' &&
      !DETERMINERS.has(words[from]?.lower ?? '') &&
      to - from < 5
    )
      from--;
    return { from, to };
  }
  while (
    from > 0 &&
    words[from - 1]?.isCapital === true &&
    words[from - 1]?.kind === 'word' &&
    words[from - 1]?.isPossessive !== true
  )
    from--;
  return { from, to };
}

function nounContentEnd(words: readonly Word[], from: number): number {
  const first = words[from]?.lower;
  const isClause =
    first === 'that' || (first === 'to' && !DETERMINERS.has(words[from + 1]?.lower ?? ''));
  const end = contentEnd(words, from, isClause ? 'infinitive' : 'object');
  for (let at = from; at < end; at++) {
    const word = words[at];
    if (word === undefined || isMark(word, ',—–:()')) return at;
    if (!isClause && at > from && AUXILIARIES.has(word.lower) && !word.isCapital) return at;
  }
  return end;
}
