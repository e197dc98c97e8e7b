/** For whom somebody speaks, as a sentence says it: Turkish President X, Hamas leader Y, Z, a spokesman for the ministry. */
import type { Span } from '../text/span.ts';
import type { NameRun } from './find-names.ts';
import { isFinite, type Range } from './noun-phrases.ts';
import { type Office, officeAt, type OfficeContext } from './office.ts';
import { isOfficeWord, isTitleWord } from './offices.ts';
import { AUXILIARIES, DETERMINERS, isMark, PREPOSITIONS } from './word-classes.ts';
import { spanOf, type Word } from './word.ts';

/** That somebody speaks for an actor. */
export interface Relation {
  readonly actor: string;
  /** The words that say so. */
  readonly evidence: Span;
  /** The words of the office; small letters. */
  readonly offices: readonly string[];
}

const MAX_APPOSITION_WORDS = 14;

/** Whom the bearer of a name speaks for, as the words around the name say. */
export function readRelations(
  words: readonly Word[],
  run: NameRun,
  context: OfficeContext,
): readonly Relation[] {
  const found = [
    relationAhead(words, run, context),
    relationBehind(words, run, context),
    relationByVerb(words, run, context),
    relationOfState(words, run, context),
  ];
  return found.filter((relation) => relation !== null);
}

/** Whether an office behind a name says that it is a person's. */
export function isPersonal(words: readonly Word[], run: NameRun, context: OfficeContext): boolean {
  return relationBehind(words, run, context) !== null;
}

/** `Turkish President X`, `Netanyahu’s military secretary, Maj. Gen. X`, `the deputy head of the council, X` */
function relationAhead(
  words: readonly Word[],
  run: NameRun,
  context: OfficeContext,
): Relation | null {
  const title = words.findLastIndex(
    (word, at) => at >= run.titleFrom && at < run.from && isOfficeWord(word.lower),
  );
  const own = title < 0 ? null : officeAt(words, { head: title, end: run.from }, context);
  if (own !== null) return relationOf(words, own, { from: own.from, to: run.to });
  const isApposed = isMark(words[run.titleFrom - 1], ',');
  const end = isApposed ? run.titleFrom - 1 : run.titleFrom;
  if (!isApposed && run.titleFrom < run.from) return null;
  const head = headBefore(words, end);
  if (head === null || (!isApposed && head === end - 1)) return null;
  const office = officeAt(words, { head, end }, context);
  return office === null ? null : relationOf(words, office, { from: office.from, to: run.to });
}

/** The office that a phrase ends with, be it before `of the council` or `to the United Nations`. */
function headBefore(words: readonly Word[], end: number): number | null {
  if (isOfficeWord(words[end - 1]?.lower ?? '')) return end - 1;
  for (let at = end - 2; at >= 0 && end - at < MAX_APPOSITION_WORDS; at--) {
    const word = words[at];
    if (word?.kind !== 'word' || isFinite(words, at) || /^(?:with|and|by)$/.test(word.lower))
      return null;
    if (AUXILIARIES.has(word.lower) && !word.isCapital) return null;
    if (isOfficeWord(word.lower) && /^(?:of|for|to|at|in)$/.test(words[at + 1]?.lower ?? ''))
      return at;
  }
  return null;
}

/** `Hakan Fidan, Turkey’s foreign minister,` and `Ali Smith, a spokesman for the Kremlin,` */
function relationBehind(
  words: readonly Word[],
  run: NameRun,
  context: OfficeContext,
): Relation | null {
  if (!isMark(words[run.to], ',(')) return null;
  const from = run.to + 1;
  const end = endOfApposition(words, from);
  const preposition = words.findIndex(
    (word, at) => at >= from && at < end && /^(?:of|for|to|at|in)$/.test(word.lower),
  );
  const head = (preposition < 0 ? end : preposition) - 1;
  if (head < from || !isOfficeWord(words[head]?.lower ?? '')) return null;
  const office = officeAt(words, { head, end }, context);
  return office === null || office.from < from
    ? null
    : relationOf(words, office, { from: run.from, to: end });
}

function endOfApposition(words: readonly Word[], from: number): number {
  let at = from;
  for (; at < Math.min(words.length, from + MAX_APPOSITION_WORDS); at++) {
    const word = words[at];
    if (word?.kind !== 'word' || /^(?:who|which|that|and)$/.test(word.lower)) break;
    if (isFinite(words, at) || (AUXILIARIES.has(word.lower) && !word.isCapital)) break;
  }
  return at;
}

/** Verbs by which somebody is the head of something, now. */
const HEADING = /^(?:leads|heads|chairs|represents|commands)$/;

/** `Mira Sandoval has led the League of Lakes for six years`, `Aker, who heads the front` */
function relationByVerb(
  words: readonly Word[],
  run: NameRun,
  { mentions }: OfficeContext,
): Relation | null {
  let at = run.to;
  if (isMark(words[at], ',')) at++;
  if (words[at]?.lower === 'who') at++;
  if (words[at]?.lower === 'has' && /^(?:led|headed|chaired)$/.test(words[at + 1]?.lower ?? ''))
    at++;
  else if (!HEADING.test(words[at]?.lower ?? '')) return null;
  const from = DETERMINERS.has(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const led = mentions.find((one) => one.from === from && !one.named.isPerson);
  if (led === undefined || words[led.to - 1]?.isPossessive !== false) return null;
  const office = { from: run.from, actor: led.named.name, offices: [] };
  return relationOf(words, office, { from: run.from, to: led.to });
}

/** `Chancellor Anna Vogt of Germany` */
function relationOfState(
  words: readonly Word[],
  run: NameRun,
  { mentions, states }: OfficeContext,
): Relation | null {
  const title = words.slice(run.titleFrom, run.from).map(({ lower }) => lower);
  const at = words[run.to + 1]?.lower === 'the' ? run.to + 2 : run.to + 1;
  const name = mentions.find(({ from }) => from === at);
  const next = words[at];
  if (words[run.to]?.lower !== 'of' || next?.isCapital !== true || !title.some(isOfficeWord))
    return null;
  const state = states(name?.run.text.toLowerCase() ?? next.lower);
  if (state === null || state.kind === 'demonym' || title.includes('former')) return null;
  const office = { from: run.titleFrom, actor: state.state, offices: title };
  return relationOf(words, office, { from: run.titleFrom, to: name?.to ?? at + 1 });
}

function relationOf(words: readonly Word[], { actor, offices }: Office, range: Range): Relation {
  return {
    actor,
    evidence: spanOf(words, range),
    offices: offices.filter((word) => isTitleWord(word) && !PREPOSITIONS.has(word)),
  };
}
