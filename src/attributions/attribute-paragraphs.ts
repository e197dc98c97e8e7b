/** From the cues of each sentence to attributions: every quotation gets the words of saying that are nearest to it. */
import type { Block } from '../documents/block.ts';
import type { Span } from '../text/span.ts';
import type { Turn } from './answers-of-interview.ts';
import { attributeQuotation } from './attribute-quotation.ts';
import { findBlockQuotations } from './block-quotations.ts';
import type { Cue } from './cue.ts';
import {
  colonFloor,
  directOf,
  type Finding,
  type Floor,
  floorOf,
  sayingFloor,
  type State,
} from './floor.ts';
import type { Paragraph } from './paragraphs.ts';
import { findQuotations, quotesWithSingleMarks } from './quotation-marks.ts';
import { readCues } from './read-cues.ts';
import { findTurns } from './turns.ts';
import { spanOf, type Word } from './word.ts';
import { readSentences } from './read-sentences.ts';

/** What is attributed, with the sentences that were read. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly sentences: readonly (readonly Word[])[];
  /** The number of the paragraph of each sentence. */
  readonly paragraphs: readonly number[];
}

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
  const findings: Finding[] = [];
  const read: { sentences: (readonly Word[])[]; paragraphs: number[] } = {
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
    const isQuotation = block !== undefined && quotations.length === 0;
    if (turn !== undefined) findings.push(findingOfTurn(turn, state));
    else if (isQuotation) findings.push(findingOfBlock(block, state));
    for (const [index, words] of sentences.entries()) {
      state.sentence = read.sentences.length;
      const found = attributeSentence(text, words, state, index === 0);
      const isNested = turn !== undefined || isQuotation;
      findings.push(...(isNested ? found.filter((one) => hasNamedSource(text, one)) : found));
      read.sentences.push(words);
      read.paragraphs.push(number);
    }
    if (turn !== undefined) state.last = state.announced = null;
  }
  return { findings, ...read };
}

function hasNamedSource(text: string, { source }: Finding): boolean {
  return source !== null && isNamed(text, source);
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
  const reported = withoutVague(
    text,
    cues.flatMap((cue) => reportedOf(words, cue, state.sentence)),
  );
  const direct: Finding[] = [];
  for (const [at, { quotation }] of words.entries()) {
    if (quotation === null) continue;
    const found = attributeQuotation(text, words, { at, quotation, cues, state, isFirst });
    if (found === null) continue;
    direct.push(found);
    speakLast(state, found);
  }
  state.announced = announcedBy(words, cues, direct, state.sentence);
  const said = direct.length > 0 ? null : saidIn(words, cues, state.sentence);
  if (said !== null) speakLast(state, said);
  return [...reported, ...direct].toSorted(
    (a, b) => a.content.start - b.content.start || b.content.end - a.content.end,
  );
}

function speakLast(state: State, floor: Floor): void {
  state.last = floor;
  state.age = 0;
}

/** Who is to speak after a sentence. */
function announcedBy(
  words: readonly Word[],
  cues: readonly Cue[],
  direct: readonly Finding[],
  sentence: number,
): Floor | null {
  const announcing = cues.findLast((cue) => cue.isAnnouncing);
  if (announcing !== undefined) return floorOf(words, announcing, sentence);
  const last = words.at(-1);
  if (last?.quotation?.isOpen === true && direct.length > 0) return direct.at(-1) ?? null;
  return last?.text === ':' ? colonFloor(words, cues, sentence) : null;
}

/** Who speaks in a sentence without a quotation. */
function saidIn(words: readonly Word[], cues: readonly Cue[], sentence: number): Floor | null {
  const cue = cues.findLast(({ source, use }) => source !== null && use === 'clause');
  return cue === undefined ? sayingFloor(words, sentence) : floorOf(words, cue, sentence);
}

/**
 * Without what somebody says of herself (`Demir said that she rejects the toll`) or of people without a name within what somebody
 * says, and without clauses that only tell who is meant (`groups that oppose it`).
 */
function withoutVague(text: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((one) => {
    if (one.source === null || isNamed(text, one.source)) return true;
    const { start, end } = one.source;
    const words = text.slice(start, end);
    if (VAGUE.test(words)) return false;
    return (
      DEFINITE.test(words) ||
      !findings.some(
        (other) =>
          other !== one && other.content.start <= start && one.content.end <= other.content.end,
      )
    );
  });
}

const DEFINITE = /^the\b/i;

const VAGUE = /(?:^(?:his|her|its|their)|\b(?:who|that|which))$/i;

/** Whether words hold a capital, other than an article's or a pronoun's at the beginning of a sentence. */
function isNamed(text: string, { start, end }: Span): boolean {
  return /\p{Lu}/u.test(text.slice(start, end).replace(LIGHT, ''));
}

const LIGHT = /^(?:he|she|it|they|his|her|its|their|the|an?|some|many|most|few|one|who)\b/i;

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
