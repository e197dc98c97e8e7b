import type { Span } from '../text/span.ts';
import type { AttributionKind } from './attribution.ts';
import type { Place } from './context.ts';
import { cueVerb } from './cue-words.ts';
import type { Cue } from './cue.ts';
import { findSubject, lastSubject } from './find-source.ts';
import { spanOf, type Word } from './word.ts';

/** An attribution whose speaker is not yet known by name. */
export interface Finding {
  readonly kind: AttributionKind;
  readonly content: Span;
  readonly cue: Span | null;
  readonly source: Span | null;
  /** The words of the source. */
  readonly place: Place | null;
  /** The sentence it stands in. */
  readonly sentence: number;
  /** The speaker as a transcript names it. */
  readonly name?: string | null;
  /** Whether it answers a question of an interview. */
  readonly isAnswer?: boolean;
}

/** Who speaks, carried from one sentence and paragraph to the next. */
export interface Floor {
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly place: Place | null;
}

/** What may be said in the sentences after: by whom, and whether it must be. */
export interface State {
  /** Of a colon at the end, or a quotation that its paragraph does not close. */
  announced: Floor | null;
  /** Whoever said the last quotation of the paragraph, or of the one before. */
  last: Floor | null;
  /** How many paragraphs ago that was. */
  age: number;
  /** The number of the sentence. */
  sentence: number;
}

export function floorOf(
  words: readonly Word[],
  { from, to, source }: Cue,
  sentence: number,
): Floor {
  if (source === null) return { cue: spanOf(words, { from, to }), source: null, place: null };
  return {
    cue: spanOf(words, { from, to }),
    source: spanOf(words, source),
    place: { ...source, sentence },
  };
}

/** Of the last verb of saying, where the sentence has nothing that was said: X tweeted a warning. “…” */
export function sayingFloor(words: readonly Word[], sentence: number): Floor | null {
  for (let at = words.length - 1; at > 0; at--) {
    const word = words[at];
    const cue = word === undefined || word.isCapital ? null : cueVerb(word.lower);
    if (cue === null || !cue.uses.has('clause') || cue.form !== 'past') continue;
    const source = findSubject(words, at);
    if (source === null) continue;
    return {
      cue: spanOf(words, { from: at, to: at + 1 }),
      source: spanOf(words, source),
      place: { ...source, sentence },
    };
  }
  return null;
}

/** Who announces what follows a colon: of the last words of saying, or the last that do something. */
export function colonFloor(
  words: readonly Word[],
  cues: readonly Cue[],
  sentence: number,
): Floor | null {
  const cue = cues.findLast(({ use, source }) => use === 'clause' && source !== null);
  if (cue !== undefined) return floorOf(words, cue, sentence);
  const subject = lastSubject(words, words.length - 1);
  return subject === null
    ? null
    : { cue: null, source: spanOf(words, subject), place: { ...subject, sentence } };
}

export function directOf(content: Span, floor: Floor | null, sentence: number): Finding {
  return {
    kind: 'direct',
    content,
    sentence,
    cue: null,
    source: floor?.source ?? null,
    place: floor?.place ?? null,
  };
}
