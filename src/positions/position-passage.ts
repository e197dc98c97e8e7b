import { quotePassage } from '../answers/quote-passage.ts';
import type { Attribution } from '../attributions/attribution.ts';
import type { Act } from '../attributions/speech.ts';
import type { Passage } from '../passages/passage.ts';
import type { Span } from '../text/span.ts';
import type { ActorTable } from './actor-table.ts';
import type { PositionPassage } from './position.ts';
import type { SpokenDocument } from './speech-index.ts';
import type { TopicMatch } from './topic.ts';
import { uniteSpans } from './unite-spans.ts';

/** What was found, where. */
interface Found {
  readonly passage: Passage;
  readonly content: Span;
  readonly one: Attribution | Act;
  readonly inContent: TopicMatch;
}

/** The passage as it is shown, with who speaks in it. */
export function positionPassage(
  { document, passages }: SpokenDocument,
  table: ActorTable,
  { passage, content, one, inContent }: Found,
): PositionPassage {
  const cited = { passage, document, excerpt: document, documentPassages: passages.length };
  const speaker = 'actor' in one ? one.actor : one.speaker;
  const name = speaker === null ? null : longer(speaker, table.canonical(speaker));
  const spans = inContent.spans.map(({ start, end }) => ({
    start: content.start + start,
    end: content.start + end,
  }));
  return {
    ...quotePassage(cited, {
      answering: passage.sentences.filter(
        (sentence) => sentence.start < content.end && content.start < sentence.end,
      ),
      answer: null,
      highlights: uniteSpans(sourceWithin(passage, one.source), spans),
    }),
    speaker: name,
    for: forOf(table, name, one.for),
    attribution: content,
  };
}

/** A transcript’s own name for somebody may say more. */
function longer(given: string, canonical: string): string {
  return given.toLowerCase().endsWith(` ${canonical.toLowerCase()}`) ? given : canonical;
}

/** The words that name who it is are marked as the topic’s are. */
function sourceWithin(passage: Passage, source: Span | null): readonly Span[] {
  return source !== null && source.start >= passage.start && source.end <= passage.end
    ? [source]
    : [];
}

function forOf(
  table: ActorTable,
  name: string | null,
  given: readonly string[],
): readonly string[] {
  const all = new Set(given.map((one) => table.canonical(one)));
  if (name !== null) for (const one of table.actorsOf(name)) all.add(one);
  return [...all];
}
