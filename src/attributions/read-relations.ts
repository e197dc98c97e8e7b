/** For whom somebody speaks, as a sentence says it: Turkish President X, Hamas leader Y, Z, a spokesman for the ministry. */
import type { Span } from '../text/span.ts';
import type { NameRun } from './find-names.ts';
import type { Range } from './noun-phrases.ts';
import { SPEAKING_OFFICES, TITLE_WORDS } from './offices.ts';
import { stateOf } from './states.ts';
import { AUXILIARIES, DETERMINERS, isMark, PREPOSITIONS } from './word-classes.ts';
import type { Word } from './word.ts';

/** That somebody speaks for an actor. */
export interface Relation {
  readonly actor: string;
  /** The words that say so. */
  readonly evidence: Span;
  /** The words of the office; small letters. */
  readonly offices: readonly string[];
}

/** A name before the one that is looked at. */
interface Before extends Range {
  readonly run: NameRun;
  readonly named: { readonly name: string; readonly isPerson: boolean };
}

const PAST = new Set(
  'former ex then late ousted deposed fallen toppled candidate nominee hopeful'.split(' '),
);

const POSSESSORS = new Set(['his', 'her']);

/** A minister of Foreign Affairs speaks for the state. */
const PORTFOLIOS = new Set(
  'foreign affairs defence defense interior finance justice water health education energy transport trade agriculture state staff mission security resources relations and culture labour labor economy'.split(
    ' ',
  ),
);

const MAX_APPOSITION_WORDS = 14;

/** Whom the bearer of a name speaks for, as the words around the name say. */
export function readRelations(
  words: readonly Word[],
  run: NameRun,
  before: readonly Before[],
): readonly Relation[] {
  const found = [relationAhead(words, run, before), relationBehind(words, run)];
  return found.filter((relation) => relation !== null);
}

function relationAhead(
  words: readonly Word[],
  run: NameRun,
  before: readonly Before[],
): Relation | null {
  const from =
    (isMark(words[run.titleFrom - 1], ',') ? officeBefore(words, run.titleFrom - 1) : null) ??
    run.titleFrom;
  const title = words.slice(from, run.from);
  if (
    !title.some(({ lower }) => SPEAKING_OFFICES.has(lower)) ||
    title.some(isPast) ||
    isPast(words[from - 1])
  )
    return null;
  const actor = actorIn(title) ?? actorBefore(words, from, before);
  return actor === null
    ? null
    : { actor, evidence: spanOf(words, from, run.to), offices: officesOf(title) };
}

function isPast(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (PAST.has(word.lower) || word.lower.startsWith('ex-') || word.lower.startsWith('then-'))
  );
}

/** `Netanyahu’s military secretary, Maj. Gen. Roman Gofman`: where the office before the comma begins. */
function officeBefore(words: readonly Word[], comma: number): number | null {
  let from = comma;
  while (
    from > 0 &&
    TITLE_WORDS.has(words[from - 1]?.lower ?? '') &&
    words[from - 1]?.isPossessive === false
  )
    from--;
  while (from > 0 && stateOf(words[from - 1]?.lower ?? '')?.kind === 'demonym') from--;
  return from === comma ? null : from;
}

function actorIn(title: readonly Word[]): string | null {
  const states = title.map(({ lower }) => stateOf(lower)).filter((state) => state !== null);
  return states.length === 1 ? (states[0]?.state ?? null) : null;
}

function actorBefore(
  words: readonly Word[],
  from: number,
  before: readonly Before[],
): string | null {
  let at = from - 1;
  while (/^(?:new|current|own|top|senior|chief|longtime|then|acting)$/.test(words[at]?.lower ?? ''))
    at--;
  const last = words[at];
  if (last?.kind !== 'word') return null;
  if (POSSESSORS.has(last.lower))
    return before.find(({ named }) => named.isPerson)?.named.name ?? null;
  const owner = before.at(-1);
  if (owner === undefined || owner.to !== at + 1) return null;
  if (!last.isPossessive && at !== from - 1) return null;
  if (
    owner.named.isPerson &&
    !last.isPossessive &&
    !/^(?:spokes|campaign|press)/.test(words[from]?.lower ?? '')
  )
    return null;
  return stateOf(owner.run.text.toLowerCase())?.state ?? owner.named.name;
}

/** `Hakan Fidan, Turkey’s foreign minister,` and `Ali Smith, a spokesman for the Kremlin,` */
function relationBehind(words: readonly Word[], run: NameRun): Relation | null {
  if (!isMark(words[run.to], ',(')) return null;
  const end = endOfApposition(words, run.to + 1);
  const preposition = words.findIndex(
    (word, at) =>
      at > run.to && at < end && /^(?:of|for|to|at|in)$/.test(word.lower) && word.kind === 'word',
  );
  const headEnd = preposition < 0 ? end : preposition;
  const head = words.slice(run.to + 1, headEnd);
  if (head.some(isPast) || !SPEAKING_OFFICES.has(head.at(-1)?.lower ?? '')) return null;
  const evidence = spanOf(words, run.from, end);
  const state = actorIn(head);
  const offices = officesOf(head);
  if (state !== null) return { actor: state, evidence, offices };
  if (preposition < 0 || /^(?:in|at)$/.test(words[preposition]?.lower ?? '')) return null;
  const actor = actorAfter(words, preposition + 1, end);
  return actor === null ? null : { actor, evidence, offices };
}

function endOfApposition(words: readonly Word[], from: number): number {
  let at = from;
  for (; at < Math.min(words.length, from + MAX_APPOSITION_WORDS); at++) {
    const word = words[at];
    if (word?.kind !== 'word' || /^(?:who|which|that|and)$/.test(word.lower)) break;
    if (AUXILIARIES.has(word.lower) && !word.isCapital) break;
  }
  return at;
}

function actorAfter(words: readonly Word[], from: number, end: number): string | null {
  const start = DETERMINERS.has(words[from]?.lower ?? '') ? from + 1 : from;
  let to = start;
  while (to < end && words[to]?.isCapital === true && words[to]?.isPossessive === false) to++;
  if (to === start) return null;
  const name = words
    .slice(start, to)
    .map(({ text }) => text)
    .join(' ');
  const first = stateOf(words[start]?.lower ?? '');
  if (first?.kind === 'demonym') return first.state;
  if (words.slice(start, to).every(({ lower }) => PORTFOLIOS.has(lower))) return null;
  return PREPOSITIONS.has(name.toLowerCase()) ? null : (stateOf(name.toLowerCase())?.state ?? name);
}

function officesOf(words: readonly Word[]): readonly string[] {
  return words.map(({ lower }) => lower).filter((word) => TITLE_WORDS.has(word));
}

function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
