import type { Passage } from '../passages/passage.ts';
import type { Span } from '../text/span.ts';
import type { CandidateKind } from './candidate-kind.ts';
import type { SpokenDocument } from './speech-index.ts';
import type { Topic, TopicMatch } from './topic.ts';

/** What stands in a passage. */
interface Placed {
  readonly passage: Passage;
  readonly content: Span;
  readonly kind: CandidateKind;
  readonly inContent: TopicMatch;
  /** Whether the words themselves must name the topic, unless they mean it by `it`. */
  readonly isStrict: boolean;
}

/** What the words around add is worth less than the words themselves; what the passage or the title adds, less again. */
export const AROUND = 0.7;
const NEAR = 0.5;
export const TITLE = 0.4;

/** How much of a topic the words around name that something is said or done among, from 0 to 1, at its worth. */
export function contextScore(
  { document: { text, title }, language, passages }: SpokenDocument,
  topic: Topic,
  { passage, content, kind, inContent, isStrict }: Placed,
): number {
  const scoreOf = (start: number, end: number): number =>
    topic.match(text.slice(start, end), language).score;
  if (kind === 'act' && !isStanceAhead(text, passage, content)) return 0;
  const sentence = passage.sentences.find(({ end }) => content.start < end);
  const isWide = kind === 'own' || isShort(text, content);
  const from = isWide ? passage.start : Math.min(sentence?.start ?? content.start, content.start);
  const isNear = isWide || inContent.score > 0 || isStanceAhead(text, passage, content);
  const around = isNear ? scoreOf(from, content.end) * AROUND : 0;
  if (kind === 'act' || isStrict) return kind === 'act' || isShort(text, content) ? around : 0;
  const before = passages[passage.number - 2];
  const asked = before !== undefined && /\?\W*$/.test(text.slice(before.end - 4, before.end));
  return Math.max(
    around,
    before !== undefined && kind === 'own' && asked
      ? scoreOf(before.start, content.end) * AROUND
      : 0,
    scoreOf(passage.start, content.end) * NEAR,
    before === undefined ? 0 : scoreOf(before.start, content.end) * TITLE,
    topic.match(title ?? '', language).score * TITLE,
  );
}

/** `opposes it`, `denied the claim`: what is meant stands before. */
function isShort(text: string, { start, end }: Span): boolean {
  return SHORT.test(text.slice(start, end));
}

const SHORT = /^(?:it|them|him|her|this|that|these|those|both|(?:the|these|such|any) [\p{L}-]+)$/iu;

/** `Israel’s stance on Syria is clear: it prefers …` */
export function isStanceAhead(text: string, passage: Passage, content: Span): boolean {
  const sentence = passage.sentences.find(({ end }) => content.start < end);
  return STANCE_NOUN.test(text.slice(sentence?.start ?? content.start, content.start));
}

const STANCE_NOUN = /\b(?:stances?|positions?|polic(?:y|ies)|views?|attitudes?)\b/;
