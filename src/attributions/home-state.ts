/** A newspaper writes “Prime Minister X” of its own state's, and “Turkish President Y” of another's. */
import type { Mention, Named } from './named.ts';
import { stateOf } from './states.ts';
import type { Word } from './word.ts';

/** Offices of a state's first persons and of its ministers. */
const FIRST = ['president', 'premier', 'chancellor', 'king', 'queen', 'prime'];

const OF_STATE = [...FIRST, 'minister'];

/** A state named less often is not what a document is about. */
const MIN_NAMED = 3;

/** How much oftener the state is named than the next. */
const LEAD = 2;

/** Adds for whom they speak to the ministers of a document whose state is left unsaid, where it can be only one. */
export function addHomeState(
  sentences: readonly (readonly Word[])[],
  all: readonly Named[],
  mentions: readonly Mention[],
): void {
  const unsaid = all.filter(
    (named) =>
      named.isPerson &&
      named.relations.length === 0 &&
      OF_STATE.some((office) => named.offices.has(office)),
  );
  if (unsaid.length === 0) return;
  const home = homeState(countStates(sentences), all);
  if (home === null) return;
  for (const named of unsaid) {
    if (named.offices.has('former') || named.offices.has('vice')) continue;
    const mention = mentions.find((one) => one.named === named && one.run.titleFrom < one.from);
    const words = mention === undefined ? [] : (sentences[mention.sentence] ?? []);
    const evidence = {
      start: words[mention?.run.titleFrom ?? 0]?.start ?? 0,
      end: words[(mention?.to ?? 1) - 1]?.end ?? 0,
    };
    if (mention !== undefined) named.relations.push({ actor: home, evidence, offices: [] });
  }
}

function countStates(
  sentences: readonly (readonly Word[])[],
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const words of sentences) {
    for (const word of words) {
      if (!word.isCapital || word.kind !== 'word') continue;
      const state = stateOf(word.lower);
      if (state !== null) counts.set(state.state, (counts.get(state.state) ?? 0) + 1);
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

/** The state named most, by far, of those whose first persons are not named as theirs. */
function homeState(
  counts: readonly (readonly [string, number])[],
  all: readonly Named[],
): string | null {
  const named = new Set(
    all
      .filter(({ offices }) => FIRST.some((office) => offices.has(office)))
      .flatMap(({ relations }) => relations.map(({ actor }) => actor)),
  );
  return named.size === 0 ? null : leading(counts.filter(([state]) => !named.has(state)));
}

function leading([first, second]: readonly (readonly [string, number])[]): string | null {
  if (first === undefined || first[1] < MIN_NAMED) return null;
  return first[1] >= LEAD * (second?.[1] ?? 0) ? first[0] : null;
}
