/** Names the speaker behind a source: the fuller form of a short name, who “the minister” or “he” is. In doubt nobody. */
import type { Context, Place, Speaker } from './context.ts';
import type { Mention, Named, People } from './named.ts';
import type { Range } from './noun-phrases.ts';
import { actorsOfBody, isGeneric, ownerOf, stateOfBody } from './body-actors.ts';
import { isOfficeWord, isTitleWord, TITLE_WORDS } from './offices.ts';
import { isSubjectFirst, resolveIt, resolvePronoun } from './pronouns.ts';
import { type StateLookup, stateOf } from './states.ts';
import { isMark, PREPOSITIONS } from './word-classes.ts';
import type { Word } from './word.ts';

export const NOBODY: Speaker = { name: null, named: null, actors: [] };

/** Of an office that more hold, none is meant for sure. */
const MAX_HOLDERS = 8;

/** Who is meant by the words at a place. */
export function resolveSpeaker(context: Context, place: Place): Speaker {
  const words = context.sentences[place.sentence] ?? [];
  const first = place.to - place.from === 1 ? (words[place.from]?.lower ?? '') : '';
  if (/^(?:he|his)$/.test(first)) return speakerOf(resolvePronoun(context, place, 'male'));
  if (/^(?:she|her)$/.test(first)) return speakerOf(resolvePronoun(context, place, 'female'));
  if (/^its?$/.test(first)) return speakerOf(resolveIt(context, place));
  const all = context.people.inSentence[place.sentence] ?? [];
  const names = all.filter(({ from, to }) => from >= place.from && to <= place.to);
  const headEnd = endOfHead(words, place, names);
  const heads = headsOf(words, names, headEnd);
  if (heads.length > 1 && words.slice(place.from, headEnd).some(({ lower }) => lower === 'and'))
    return NOBODY;
  const { states } = context.people;
  const head = heads.at(-1);
  if (head !== undefined && !isGeneric(head.named)) return speakerOf(head.named, states);
  const owner = names.at(-1);
  if (words[place.to - 1]?.isPossessive === true && owner?.to === place.to)
    return speakerOf(owner.named);
  const office = apposedName(words, place, all) ?? resolveOffice(context, place, headEnd);
  if (office !== null) return speakerOf(office);
  const actors = ownerOf(context, place) ?? actorsOfBody(words, place, headEnd, { names, states });
  return { ...NOBODY, actors };
}

/** The names that a phrase can be about, not those of whose aide it is. */
function headsOf(
  words: readonly Word[],
  names: readonly Mention[],
  headEnd: number,
): readonly Mention[] {
  return names.filter(
    (name) =>
      name.from < headEnd &&
      words[name.to - 1]?.isPossessive === false &&
      !isModifier(words, name, headEnd),
  );
}

function speakerOf(named: Named | null, states: StateLookup = stateOf): Speaker {
  if (named === null) return NOBODY;
  const state = states(named.name.toLowerCase()) ?? stateOfBody(named, states);
  const actors = new Set(named.relations.map(({ actor }) => actor));
  if (state !== null && !named.isPerson) actors.add(state.state);
  return { name: named.name, named, actors: [...actors] };
}

/** The person that a transcript calls by this name: in the fullest form of the document, or as the transcript writes it. */
export function resolveName(people: People, label: string): Speaker {
  const words = label
    .toLowerCase()
    .replaceAll(/[*:]/g, '')
    .split(/\s+/)
    .filter((word) => !TITLE_WORDS.has(word) && word !== 'the');
  const last = words.at(-1);
  const fitting =
    last === undefined
      ? []
      : people.all.filter(
          (named) =>
            named.isPerson &&
            named.words.length >= words.length &&
            named.words.at(-1) === last &&
            words.every((word) => named.words.includes(word)),
        );
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1 && only.words.length > 1) return speakerOf(only);
  return { name: label, named: null, actors: [] };
}

/** The only person that an interview is introduced with, or the only one it is about. */
export function resolveInterviewed({ people, sentences }: Context, before: number): Speaker {
  const persons = people.mentions.filter(
    ({ sentence, named }) => sentence < before && named.isPerson,
  );
  const all = new Set(persons.map(({ named }) => named));
  const subjects = new Set(
    persons.filter((one) => isSubjectFirst(sentences[one.sentence], one)).map(({ named }) => named),
  );
  const [only] = all.size === 1 ? all : subjects;
  return all.size === 1 || subjects.size === 1 ? speakerOf(only ?? null) : NOBODY;
}

/** `the Minister of Agriculture Signe Dahl`: what stands in an office before a name ends nothing. */
function endOfHead(words: readonly Word[], { from, to }: Range, names: readonly Mention[]): number {
  for (let at = from + 1; at < to; at++) {
    const word = words[at];
    if (names.some(({ run }) => run.titleFrom <= at && at < run.from)) continue;
    if (
      isMark(word, ',(—–') ||
      (word?.kind === 'word' && (PREPOSITIONS.has(word.lower) || word.lower === 'who'))
    )
      return at;
  }
  return to;
}

/** `the Trump campaign`, `White House officials`: a name before the noun that speaks. */
function isModifier(words: readonly Word[], name: Mention, headEnd: number): boolean {
  const next = words[name.to];
  return (
    name.to < headEnd &&
    next?.kind === 'word' &&
    !next.isCapital &&
    !/^(?:and|or|himself|herself|itself|also)$/.test(next.lower)
  );
}

/** `the minister`: the only one of the document, or the only one of the sentences just before. */
function resolveOffice(context: Context, place: Place, headEnd: number): Named | null {
  const words = context.sentences[place.sentence] ?? [];
  const first = words[place.from]?.lower;
  const head = words[headEnd - 1]?.lower ?? '';
  if (first !== 'the' || headEnd - place.from > 4 || headEnd !== place.to) return null;
  const wanted = words.slice(place.from + 1, headEnd).map(({ lower }) => lower);
  const holders = context.people.byOffice.get(head) ?? [];
  if (holders.length > MAX_HOLDERS) return null;
  const fitting = holders.filter((one) => wanted.every((word) => one.offices.has(word)));
  return fitting.length === 1 && holders.length === 1 ? (fitting[0] ?? null) : null;
}

/** `The EU’s foreign policy chief, Ana Lind,`: the name behind the comma is whose office it is. */
function apposedName(
  words: readonly Word[],
  place: Place,
  names: readonly Mention[],
): Named | null {
  if (!isMark(words[place.to], ',')) return null;
  const isOffice = words
    .slice(place.from, place.to)
    .some(({ lower }) => isTitleWord(lower) || isOfficeWord(lower));
  const name = names.find(({ run }) => run.titleFrom === place.to + 1);
  if (!isOffice || name?.named.isPerson !== true) return null;
  const next = words[name.to];
  return isMark(next, ',.') || next === undefined ? name.named : null;
}
