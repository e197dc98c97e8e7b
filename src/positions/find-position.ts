/** From what documents attribute to what an actor says of a topic: own words apart from reported ones, newest first. */
import type { Verdict } from '../answers/answer.ts';
import { quotePassage } from '../answers/quote-passage.ts';
import type { Attribution } from '../attributions/attribution.ts';
import type { Act } from '../attributions/speech.ts';
import type { Document } from '../documents/document.ts';
import type { Passage } from '../passages/passage.ts';
import type { Span } from '../text/span.ts';
import type { ActorTable } from './actor-table.ts';
import type { PositionPassage, Stance } from './position.ts';
import type { SpokenDocument } from './speech-index.ts';
import type { Topic, TopicMatch } from './topic.ts';
import { isAskedVerb } from './verbs.ts';

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

/** How well a stance bears on the question, and how surely it is one. */
export interface FoundStance extends Stance {
  readonly verdict: Verdict;
}

/** So much of a topic must be named to be sure of it, and to be shown where nothing is sure. */
const ENOUGH = 0.6;
const SOME = 0.34;

/** Own words of fewer characters are a fragment within a report; so are those that begin no sentence. */
const MIN_OWN_CHARS = 18;
const MIN_FRAGMENT_CHARS = 48;

interface Candidate {
  readonly passage: PositionPassage;
  readonly isOwn: boolean;
  /** Whether it is an attitude to the topic itself. */
  readonly isSure: boolean;
  readonly weight: number;
  /** How much of the topic it names, from 0 to 1. */
  readonly score: number;
}

/** What is found of a topic in what an actor says, and in what is reported of it. */
export function findStance(
  documents: Iterable<SpokenDocument>,
  table: ActorTable,
  wanted: Wanted,
): FoundStance {
  const found = [...documents].flatMap((document) => [...candidatesIn(document, table, wanted)]);
  const enough = found.filter(({ score }) => score >= ENOUGH);
  const shown = enough.length > 0 ? enough : found;
  const own = choose(shown.filter(({ isOwn }) => isOwn));
  const reported = choose(shown.filter(({ isOwn }) => !isOwn));
  const isSure = [...own, ...reported].some((one) => one.isSure);
  const verdict = own.length + reported.length === 0 ? 'none' : isSure ? 'strong' : 'partial';
  return {
    own: own.map(({ passage }) => passage),
    reported: reported.map(({ passage }) => passage),
    verdict,
  };
}

/** Of each passage the best with all sentences that bear on the question; newest first, then the surest, then as in the text. */
function choose(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const one of candidates) {
    const known = best.get(one.passage.id);
    best.set(one.passage.id, known === undefined ? one : join(known, one));
  }
  return [...best.values()].toSorted(
    (a, b) =>
      (b.passage.date ?? '').localeCompare(a.passage.date ?? '') ||
      b.weight - a.weight ||
      a.passage.start - b.passage.start,
  );
}

function join(a: Candidate, b: Candidate): Candidate {
  const better = b.weight > a.weight ? b : a;
  const passage = {
    ...better.passage,
    answering: unite(a.passage.answering, b.passage.answering),
    highlights: unite(a.passage.highlights, b.passage.highlights),
  };
  return { ...better, passage, isSure: a.isSure || b.isSure };
}

/** In order, without overlap. */
function unite(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const united: Span[] = [];
  for (const span of [...a, ...b].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  )) {
    if (span.start >= (united.at(-1)?.end ?? 0)) united.push(span);
  }
  return united;
}

function* candidatesIn(
  spoken: SpokenDocument,
  table: ActorTable,
  wanted: Wanted,
): Generator<Candidate> {
  const { speech } = spoken;
  for (const one of speech.attributions) {
    if (wanted.actor === null && one.source === null) continue;
    if (
      !isAskedVerb(
        wanted.verbs,
        one.cue === null ? null : spoken.document.text.slice(one.cue.start, one.cue.end),
      )
    )
      continue;
    const candidate = candidateOf(
      spoken,
      table,
      wanted,
      one,
      one.kind === 'direct' && isWhole(spoken.document.text, one) ? 'own' : 'reported',
    );
    if (candidate !== null) yield candidate;
  }
  for (const act of wanted.hasActs ? speech.acts : []) {
    if (
      !isAskedVerb(
        wanted.verbs,
        spoken.document.text.slice(act.content.start, act.content.end).slice(0, MAX_VERB_CHARS),
      )
    )
      continue;
    const candidate = candidateOf(spoken, table, wanted, act, 'act');
    if (candidate !== null) yield candidate;
  }
}

/** So far into an act its verb stands. */
const MAX_VERB_CHARS = 48;

function isWhole(text: string, { content: { start, end } }: Attribution): boolean {
  if (end - start < MIN_OWN_CHARS) return false;
  return (
    end - start >= MIN_FRAGMENT_CHARS ||
    /\p{Lu}/u.test(text.charAt(start)) ||
    !/\p{Ll}/u.test(text.charAt(start))
  );
}

const WEIGHTS = { own: 1, reported: 0.9, act: 0.85 } as const;

type Kind = keyof typeof WEIGHTS;

function candidateOf(
  spoken: SpokenDocument,
  table: ActorTable,
  wanted: Wanted,
  one: Attribution | Act,
  kind: Kind,
): Candidate | null {
  const { document, passages, forward } = spoken;
  const passage = passageAt(passages, one.content.start);
  if (passage === null || !wanted.topic.isIn(forward, passage.number - 1)) return null;
  const content = {
    start: Math.max(one.content.start, passage.start),
    end: Math.min(one.content.end, passage.end),
  };
  if (content.start >= content.end) return null;
  const sentences = passage.sentences.filter(
    (sentence) => sentence.start < content.end && content.start < sentence.end,
  );
  const named = scoreOf(spoken, passage, wanted, content, spanOf(sentences, content), kind);
  if (named.score < SOME) return null;
  const isStance = kind === 'act' ? 'isStance' in one && one.isStance : true;
  const cited = { passage, document, excerpt: document, documentPassages: passages.length };
  const highlights = unite(sourceWithin(passage, one.source), spansIn(content, named.inContent));
  const name = nameOf(table, one);
  return {
    passage: {
      ...quotePassage(cited, { answering: sentences, answer: null, highlights }),
      speaker: name,
      for: forOf(table, name, one.for),
      attribution: content,
    },
    isOwn: kind === 'own',
    score: named.score,
    isSure: isStance && (!wanted.hasTopic || named.inContent.score >= ENOUGH),
    weight: named.score * WEIGHTS[kind] * (isStance ? 1 : NEUTRAL) * nearness(named.inContent),
  };
}

function spansIn({ start: from }: Span, { spans }: TopicMatch): readonly Span[] {
  return spans.map(({ start, end }) => ({ start: from + start, end: from + end }));
}

/** How much of the topic what is said names, by itself or with the sentences around it. */
function scoreOf(
  { document, language }: SpokenDocument,
  passage: Passage,
  { topic }: Wanted,
  content: Span,
  around: Span,
  kind: Kind,
): { readonly score: number; readonly inContent: TopicMatch } {
  const inContent = topic.match(document.text.slice(content.start, content.end), language);
  const inAround = topic.match(contextOf(document, passage, around, kind), language);
  const isAround =
    kind === 'own' ||
    (kind === 'reported' && inContent.score > 0) ||
    STANCE_NOUN.test(document.text.slice(around.start, content.start));
  const score = isAround ? Math.max(inContent.score, inAround.score * AROUND) : inContent.score;
  return { score, inContent };
}

function nameOf(table: ActorTable, one: Attribution | Act): string | null {
  const speaker = 'actor' in one ? one.actor : one.speaker;
  return speaker === null ? null : longer(speaker, table.canonical(speaker));
}

/** A transcript’s own name for somebody may say more. */
function longer(given: string, canonical: string): string {
  return given.toLowerCase().endsWith(` ${canonical.toLowerCase()}`) ? given : canonical;
}

/** `Israel’s stance on Syria is clear: it prefers …` */
const STANCE_NOUN = /\b(?:stances?|positions?|polic(?:y|ies)|views?|attitudes?)\b/;

/** What is first spoken of is what it is about. */
function nearness({ spans }: TopicMatch): number {
  return 1 - Math.min(MAX_LOSS, (spans[0]?.start ?? 0) / LOSS_CHARS);
}

const MAX_LOSS = 0.3;
const LOSS_CHARS = 500;

/** What the words around add is worth less than the words themselves; an event is less of a stance. */
const AROUND = 0.7;
const NEUTRAL = 0.6;

/** The sentences, and of a turn the question that it answers. */
function contextOf(document: Document, passage: Passage, { start, end }: Span, kind: Kind): string {
  const from = kind === 'own' ? passage.start : start;
  return document.text.slice(Math.min(from, start), end);
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

function spanOf(sentences: readonly Span[], content: Span): Span {
  return { start: sentences[0]?.start ?? content.start, end: sentences.at(-1)?.end ?? content.end };
}
