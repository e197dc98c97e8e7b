import type { Block } from '../documents/block.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { attributeParagraphs } from './attribute-paragraphs.ts';
import type { Attribution } from './attribution.ts';
import type { Context, Speaker } from './context.ts';
import type { Finding } from './floor.ts';
import { quoteForeign } from './foreign-quotations.ts';
import { FOREIGN } from './foreign-words.ts';
import { groupParagraphs } from './paragraphs.ts';
import type { Named, People } from './named.ts';
import { readPeople } from './people.ts';
import { readActs } from './read-acts.ts';
import type { DocumentActor, Speech } from './speech.ts';
import { NOBODY, resolveInterviewed, resolveName, resolveSpeaker } from './resolve-speaker.ts';

/** What of a document is read. */
export interface Reading {
  readonly text: string;
  readonly blocks: readonly Block[];
}

const NOTHING: Speech = { attributions: [], acts: [], actors: [] };

/**
 * Who says and does what in a document. Pure, deterministic, and linear in the length of the text.
 *
 * @param language English, or one in which quotations are read; in any other nothing is claimed
 * @param sentences of the text, in order, in its offsets
 */
export function readSpeech(
  { text, blocks }: Reading,
  language: Language,
  sentences: readonly Span[],
): Speech {
  const paragraphs = groupParagraphs(text, sentences);
  const foreign = FOREIGN[language];
  if (foreign !== undefined) {
    return { ...NOTHING, attributions: quoteForeign(text, paragraphs, foreign) };
  }
  if (language !== 'en') return NOTHING;
  const read = attributeParagraphs(text, paragraphs, blocks);
  const people = readPeople(read.sentences);
  const context: Context = { ...read, people, lastSpeaker: [] };
  const attributions = nameSpeakers(context, read.findings);
  const told = new Set(attributions.flatMap(({ cue }) => cue?.start ?? []));
  return { attributions, acts: readActs(context, told), actors: listActors(people) };
}

function nameSpeakers(context: Context, findings: readonly Finding[]): readonly Attribution[] {
  const first = findings.find(({ isAnswer }) => isAnswer === true);
  const interviewed = first === undefined ? NOBODY : resolveInterviewed(context, first.sentence);
  return findings.map((finding) => {
    const { kind, content, cue, source, sentence } = finding;
    const speaker = speakerOf(context, finding, interviewed);
    if (kind === 'direct' || speaker.named?.isPerson === true)
      context.lastSpeaker[sentence] = speaker.named;
    return { kind, content, cue, source, speaker: speaker.name, for: speaker.actors };
  });
}

function listActors({ mentions }: People): readonly DocumentActor[] {
  const forms = new Map<Named, { forms: Set<string>; mentions: number }>();
  for (const { named, run } of mentions) {
    const known = forms.get(named) ?? { forms: new Set(), mentions: 0 };
    known.forms.add(run.text);
    known.mentions++;
    forms.set(named, known);
  }
  return [...forms].map(([{ name, isPerson, relations }, found]) => ({
    name,
    forms: [...found.forms],
    isPerson,
    mentions: found.mentions,
    speaksFor: relations.map(({ actor, evidence }) => ({ actor, evidence })),
  }));
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
