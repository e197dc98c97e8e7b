/** An office in its sentence, and whose it is. Ranges count words of one sentence. */
import type { NameRun } from './find-names.ts';
import type { Range } from './noun-phrases.ts';
import { BODY_WORDS, isTitleWord, SPEAKING_BODIES } from './offices.ts';
import type { StateLookup } from './states.ts';
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
  if (title.some(({ lower }) => /^(?:minority|majority)$/.test(lower))) return null;
  const owner = ownerBefore(words, from, context);
  if (owner !== null && words.slice(Math.max(0, owner.from - 2), from).some(isPast)) return null;
  const link = words[head + 1]?.lower ?? '';
  const isOwned = owner !== null && words[from - 1]?.isPossessive === true;
  if (isOwned && states.length === 0) return { ...owner, offices };
  const isServed = link === 'to' && ASSISTING.test(words[head]?.lower ?? '');
  const body = isServed || /^(?:of|for)$/.test(link) ? bodyBehind(words, head, end, context) : null;
  if (body !== null) return { from, actor: body, offices };
  if (states[0] !== undefined) return { from, actor: states[0].state, offices };
  return owner === null || words[head]?.lower === 'counterpart' ? null : { ...owner, offices };
}

/** Who is adviser to somebody speaks for him; an ambassador to a state does not. */
const ASSISTING = /^(?:advis[eo]r|aide|assistant|secretary|counsell?or)$/;

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
      (SPEAKING_BODIES.has(word.lower) && !word.isCapital) ||
      (word.lower === 'and' && isTitleWord(words[from - 2]?.lower ?? '')) ||
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
  head: number,
  end: number,
  { mentions, states }: OfficeContext,
): string | null {
  let from = head + 2;
  while (from < end && DETERMINERS.has(words[from]?.lower ?? '')) from++;
  const first = states(words[from]?.lower ?? '');
  if (first !== null && isOfPeople(words, from)) return null;
  const body = mentions.find((one) => one.run.titleFrom === from + 1 && one.to <= end);
  if (words[from]?.isPossessive === true && body !== undefined && !isOfState(words, body))
    return body.named.name;
  const isCity = first?.kind === 'seat' && /^(?:mayor|governor)$/.test(words[head]?.lower ?? '');
  if (first !== null && !isCity && words[from]?.isCapital === true && from < end)
    return first.state;
  const owner = mentions.find((one) => one.run.titleFrom === from && one.to <= end);
  if (owner !== undefined && !isPortfolio(words, owner))
    return isCity ? owner.named.name : actorNamed(words, owner, states);
  return null;
}

/** `Iowa’s evangelicals`: no body. */
function isOfPeople(words: readonly Word[], at: number): boolean {
  if (words[at]?.isPossessive !== true) return false;
  const next = words.slice(at + 1, at + 3);
  return next[0]?.isCapital !== true && !next.some(({ lower }) => SPEAKING_BODIES.has(lower));
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
    const actor = body === undefined ? its : actorNamed(words, body, states);
    return actor === null ? null : { from: from - 1, actor };
  }
  if (last.isPossessive && SPEAKING_BODIES.has(last.lower)) {
    const people = states(words[from - 2]?.lower ?? '');
    return people === null ? null : { from: from - 2, actor: people.state };
  }
  const owner = mentions.find(({ to }) => to === from);
  if (owner === undefined || PREPOSITIONS.has(last.lower)) return null;
  const isWithin = words[owner.run.titleFrom - 1]?.isPossessive === true;
  if (isWithin && !last.isPossessive) return null;
  const isServed = /^(?:spokes|campaign|press)/.test(words[from]?.lower ?? '');
  if (owner.named.isPerson && !last.isPossessive && !isServed) return null;
  const actor = actorNamed(words, owner, states);
  return actor === null ? null : { from: owner.run.titleFrom, actor };
}

/** The state or body of a name; of `Foreign Ministry` the state before it. */
function actorNamed(
  words: readonly Word[],
  { run, named }: Holder,
  states: StateLookup,
): string | null {
  const lower = run.text.toLowerCase();
  const state = states(lower);
  if (state !== null) return state.state;
  if (!isGeneric(words, run)) return named.name;
  return (
    words
      .slice(Math.max(0, run.titleFrom - 1), run.from)
      .map((word) => states(word.lower))
      .find((one) => one !== null)?.state ?? null
  );
}

/** `Foreign Ministry`: of whatever state is meant. */
function isGeneric(words: readonly Word[], { from, to }: Range): boolean {
  return words
    .slice(from, to)
    .every(({ lower }) => SPEAKING_BODIES.has(lower) || isTitleWord(lower));
}

/** `Security Council`: a body that its state goes before. */
function isOfState(words: readonly Word[], { from, to }: Range): boolean {
  return words.slice(from, to).every(({ lower }) => BODY_WORDS.has(lower) || isTitleWord(lower));
}
