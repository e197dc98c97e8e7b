/** Names the speaker behind a source: the fuller form of a short name, who “the minister” or “he” is. In doubt nobody. */
import type { Context, Place, Speaker } from './context.ts';
import type { Mention, Named, People } from './named.ts';
import type { Range } from './noun-phrases.ts';
import { SPEAKING_BODIES, TITLE_WORDS } from './offices.ts';
import { isSubjectFirst, resolveIt, resolvePronoun } from './pronouns.ts';
import { stateOf } from './states.ts';
import { isMark, PREPOSITIONS } from './word-classes.ts';
import type { Word } from './word.ts';

export const NOBODY: Speaker = { name: null, named: null, actors: [] };

/** Of an office that more hold, none is meant for sure. */
const MAX_HOLDERS = 8;

/** Who is meant by the words at a place. */
export function resolveSpeaker(context: Context, place: Place): Speaker {
  const words = context.sentences[place.sentence] ?? [];
  const first = words[place.from]?.lower ?? '';
  if (
    place.to - place.from === 1 &&
    (first === 'he' || first === 'she' || first === 'his' || first === 'her')
  ) {
    return speakerOf(
      resolvePronoun(context, place, first === 'he' || first === 'his' ? 'male' : 'female'),
    );
  }
  if (place.to - place.from === 1 && (first === 'it' || first === 'its'))
    return speakerOf(resolveIt(context, place));
  const headEnd = endOfHead(words, place);
  const names = (context.people.inSentence[place.sentence] ?? []).filter(
    ({ from, to }) => from >= place.from && to <= place.to,
  );
  const heads = names.filter(
    (name) =>
      name.from < headEnd &&
      words[name.to - 1]?.isPossessive === false &&
      !isModifier(words, name, headEnd),
  );
  if (heads.length > 1 && words.slice(place.from, headEnd).some(({ lower }) => lower === 'and'))
    return NOBODY;
  const head = heads.at(-1);
  if (head !== undefined) return speakerOf(head.named);
  const owned = words.slice(place.from, place.to);
  if (place.to - place.from === 1 && owned[0]?.isPossessive === true && names[0] !== undefined)
    return speakerOf(names[0].named);
  if (owned.at(-1)?.isPossessive === true && names.at(-1)?.to === place.to)
    return speakerOf(names.at(-1)?.named ?? null);
  const office = resolveOffice(context, place, headEnd);
  if (office !== null) return speakerOf(office);
  return { ...NOBODY, actors: actorsOfBody(words, place, headEnd, names) };
}

function speakerOf(named: Named | null): Speaker {
  if (named === null) return NOBODY;
  const state = stateOf(named.name.toLowerCase());
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

function endOfHead(words: readonly Word[], { from, to }: Range): number {
  for (let at = from + 1; at < to; at++) {
    const word = words[at];
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

/** `Israeli officials`, `a spokesman for the Kremlin`: whom a body without a name of its own speaks for. */
function actorsOfBody(
  words: readonly Word[],
  { from, to }: Place,
  headEnd: number,
  names: readonly Mention[],
): readonly string[] {
  const head = words.slice(from, headEnd);
  const noun = head.at(-1)?.lower ?? '';
  if (
    !SPEAKING_BODIES.has(noun) ||
    head.some(({ lower }) => /^(?:former|ex|opposition)$/.test(lower))
  )
    return [];
  const states = head.map(({ lower }) => stateOf(lower)).filter((state) => state !== null);
  if (states.length === 1) return states.map(({ state }) => state);
  if (states.length > 1) return [];
  const name = names.find((one) =>
    one.to <= headEnd ? one.to === headEnd - 1 : one.from <= headEnd + 2 && one.to <= to,
  );
  if (name === undefined) return [];
  return [stateOf(name.run.text.toLowerCase())?.state ?? name.named.name];
}
