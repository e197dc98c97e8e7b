import { lastWord } from './cue-nouns.ts';
import type { CueWord } from './cue-words.ts';
import type { Cue } from './cue.ts';
import { findSubject } from './find-source.ts';
import { phraseAfter, type Range } from './noun-phrases.ts';
import { aroundTag } from './read-behind.ts';
import { DETERMINERS, isMark, isTerminal, PREPOSITIONS, TIMES } from './word-classes.ts';
import type { Word } from './word.ts';

/** Verbs that may stand before who says it, behind words that are not in marks. */
const INVERTED_VERBS = new Set(['say', 'report', 'write', 'note', 'warn', 'add']);

/** “…,” said the minister. */
export function readInverted(words: readonly Word[], at: number, cue: CueWord): Cue | null {
  if (
    !(cue.uses.has('clause') || cue.uses.has('quotation')) ||
    (cue.form !== 'past' && cue.form !== 'present')
  )
    return null;
  const before = words[at - 1];
  const isQuoted = before?.kind === 'quotation';
  if (
    isQuoted
      ? !/[,?!…—]|^$/.test(before.text)
      : !(isMark(before, ',—–') && INVERTED_VERBS.has(cue.verb))
  )
    return null;
  const source = phraseAfter(words, at + 1);
  if (source === null || !isPerson(words, source)) return null;
  if (before?.kind !== 'quotation' && !isWholeTag(words, source.to)) return null;
  if (
    before?.kind !== 'quotation' &&
    findSubject(words, at) !== null &&
    !isMark(words[source.to], '.,')
  )
    return null;
  const contents = isQuoted ? [{ from: 0, to: at }] : [...aroundTag(words, at - 1, source.to)];
  const later = isQuoted ? nextQuotation(words, source.to) : null;
  if (later !== null) contents.push({ from: later, to: lastWord(words) });
  return {
    from: at,
    to: at + 1,
    source,
    contents,
    use: 'clause',
    isAnnouncing: isMark(words.at(-1), ':'),
    isBehind: true,
  };
}

/** `Continued Stone: “…”` */
export function readOpening(words: readonly Word[], cue: CueWord): Cue | null {
  if (
    !(cue.uses.has('clause') || cue.uses.has('quotation')) ||
    (cue.form !== 'past' && cue.form !== 'present')
  )
    return null;
  const source = phraseAfter(words, 1);
  const mark = source === null ? undefined : words[source.to];
  if (source === null || !(isMark(mark, ':') || mark?.kind === 'quotation')) return null;
  const from = mark?.kind === 'quotation' ? source.to : source.to + 1;
  const contents = from < words.length ? [{ from, to: lastWord(words) }] : [];
  return {
    from: 0,
    to: 1,
    source,
    contents,
    use: 'clause',
    isAnnouncing: contents.length === 0,
    isBehind: false,
  };
}

function isPerson(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from];
  if (first === undefined) return false;
  if (
    first.kind === 'word' &&
    (DETERMINERS.has(first.lower) ||
      first.isCapital ||
      /^(?:he|she|they|i|we|it)$/.test(first.lower))
  )
    return true;
  return (
    words.slice(from, to).some(({ isCapital }) => isCapital) ||
    /s$|one$/.test(words[to - 1]?.lower ?? '')
  );
}

function isWholeTag(words: readonly Word[], to: number): boolean {
  const next = words[to];
  return (
    isTerminal(next) ||
    isMark(next, ',') ||
    (next?.kind === 'word' &&
      (PREPOSITIONS.has(next.lower) || TIMES.has(next.lower) || next.lower === 'who'))
  );
}

function nextQuotation(words: readonly Word[], from: number): number | null {
  for (let at = from; at < words.length; at++) if (words[at]?.kind === 'quotation') return at;
  return null;
}
