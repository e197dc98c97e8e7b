/** What a document attributes to an actor that bears on a topic. */
import type { Attribution } from '../attributions/attribution.ts';
import type { Act } from '../attributions/speech.ts';
import type { Passage } from '../passages/passage.ts';
import type { ActorTable } from './actor-table.ts';
import type { CandidateKind } from './candidate-kind.ts';
import { AROUND, contextScore, TITLE } from './context-score.ts';
import type { PositionPassage } from './position.ts';
import { positionPassage } from './position-passage.ts';
import type { SpokenDocument } from './speech-index.ts';
import type { Topic, TopicMatch } from './topic.ts';
import { isAskedVerb, saysSo } from './verbs.ts';

/** What is looked for. */
export interface Wanted {
  /** Null for anybody. */
  readonly actor: string | null;
  readonly topic: Topic;
  readonly hasTopic: boolean;
  /** Only by these verbs, in their base form; any where there are none. */
  readonly verbs: readonly string[];
  /** Whether what somebody does counts, beside what somebody says. */
  readonly hasActs: boolean;
}

/** Something said or done that bears on what is asked. */
export interface Candidate {
  readonly passage: PositionPassage;
  readonly isOwn: boolean;
  /** Whether it is an attitude to the topic itself. */
  readonly isSure: boolean;
  readonly weight: number;
  /** How much of the topic it names, from 0 to 1. */
  readonly score: number;
}

/** So much of a topic must be named to be sure of it, and to be shown where nothing is sure. */
export const ENOUGH = 0.6;
const SOME = 0.34;

/** Own words of fewer characters are a fragment within a report; so are those that begin no sentence. */
const MIN_OWN_CHARS = 18;
const MIN_FRAGMENT_CHARS = 48;

/** What of a document bears on what is asked. */
export function* candidatesIn(
  spoken: SpokenDocument,
  table: ActorTable,
  wanted: Wanted,
): Generator<Candidate> {
  const { speech } = spoken;
  const { text } = spoken.document;
  const mayBear = bearingIn(spoken, wanted.topic);
  for (const one of speech.attributions) {
    if (wanted.actor === null && one.source === null) continue;
    if (!isAsked(text, one, wanted.verbs)) continue;
    const kind = one.kind === 'direct' && isWhole(text, one) ? 'own' : 'reported';
    const passage = passageAt(spoken.passages, one.content.start);
    if (passage === null || !mayBear(passage)) continue;
    const candidate = candidateOf(spoken, table, wanted, { one, kind, passage });
    if (candidate !== null) yield candidate;
  }
  for (const act of wanted.hasActs ? speech.acts : []) {
    const verb = firstWords(text.slice(act.content.start, act.content.end));
    if (!isAskedVerb(wanted.verbs, verb)) continue;
    const passage = passageAt(spoken.passages, act.content.start);
    if (passage === null || !mayBear(passage)) continue;
    const candidate = candidateOf(spoken, table, wanted, { one: act, kind: 'act', passage });
    if (candidate !== null) yield candidate;
  }
}

/** Its verb, with what stands before it: `has long opposed`. */
function firstWords(act: string): string {
  return act.split(/\s+/, MAX_VERB_WORDS).join(' ');
}

const MAX_VERB_WORDS = 3;

/** By the verb that attributes it, or by its own words: `We welcome the loan`, `that he opposes the toll`. */
function isAsked(text: string, { cue, content }: Attribution, verbs: readonly string[]): boolean {
  if (verbs.length === 0) return true;
  if (cue !== null && isAskedVerb(verbs, text.slice(cue.start, cue.end))) return true;
  return saysSo(verbs, text.slice(content.start, content.end));
}

function isWhole(text: string, { content: { start, end } }: Attribution): boolean {
  if (end - start < MIN_OWN_CHARS) return false;
  return (
    end - start >= MIN_FRAGMENT_CHARS ||
    /\p{Lu}/u.test(text.charAt(start)) ||
    !/\p{Ll}/u.test(text.charAt(start))
  );
}

const WEIGHTS = { own: 1, reported: 0.9, act: 0.85 } as const;

/** An event is less of a stance. */
const NEUTRAL = 0.6;

/** What is said or done, where. */
interface Placed {
  readonly one: Attribution | Act;
  readonly kind: CandidateKind;
  readonly passage: Passage;
}

function candidateOf(
  spoken: SpokenDocument,
  table: ActorTable,
  { topic, hasTopic, verbs }: Wanted,
  { one, kind, passage }: Placed,
): Candidate | null {
  const { document, language } = spoken;
  const content = {
    start: Math.max(one.content.start, passage.start),
    end: Math.min(one.content.end, passage.end),
  };
  if (content.start >= content.end) return null;
  const inContent = topic.match(document.text.slice(content.start, content.end), language);
  const around = contextScore(spoken, topic, {
    passage,
    content,
    kind,
    inContent,
    isStrict: verbs.length > 0,
  });
  const score = Math.max(inContent.score, around);
  if (score < SOME) return null;
  const isStance = kind === 'act' ? 'isStance' in one && one.isStance : true;
  return {
    passage: positionPassage(spoken, table, { passage, content, one, inContent }),
    isOwn: kind === 'own',
    score,
    isSure: isStance && (!hasTopic || inContent.score >= ENOUGH),
    weight: score * WEIGHTS[kind] * (isStance ? 1 : NEUTRAL) * nearness(inContent),
  };
}

/** Whether a passage, that with the one before it, or the title can name enough of the topic: most cannot. */
function bearingIn(
  { forward, document, language, passages }: SpokenDocument,
  topic: Topic,
): (passage: Passage) => boolean {
  const known: (boolean | undefined)[] = Array.from({ length: passages.length });
  let title: boolean | undefined;
  const ofTitle = (): boolean =>
    (title ??= topic.match(document.title ?? '', language).score * TITLE >= SOME);
  const find = (at: number): boolean =>
    topic.bound(forward, [at]) >= SOME ||
    (at > 0 && topic.bound(forward, [at - 1, at]) * AROUND >= SOME) ||
    ofTitle();
  return ({ number }) => (known[number - 1] ??= find(number - 1));
}

/** What is first spoken of is what it is about. */
function nearness({ spans }: TopicMatch): number {
  return 1 - Math.min(MAX_LOSS, (spans[0]?.start ?? 0) / LOSS_CHARS);
}

const MAX_LOSS = 0.3;
const LOSS_CHARS = 500;

function passageAt(passages: readonly Passage[], at: number): Passage | null {
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((passages[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const passage = passages[low];
  return passage === undefined || at < passage.start || at >= passage.end ? null : passage;
}
