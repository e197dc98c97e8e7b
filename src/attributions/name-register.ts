import type { NameRun } from './find-names.ts';
import type { Gender, Named } from './named.ts';
import { BODY_WORDS, FEMALE, MALE, SPEAKING_OFFICES } from './offices.ts';
import { isAmbiguousState, stateOf } from './states.ts';
import type { Word } from './word.ts';

type Register = Map<string, Named>;

export function nameAll(
  sentences: readonly (readonly Word[])[],
  runs: readonly (readonly NameRun[])[],
): Register {
  const register: Register = new Map();
  for (const [sentence, found] of runs.entries()) {
    for (const run of found) {
      const key = run.text.toLowerCase();
      const title = titleOf(sentences[sentence] ?? [], run);
      const isOffice = isBodyOfOffice(sentences[sentence] ?? [], run);
      const known = register.get(key);
      if (known !== undefined) {
        if (isShouted(known.name) && !isShouted(run.text)) known.name = run.text;
        known.isBody ||= isOffice;
        known.isPerson = !known.isBody && (known.isPerson || isPerson(run, title));
        continue;
      }
      register.set(key, {
        name: run.text,
        words: key.split(' '),
        isPerson: !isOffice && isPerson(run, title),
        isBody: isOffice,
        offices: new Set(),
        gender: null,
        relations: [],
        namesakes: [],
      });
    }
  }
  joinForms(register);
  return register;
}

/** People have spokesmen and aides; a director, chief or president is one of a body. */
const OF_PEOPLE = /^(?:spokes|aide|advis|campaign|press|secretary|representative|envoy)/;

function isBodyOfOffice(words: readonly Word[], { to }: NameRun): boolean {
  const next = words[to];
  if (next?.kind !== 'word' || words[to - 1]?.isPossessive !== false) return false;
  return (
    SPEAKING_OFFICES.has(next.lower) &&
    !OF_PEOPLE.test(next.lower) &&
    words[to + 1]?.isCapital === true
  );
}

export function titleOf(words: readonly Word[], run: NameRun): readonly string[] {
  return words.slice(run.titleFrom, run.from).map(({ lower }) => lower);
}

function isPerson({ text }: NameRun, title: readonly string[]): boolean {
  const words = text.toLowerCase().split(' ');
  if (words.some((word) => BODY_WORDS.has(word)) || isState(text)) return false;
  const last = title.at(-1);
  if (last !== undefined && stateOf(last) === null && !QUALIFIERS.has(last) && !isShouted(text))
    return true;
  return words.length > 1 && words.length < 6 && !isShouted(text);
}

function isShouted(text: string): boolean {
  return text.split(' ').every((word) => word === word.toUpperCase() && word.length > 1);
}

/** Words before a name that are no office by themselves. */
const QUALIFIERS = new Set(
  `former acting outgoing incoming foreign defense defence interior finance vice prime deputy top senior special national security
  military campaign press party opposition state political trade energy justice health agriculture education economy treasury
  transport culture information environment intelligence naval communications executive staff operations crown`.split(
    /\s+/,
  ),
);

function isState(text: string): boolean {
  const lower = text.toLowerCase();
  return stateOf(lower) !== null && !isAmbiguousState(lower);
}

/** A name that more share says nothing. */
const MAX_NAMESAKES = 8;

/** `Hillary Rodham Clinton` and `Hillary Clinton` are one; the longer name goes on. */
function joinForms(register: Register): void {
  const byEnds = new Map<string, Named>();
  const people = [...register.values()].filter(({ isPerson: is, words }) => is && words.length > 1);
  for (const named of people.toSorted((a, b) => b.words.length - a.words.length)) {
    const ends = `${named.words[0] ?? ''} ${named.words.at(-1) ?? ''}`;
    const known = byEnds.get(ends);
    if (known === undefined) byEnds.set(ends, named);
    else register.set(named.name.toLowerCase(), known);
  }
  const bySurname = new Map<string, Set<Named>>();
  for (const named of new Set(register.values())) {
    if (!named.isPerson || named.words.length < 2) continue;
    for (const word of new Set([named.words.at(-1) ?? '', named.words.slice(-2).join(' ')])) {
      bySurname.set(word, (bySurname.get(word) ?? new Set()).add(named));
    }
  }
  for (const [key, named] of register) {
    if (named.words.length > 2 || isState(named.name)) continue;
    const sharing = bySurname.get(key);
    if (sharing === undefined || sharing.size > MAX_NAMESAKES) continue;
    const full = [...sharing].filter((one) => one !== named);
    const only = full[0];
    if (full.length > 1) named.namesakes = full;
    if (full.length === 1 && only !== undefined && named.words.length < only.words.length)
      register.set(key, only);
  }
}

/** Of several who share a surname the one that a title fits. */
export function resolveName(
  register: Register,
  text: string,
  title: readonly string[],
): Named | null {
  const named = register.get(text.toLowerCase()) ?? null;
  if (named === null || named.words.length > 1 || !named.isPerson) return named;
  const gender = genderOf(title);
  if (gender === null) return named;
  const fitting = named.namesakes.filter((one) => genderOf(one.words) === gender);
  return fitting.length === 1 ? (fitting[0] ?? named) : named;
}

export function genderOf(words: readonly string[]): Gender | null {
  if (words.some((word) => FEMALE.has(word))) return 'female';
  return words.some((word) => MALE.has(word)) ? 'male' : null;
}
