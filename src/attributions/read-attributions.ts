import type { Block } from '../documents/block.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import { attributeParagraphs, type Finding } from './attribute-paragraphs.ts';
import { FOREIGN } from './foreign-words.ts';
import { quoteForeign } from './foreign-quotations.ts';
import { groupParagraphs } from './paragraphs.ts';
import { readPeople } from './people.ts';
import {
  type Context,
  NOBODY,
  resolveInterviewed,
  resolveName,
  resolveSpeaker,
  type Speaker,
} from './resolve-speaker.ts';

/** What of a document is read. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * Who said what in a document. Pure, deterministic, and linear in the length of the text.
 *
 * @param language English, or one in which quotations are read; in any other nothing is claimed
 * @param sentences of the text, in order, in its offsets
 */
export function readAttributions(
  { text, blocks }: Reading,
  language: Language,
  sentences: readonly Span[],
): readonly Attribution[] {
  const paragraphs = groupParagraphs(text, sentences);
  const foreign = FOREIGN[language];
  if (foreign !== undefined) return quoteForeign(text, paragraphs, foreign);
  if (language !== 'en') return [];
  const read = attributeParagraphs(text, paragraphs, blocks);
  const people = readPeople(read.sentences);
  const context: Context = { ...read, people, lastSpeaker: [] };
  const first = read.findings.find(({ isAnswer }) => isAnswer === true);
  const interviewed = first === undefined ? NOBODY : resolveInterviewed(context, first.sentence);
  return read.findings.map((finding) => {
    const speaker = speakerOf(context, finding, interviewed);
    if (finding.kind === 'direct' || speaker.named?.isPerson === true)
      context.lastSpeaker[finding.sentence] = speaker.named;
    const { kind, content, cue, source } = finding;
    return { kind, content, cue, source, speaker: speaker.name, for: speaker.actors };
  });
}

function speakerOf(
  context: Context,
  { place, name, isAnswer }: Finding,
  interviewed: Speaker,
): Speaker {
  if (isAnswer === true) return interviewed;
  if (name !== undefined && name !== null) return resolveName(context.people, name);
  return place === null ? NOBODY : resolveSpeaker(context, place);
}
