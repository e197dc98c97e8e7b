import type { Context, Place } from './context.ts';
import type { Mention, Named } from './named.ts';
import { AUXILIARIES, isMark, PREPOSITIONS } from './word-classes.ts';
import type { Word } from './word.ts';

/** Sentences before a pronoun in which its person may be named. */
const MAX_SENTENCES_BACK = 3;

/** Who “he” is: the only person before it in its sentence or the one before, or who spoke or acted there. */
export function resolvePronoun(
  context: Context,
  place: Place,
  gender: 'male' | 'female',
): Named | null {
  const { sentences, paragraphs, people, lastSpeaker } = context;
  const own = personsIn(people.inSentence[place.sentence], gender).filter(
    ({ to }) => to <= place.from,
  );
  const ownSubject = subjectOf(sentences[place.sentence] ?? [], own);
  if (ownSubject !== null) return ownSubject;
  if (own.length > 0) return null;
  for (let back = 1; back <= MAX_SENTENCES_BACK; back++) {
    const at = place.sentence - back;
    if (at < 0 || (paragraphs[place.sentence] ?? 0) - (paragraphs[at] ?? 0) > 1) return null;
    const persons = personsIn(people.inSentence[at], gender);
    const subject = subjectOf(sentences[at] ?? [], persons);
    const spoke = lastSpeaker[at] ?? null;
    if (
      spoke !== null &&
      fits(spoke, gender) &&
      (subject === null || subject === spoke || !isSubjectFirst(sentences[at], persons[0]))
    )
      return spoke;
    if (subject !== null) return subject;
    if (persons.length > 0) return null;
  }
  return null;
}

function personsIn(
  mentions: readonly Mention[] | undefined,
  gender: 'male' | 'female',
): readonly Mention[] {
  return (mentions ?? []).filter(({ named }) => named.isPerson && fits(named, gender));
}

function fits(named: Named, gender: 'male' | 'female'): boolean {
  return named.isPerson && (named.gender === null || named.gender === gender);
}

/** The person a sentence is about: its only one, or the first where it stands before the verb. */
function subjectOf(words: readonly Word[], persons: readonly Mention[]): Named | null {
  const distinct = new Set(persons.map(({ named }) => named));
  const first = persons[0];
  if (first === undefined) return null;
  if (distinct.size === 1 && words[first.to - 1]?.isPossessive === false) return first.named;
  return isSubjectFirst(words, first) ? first.named : null;
}

export function isSubjectFirst(
  words: readonly Word[] | undefined,
  first: Mention | undefined,
): boolean {
  if (words === undefined || first === undefined || words[first.to - 1]?.isPossessive === true)
    return false;
  const next = words[first.to];
  if (next === undefined || (next.kind !== 'word' && !isMark(next, ',')) || next.lower === 'and')
    return false;
  const before = words[first.run.titleFrom - 1];
  return (
    before === undefined ||
    !(before.kind === 'word' && (PREPOSITIONS.has(before.lower) || AUXILIARIES.has(before.lower)))
  );
}

/** What “it” is: the state or body that its sentence, or the one before in its paragraph, begins with. */
export function resolveIt(
  { sentences, paragraphs, people }: Context,
  { sentence, from }: Place,
): Named | null {
  const own = bodyAhead(sentences[sentence], people.inSentence[sentence]);
  if (own !== null && own.to <= from) return own.named;
  if (from > 1 || paragraphs[sentence] !== paragraphs[sentence - 1]) return null;
  return bodyAhead(sentences[sentence - 1], people.inSentence[sentence - 1])?.named ?? null;
}

/** The body that a sentence is about: `Israel is …`, `Israel’s stance is …`, and no other before the verb. */
export function bodyAhead(
  words: readonly Word[] | undefined,
  mentions: readonly Mention[] | undefined,
): Mention | null {
  const first = mentions?.[0];
  if (words === undefined || first === undefined || first.named.isPerson || first.run.titleFrom > 1)
    return null;
  const before = words[0];
  return first.from === 0 || before?.lower === 'the' || before?.lower === 'but' ? first : null;
}
