import type { Span } from '../text/span.ts';
import type { Cue } from './cue.ts';
import { lastSubject } from './find-source.ts';
import { directOf, type Finding, type Floor, floorOf, type State } from './floor.ts';
import { phraseAfter, type Range } from './noun-phrases.ts';
import { contentOf, type Quotation } from './quotation-marks.ts';
import { isMark, PREPOSITIONS } from './word-classes.ts';
import { spanOf, type Word } from './word.ts';

const MIN_UNATTRIBUTED_WORDS = 4;

interface Quoted {
  readonly at: number;
  readonly quotation: Quotation;
  readonly cues: readonly Cue[];
  readonly state: State;
  readonly isFirst: boolean;
}

export function attributeQuotation(
  text: string,
  words: readonly Word[],
  { at, quotation, cues, state, isFirst }: Quoted,
): Finding | null {
  const { sentence, announced, last, age } = state;
  const content = contentOf(text, quotation);
  if (content.end <= content.start) return null;
  const cue = nearestCue(cues, at);
  if (cue !== null) return { kind: 'direct', content, sentence, ...floorOf(words, cue, sentence) };
  const tag = tagAfter(words, at);
  if (tag !== null) return directOf(content, floorOfPhrase(words, tag, sentence), sentence);
  if (words.every(({ kind }) => kind !== 'word'))
    return directOf(content, announced ?? (age <= 1 ? last : null), sentence);
  if (isShort(text, content) || isTitle(text, content)) return null;
  if (at === 0 && !isFirst && last !== null) return directOf(content, last, sentence);
  const subject = subjectAhead(words, at);
  const floor = subject === null ? null : floorOfPhrase(words, subject, sentence);
  return directOf(content, floor, sentence);
}

/** Whoever a phrase names, without a word of saying. */
function floorOfPhrase(words: readonly Word[], phrase: Range, sentence: number): Floor {
  return { cue: null, source: spanOf(words, phrase), place: { ...phrase, sentence } };
}

function isShort(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).split(/\s+/).length < MIN_UNATTRIBUTED_WORDS;
}

/** Who is named before the colon, or in whose words. */
function subjectAhead(words: readonly Word[], at: number): Range | null {
  const owner = words.findIndex(({ lower }, index) => index < at && lower === 'words');
  if (owner > 0 && at - owner < 4) {
    const from = words.findLastIndex(
      ({ isPossessive, lower }, index) =>
        index < owner && (isPossessive || /^(?:his|her|their)$/.test(lower)),
    );
    if (from >= 0 && owner - from < 3) return { from, to: from + 1 };
  }
  if (!isMark(words[at - 1], ':')) return null;
  return lastSubject(words, at - 1) ?? labelBefore(words, at - 1);
}

/** `Rep. Trey Gowdy (R-S.C.): “…”` */
function labelBefore(words: readonly Word[], colon: number): Range | null {
  const isPhrase = words
    .slice(0, colon)
    .every((word) => word.kind !== 'quotation' && (word.isCapital || !/ed$|ing$/.test(word.lower)));
  const phrase = isPhrase && colon < MAX_LABEL_WORDS ? phraseAfter(words, 0) : null;
  return phrase !== null && words[phrase.from]?.isCapital === true ? phrase : null;
}

const MAX_LABEL_WORDS = 12;

/** `“…,” he thundered`: who speaks by a verb that is in no list. */
function tagAfter(words: readonly Word[], at: number): Range | null {
  if (!/[,?!…]/.test(words[at]?.text ?? '')) return null;
  const source = phraseAfter(words, at + 1);
  const verb = source === null ? undefined : words[source.to];
  const first = source === null ? undefined : words[source.from];
  if (source === null || verb?.kind !== 'word' || first === undefined) return null;
  const isName = first.isCapital || /^(?:he|she|they|the|a)$/.test(first.lower);
  return isName && /[a-z]{2}(?:ed|s)$/.test(verb.lower) && !PREPOSITIONS.has(verb.lower)
    ? source
    : null;
}

/** “How the Grinch Stole Christmas”, “State of the Union”: all but the small words begin with capitals. */
function isTitle(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).split(/\s+/);
  const small = words.filter((word) => /^[^\p{L}]*\p{Ll}/u.test(word));
  if (small.some((word) => word.length > 4)) return false;
  if (small.length < words.length / 2) return true;
  return (
    small.length * 2 === words.length && /^[^\p{L}]*\p{Lu}[\p{L}’'-]+,?$/u.test(words.at(-1) ?? '')
  );
}

/** The innermost cue that attributes the word at `at`. */
function nearestCue(cues: readonly Cue[], at: number): Cue | null {
  let best: Cue | null = null;
  let size = Infinity;
  for (const cue of cues) {
    for (const { from, to } of cue.contents) {
      if (at < from || at >= to) continue;
      const reach = cue.isBehind && at === to - 1 && to <= cue.from ? 0 : to - from;
      if (reach > size) continue;
      best = cue;
      size = reach;
    }
  }
  return best;
}
