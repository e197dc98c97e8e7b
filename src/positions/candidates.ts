/** What a document attributes to an actor that bears on a topic. */
import type { Attribution } from '../attributions/attribution.ts';
import type { Act } from '../attributions/speech.ts';
import type { Passage } from '../passages/passage.ts';
import type { ActorTable } from './actor-table.ts';
import type { CandidateKind } from './candidate-kind.ts';
import { createBearing, mayActBear, mayBear } from './bearing.ts';
import { AROUND, contextScore } from './context-score.ts';
import type { PositionPassage } from './position.ts';
import { passagePlaces } from './passage-places.ts';
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
}

/** So much of a topic must be named to be sure of it, and to be shown where nothing is sure. */
export const ENOUGH = 0.6;
export const SOME = 0.34;

/** Own words of fewer characters are a fragment within a report; so are those that begin no sentence. */
const MIN_OWN_CHARS = 18;
const MIN_FRAGMENT_CHARS = 48;

/**
 * What of a document bears on what is asked.
 *
 * @param least how much of the topic must be named, from 0 to 1
 */
export function* candidatesIn(
  spoken: SpokenDocument,
  table: ActorTable,
  wanted: Wanted,
  least: number,
): Generator<Candidate> {
  const { text } = spoken.document;
  const { attributions, acts } = spoken.speech;
  const bearing = createBearing(spoken, wanted.topic, least);
  for (const [at, place] of passagePlaces(spoken, attributions).entries()) {
    if (place < 0 || !mayBear(bearing, place)) continue;
    const [one, passage] = [attributions[at], spoken.passages[place]];
    if (one === undefined || passage === undefined) continue;
    if (wanted.actor === null && one.source === null) continue;
    if (!isAsked(text, one, wanted.verbs)) continue;
    const kind = one.kind === 'direct' && isWhole(text, one) ? 'own' : 'reported';
    const candidate = candidateOf(spoken, table, wanted, { one, kind, passage, least });
    if (candidate !== null) yield candidate;
  }
  if (!wanted.hasActs) return;
  for (const [at, place] of passagePlaces(spoken, acts).entries()) {
    if (place < 0 || !mayBear(bearing, place)) continue;
    const [one, passage] = [acts[at], spoken.passages[place]];
    if (one === undefined || passage === undefined) continue;
    if (!mayActBear(bearing, one, passage) || !isActAsked(text, one, wanted.verbs)) continue;
    const candidate = candidateOf(spoken, table, wanted, { one, kind: 'act', passage, least });
    if (candidate !== null) yield candidate;
  }
}

function isActAsked(text: string, { content }: Act, verbs: readonly string[]): boolean {
  if (verbs.length === 0) return true;
  return isAskedVerb(verbs, firstWords(text.slice(content.start, content.end)));
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
  readonly least: number;
}

function candidateOf(
  spoken: SpokenDocument,
  table: ActorTable,
  { topic, hasTopic, verbs }: Wanted,
  { one, kind, passage, least }: Placed,
): Candidate | null {
  const { document, language } = spoken;
  const content = {
    start: Math.max(one.content.start, passage.start),
    end: Math.min(one.content.end, passage.end),
  };
  if (content.start >= content.end) return null;
  const inContent = topic.match(document.text.slice(content.start, content.end), language);
  // What stands around adds nothing to words that name more than it can count.
  const around =
    inContent.score >= AROUND
      ? 0
      : contextScore(spoken, topic, {
          passage,
          content,
          kind,
          inContent,
          isStrict: verbs.length > 0,
        });
  const score = Math.max(inContent.score, around);
  if (score < least) return null;
  const isStance = kind === 'act' ? 'isStance' in one && one.isStance : true;
  return {
    passage: positionPassage(spoken, table, { passage, content, one, inContent }),
    isOwn: kind === 'own',
    isSure: isStance && (!hasTopic || inContent.score >= ENOUGH),
    weight: score * WEIGHTS[kind] * (isStance ? 1 : NEUTRAL) * nearness(inContent),
  };
}

/** What is first spoken of is what it is about. */
function nearness({ spans }: TopicMatch): number {
  return 1 - Math.min(MAX_LOSS, (spans[0]?.start ?? 0) / LOSS_CHARS);
}

const MAX_LOSS = 0.3;
const LOSS_CHARS = 500;
