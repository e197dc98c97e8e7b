/** An office in its sentence, and whose it is. Ranges count words of one sentence. */
import type { NameRun } from './find-names.ts';
import type { Range } from './noun-phrases.ts';
import { isTitleWord } from './offices.ts';
import { type StateLookup, stateOf } from './states.ts';
import { DETERMINERS, PREPOSITIONS } from './word-classes.ts';
import type { Word } from './word.ts';

/** A name of the sentence. */
interface Holder extends Range {
  readonly run: NameRun;
  readonly named: { readonly name: string; readonly isPerson: boolean };
}

/** What an office is read with. */
export interface OfficeContext {
  /** Of the sentence, in order. */
  readonly mentions: readonly Holder[];
  /** What “its” means where the sentence does not say so; null where nobody can tell. */
  readonly its: string | null;
  readonly states: StateLookup;
}

/** Whose office it is, where it begins with whose it is, and its words in small letters. */
export interface Office {
  readonly from: number;
  readonly actor: string;
  readonly offices: readonly string[];
}

/** Who held an office, or wants to, does not speak for it. */
const PAST = new Set(
  'former ex then late ousted deposed fallen toppled candidate nominee hopeful onetime one-time erstwhile retired'.split(
    ' ',
  ),
);

/** A minister of Foreign Affairs speaks for the state. */
const PORTFOLIOS = new Set(
  'foreign affairs defence defense interior finance justice water health education energy transport trade agriculture state staff mission security resources relations and culture labour labor economy'.split(
    ' ',
  ),
);

/**
 * Whose the office is that has its head at `head`.
 *
 * @param end behind the words that say more of it: `of the council`
 */
export function officeAt(
  words: readonly Word[],
  { head, end }: { readonly head: number; readonly end: number },
  context: OfficeContext,
): Office | null {
  const from = officeStart(words, head, context);
  const title = words.slice(from, head + 1);
  if (title.some(isPast) || isPast(words[from - 1])) return null;
  const offices = words.slice(from, end).map(({ lower }) => lower);
  const states = title.map(({ lower }) => context.states(lower)).filter((state) => state !== null);
  if (states.length > 1) return null;
  const body = bodyBehind(words, head + 1, end, context);
  const isSent = /^(?:to|at|in)$/.test(words[head + 1]?.lower ?? '');
  if (body !== null && !isSent) return { from, actor: body, offices };
  if (states[0] !== undefined) return { from, actor: states[0].state, offices };
  if (words[head]?.lower === 'counterpart') return null;
  const owner = ownerBefore(words, from, context);
  return owner === null ? null : { ...owner, offices };
}

function isPast(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (PAST.has(word.lower) || word.lower.startsWith('ex-') || word.lower.startsWith('then-'))
  );
}

const MODIFIER = /^(?:new|current|own|longtime|then|acting|powerful|newly|chief)$/;

function officeStart(words: readonly Word[], head: number, { states }: OfficeContext): number {
  let from = head;
  for (let word = words[from - 1]; word?.kind === 'word'; word = words[from - 1]) {
    if (word.isPossessive) break;
    const isPart =
      isTitleWord(word.lower) ||
      MODIFIER.test(word.lower) ||
      states(word.lower)?.kind === 'demonym';
    if (!isPart) break;
    from--;
  }
  return from;
}

/** `of the council`, `for the Kremlin`, `of the Norwegian army`; null for `of foreign affairs`. */
function bodyBehind(
  words: readonly Word[],
  at: number,
  end: number,
  { mentions, states }: OfficeContext,
): string | null {
  if (at >= end || !/^(?:of|for)$/.test(words[at]?.lower ?? '')) return null;
  let from = at + 1;
  while (from < end && DETERMINERS.has(words[from]?.lower ?? '')) from++;
  const first = states(words[from]?.lower ?? '');
  if (first !== null && words[from]?.isCapital === true && from < end) return first.state;
  const owner = mentions.find((one) => one.run.titleFrom === from && one.to <= end);
  if (owner !== undefined && !isPortfolio(words, owner)) return stateNamed(owner, states);
  return null;
}

function isPortfolio(words: readonly Word[], { from, to }: Range): boolean {
  return words.slice(from, to).every(({ lower }) => PORTFOLIOS.has(lower));
}

function ownerBefore(
  words: readonly Word[],
  from: number,
  { mentions, its, states }: OfficeContext,
): Omit<Office, 'offices'> | null {
  const last = words[from - 1];
  if (last?.kind !== 'word') return null;
  if (/^(?:his|her)$/.test(last.lower)) {
    const person = mentions.find(({ to, named }) => named.isPerson && to < from);
    return person === undefined ? null : { from: from - 1, actor: person.named.name };
  }
  if (last.lower === 'its') {
    const body = mentions.findLast(({ to, named }) => !named.isPerson && to < from);
    const actor = body === undefined ? its : stateNamed(body, states);
    return actor === null ? null : { from: from - 1, actor };
  }
  const owner = mentions.find(({ to }) => to === from);
  if (owner === undefined || PREPOSITIONS.has(last.lower)) return null;
  const isServed = /^(?:spokes|campaign|press)/.test(words[from]?.lower ?? '');
  if (owner.named.isPerson && !last.isPossessive && !isServed) return null;
  return { from: owner.run.titleFrom, actor: stateNamed(owner, states) };
}

function stateNamed({ run, named }: Holder, states: StateLookup): string {
  const lower = run.text.toLowerCase();
  return states(lower)?.state ?? stateOf(lower)?.state ?? named.name;
}
