import type { Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import { attributeParagraphs, type Finding } from './attribute-paragraphs.ts';
import { groupParagraphs } from './paragraphs.ts';
import { readPeople } from './people.ts';
import { type Context, NOBODY, resolveSpeaker } from './resolve-speaker.ts';

/**
 * Who said what in a document. Pure, deterministic, and linear in the length of the text.
 *
 * @param sentences of the text, in order, in its offsets
 */
export function readAttributions(text: string, sentences: readonly Span[]): readonly Attribution[] {
  const read = attributeParagraphs(text, groupParagraphs(text, sentences));
  const people = readPeople(read.sentences);
  const context: Context = { ...read, people, lastSpeaker: [] };
  return read.findings.map((finding) => nameSpeaker(context, finding));
}

function nameSpeaker(
  context: Context,
  { kind, content, cue, source, place, sentence }: Finding,
): Attribution {
  const speaker = place === null ? NOBODY : resolveSpeaker(context, place);
  if (kind === 'direct' || speaker.named?.isPerson === true)
    context.lastSpeaker[sentence] = speaker.named;
  return { kind, content, cue, source, speaker: speaker.name, for: speaker.actors };
}
