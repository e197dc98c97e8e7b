import type { Act } from '../attributions/speech.ts';
import type { Passage } from '../passages/passage.ts';
import { AROUND, isStanceAhead, TITLE } from './context-score.ts';
import type { SpokenDocument } from './speech-index.ts';
import type { Topic } from './topic.ts';

/** Which passages of a document can bear on a topic, as far as was asked. */
export interface Bearing {
  readonly spoken: SpokenDocument;
  readonly topic: Topic;
  readonly least: number;
  /** By the places of the passages. */
  readonly known: (boolean | undefined)[];
  title: boolean | undefined;
}

/** Of a document that nothing was asked of yet; `least` is how much of the topic must be named, from 0 to 1. */
export function createBearing(spoken: SpokenDocument, topic: Topic, least: number): Bearing {
  return { spoken, topic, least, known: [], title: undefined };
}

/** Whether a passage, that with the one before it, or the title can name enough of the topic: most cannot. */
export function mayBear(bearing: Bearing, at: number): boolean {
  const { spoken, topic, least, known } = bearing;
  return (known[at] ??=
    topic.bounds.passage(spoken.forward, at) >= least ||
    topic.bounds.withBefore(spoken.forward, at) * AROUND >= least ||
    (bearing.title ??= mayTitleBear(bearing)));
}

function mayTitleBear({ spoken, topic, least }: Bearing): boolean {
  const { document, forward, language } = spoken;
  return (
    topic.bounds.title(forward) * TITLE >= least &&
    topic.match(document.title ?? '', language).score * TITLE >= least
  );
}

/** Only the words of an act count, and those before them where these name a stance. */
export function mayActBear({ spoken, topic, least }: Bearing, act: Act, passage: Passage): boolean {
  const { document, forward } = spoken;
  const { bounds } = topic;
  const at = passage.number - 1;
  const { start, end } = act.content;
  const words = { start: start - passage.start, end: end - passage.start };
  return (
    bounds.within(forward, at, words) >= least ||
    (bounds.passage(forward, at) * AROUND >= least &&
      isStanceAhead(document.text, passage, act.content))
  );
}
