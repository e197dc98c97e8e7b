/** From the cues of each sentence to attributions: every quotation gets the words of saying that are nearest to it. */
import type { Block } from '../documents/block.ts';
import type { Span } from '../text/span.ts';
import type { AttributionKind } from './attribution.ts';
import { cueVerb } from './cue-words.ts';
import type { Cue } from './cue.ts';
import type { Range } from './find-source.ts';
import { findSubject, lastSubject, phraseAfter } from './find-source.ts';
import type { Paragraph } from './paragraphs.ts';
import {
  contentOf,
  findQuotations,
  type Quotation,
  quotesWithSingleMarks,
} from './quotation-marks.ts';
import { readCues } from './read-cues.ts';
import { isMark, PREPOSITIONS } from './word-classes.ts';
import type { Place } from './resolve-speaker.ts';
import { findBlockQuotations, findTurns, type Turn } from './turns.ts';
import type { Word } from './word.ts';
import { readSentences } from './words.ts';

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
interface Floor {
  readonly cue: Span | null;
  readonly source: Span | null;
  readonly place: Place | null;
}

/** What is attributed, with the sentences that were read. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly sentences: readonly (readonly Word[])[];
  /** The number of the paragraph of each sentence. */
  readonly paragraphs: readonly number[];
}

/** What may be said in the sentences after: by whom, and whether it must be. */
interface State {
  /** Of a colon at the end, or a quotation that its paragraph does not close. */
  announced: Floor | null;
  /** Whoever said the last quotation of the paragraph, or of the one before. */
  last: Floor | null;
  /** How many paragraphs ago that was. */
  age: number;
  /** The number of the sentence. */
  sentence: number;
}

const MIN_UNATTRIBUTED_WORDS = 4;

/** What is attributed in the paragraphs of a document, in the order of the text. */
export function attributeParagraphs(
  text: string,
  paragraphs: readonly Paragraph[],
  blocks: readonly Block[],
): Findings {
  const isSingle = quotesWithSingleMarks(text);
  const turns = findTurns(text, paragraphs, blocks);
  const quoted = findBlockQuotations(text, paragraphs, blocks);
  const state: State = { announced: null, last: null, age: 0, sentence: 0 };
  const read: { findings: Finding[]; sentences: (readonly Word[])[]; paragraphs: number[] } = {
    findings: [],
    sentences: [],
    paragraphs: [],
  };
  for (const [number, paragraph] of paragraphs.entries()) {
    const turn = turns.get(number);
    const block = turn === undefined ? quoted.get(number) : undefined;
    const span = turn?.content ?? block ?? paragraph;
    const quotations = findQuotations(text, span, isSingle);
    const sentences = readSentences(text, { ...paragraph, ...span }, quotations);
    state.age++;
    state.sentence = read.sentences.length;
    if (turn !== undefined) read.findings.push(findingOfTurn(turn, state));
    else if (block !== undefined && quotations.length === 0)
      read.findings.push(findingOfBlock(block, state));
    for (const [index, words] of sentences.entries()) {
      state.sentence = read.sentences.length;
      const found = attributeSentence(text, words, state, index === 0);
      const isNested = turn !== undefined || (block !== undefined && quotations.length === 0);
      read.findings.push(...(isNested ? found.filter(({ source }) => source !== null) : found));
      read.sentences.push(words);
      read.paragraphs.push(number);
    }
    if (turn !== undefined) state.last = state.announced = null;
  }
  return read;
}

function findingOfTurn({ content, label, speaker, isAnswer }: Turn, state: State): Finding {
  state.last = state.announced = null;
  return {
    kind: 'direct',
    content,
    cue: null,
    source: label,
    place: null,
    sentence: state.sentence,
    name: speaker,
    isAnswer,
  };
}

/** A block quotation belongs to whoever was announced, or spoke just before. */
function findingOfBlock(content: Span, state: State): Finding {
  const floor = state.announced ?? (state.age <= 1 ? state.last : null);
  return directOf(content, floor, state.sentence);
}

function attributeSentence(
  text: string,
  words: readonly Word[],
  state: State,
  isFirst: boolean,
): readonly Finding[] {
  const cues = readCues(words);
  const reported = cues.flatMap((cue) => reportedOf(words, cue, state.sentence));
  const direct: Finding[] = [];
  for (const [at, word] of words.entries()) {
    if (word.quotation === null) continue;
    const found = attributeQuotation(text, words, {
      at,
      quotation: word.quotation,
      cues,
      state,
      isFirst,
    });
    if (found === null) continue;
    direct.push(found);
    state.last = found;
    state.age = 0;
  }
  const quotation = words.at(-1)?.quotation;
  const announcing = cues.findLast((cue) => cue.isAnnouncing);
  if (announcing !== undefined) state.announced = floorOf(words, announcing, state.sentence);
  else if (quotation?.isOpen === true && direct.length > 0) state.announced = direct.at(-1) ?? null;
  else if (words.at(-1)?.text === ':') state.announced = colonFloor(words, cues, state.sentence);
  else state.announced = null;
  const cue = cues.findLast(({ source, use }) => source !== null && use === 'clause');
  const said =
    direct.length > 0
      ? null
      : cue === undefined
        ? sayingFloor(words, state.sentence)
        : floorOf(words, cue, state.sentence);
  if (said !== null) {
    state.last = said;
    state.age = 0;
  }
  return [...reported, ...direct].toSorted(
    (a, b) => a.content.start - b.content.start || b.content.end - a.content.end,
  );
}

function floorOf(words: readonly Word[], { from, to, source }: Cue, sentence: number): Floor {
  if (source === null) return { cue: spanOf(words, { from, to }), source: null, place: null };
  return {
    cue: spanOf(words, { from, to }),
    source: spanOf(words, source),
    place: { ...source, sentence },
  };
}

/** Of the last verb of saying, where the sentence has nothing that was said: X tweeted a warning. “…” */
function sayingFloor(words: readonly Word[], sentence: number): Floor | null {
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
function colonFloor(words: readonly Word[], cues: readonly Cue[], sentence: number): Floor | null {
  const cue = cues.findLast(({ use, source }) => use === 'clause' && source !== null);
  if (cue !== undefined) return floorOf(words, cue, sentence);
  const subject = lastSubject(words, words.length - 1);
  return subject === null
    ? null
    : { cue: null, source: spanOf(words, subject), place: { ...subject, sentence } };
}

function spanOf(words: readonly Word[], { from, to }: Range): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

/** What a cue attributes in the author's words; what is quoted throughout is left to the quotations. */
function reportedOf(words: readonly Word[], cue: Cue, sentence: number): readonly Finding[] {
  return cue.contents.flatMap((range) => {
    const inside = words.slice(range.from, range.to).filter(({ kind }) => kind !== 'mark');
    if (inside.every(({ kind }) => kind === 'quotation')) return [];
    const floor = floorOf(words, cue, sentence);
    return floor.source === null
      ? []
      : [{ kind: 'reported' as const, content: spanOf(words, range), sentence, ...floor }];
  });
}

interface Quoted {
  readonly at: number;
  readonly quotation: Quotation;
  readonly cues: readonly Cue[];
  readonly state: State;
  readonly isFirst: boolean;
}

function attributeQuotation(text: string, words: readonly Word[], quoted: Quoted): Finding | null {
  const { at, quotation, cues, state } = quoted;
  const content = contentOf(text, quotation);
  if (content.end <= content.start) return null;
  const cue = nearestCue(cues, at);
  if (cue !== null) {
    return {
      kind: 'direct',
      content,
      sentence: state.sentence,
      ...floorOf(words, cue, state.sentence),
    };
  }
  const tag = tagAfter(words, at);
  if (tag !== null)
    return directOf(
      content,
      { cue: null, source: spanOf(words, tag), place: { ...tag, sentence: state.sentence } },
      state.sentence,
    );
  if (words.every(({ kind }) => kind !== 'word')) {
    const floor = state.announced ?? (state.age <= 1 ? state.last : null);
    return directOf(content, floor, state.sentence);
  }
  if (
    text.slice(content.start, content.end).split(/\s+/).length < MIN_UNATTRIBUTED_WORDS ||
    isTitle(text, content)
  )
    return null;
  if (at === 0 && !quoted.isFirst && state.last !== null)
    return directOf(content, state.last, state.sentence);
  const subject = subjectAhead(words, at);
  if (subject === null) return directOf(content, null, state.sentence);
  return directOf(
    content,
    { cue: null, source: spanOf(words, subject), place: { ...subject, sentence: state.sentence } },
    state.sentence,
  );
}

function directOf(content: Span, floor: Floor | null, sentence: number): Finding {
  return {
    kind: 'direct',
    content,
    sentence,
    cue: null,
    source: floor?.source ?? null,
    place: floor?.place ?? null,
  };
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

/** “How the Grinch Stole Christmas”: all but the small words begin with capitals. */
function isTitle(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end).split(/\s+/);
  const small = words.filter((word) => /^[^\p{L}]*\p{Ll}/u.test(word));
  return small.every((word) => word.length <= 4) && small.length < words.length / 2;
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
