/** What actors do, in the author's words: the clauses that have a name, or a pronoun for one, as their subject. */
import { contentEnd } from './content-words.ts';
import type { Context, Place } from './context.ts';
import { cueVerb } from './cue-words.ts';
import type { People } from './named.ts';
import { SPEAKING_BODIES } from './offices.ts';
import { resolveSpeaker } from './resolve-speaker.ts';
import type { Act } from './speech.ts';
import { AUXILIARIES, BE_FORMS, isAdverb, isMark, PREPOSITIONS } from './word-classes.ts';
import { NO_WORD, type Word } from './word.ts';

const MAX_ASIDE_WORDS = 16;

/** Verbs and adjectives of attitude that bring no words with them. */
const STANCE = new Set(
  `harbor harbors harbored harbour harbours refrain refrains refrained maintain maintains maintained adopt adopts adopted side sides sided
  align aligns aligned distrust distrusts trust trusts ally allied concerned wary worried alarmed committed opposed ready determined
  eager reluctant willing unwilling skeptical sceptical hopeful against backs backed hesitant cautious furious angry keen
  abstain abstained abstains veto vetoed vetoes prefer preferring favour favouring favoring unhappy disappointed grateful
  views sees regards recognize recognizes recognized recognise recognises recognised boycott boycotted boycotts ban bans banned`.split(
    /\s+/,
  ),
);

const EFFORTS = new Set(
  'effort efforts attempt attempts bid push drive campaign plan plans ambition ambitions move moves'.split(
    ' ',
  ),
);

/**
 * The acts of a document's actors, in the order of the text.
 *
 * @param told where the words of saying begin: what is told is an attribution already
 */
export function readActs(context: Context, told: ReadonlySet<number>): readonly Act[] {
  return context.sentences.flatMap((words, sentence) => {
    const places = [...subjectsOf(words, sentence, context.people), ...effortsOf(words, sentence)];
    return places.flatMap(({ place, from }) => actOf(context, words, place, from, told) ?? []);
  });
}

interface Subject {
  readonly place: Place;
  /** Where what is done begins. */
  readonly from: number;
}

function subjectsOf(
  words: readonly Word[],
  sentence: number,
  { inSentence, states }: People,
): readonly Subject[] {
  const subjects: Subject[] = [];
  for (const { from, to, run } of inSentence[sentence] ?? []) {
    if (!canBeSubject(words, run.titleFrom)) continue;
    const at = verbBehind(words, to, isVerb);
    if (at !== null) subjects.push({ place: { from: run.titleFrom, to, sentence }, from: at });
    else push(subjects, bodyBehind(words, from, to, sentence));
  }
  for (const [at, word] of words.entries()) {
    if (word.kind !== 'word') continue;
    const isPronoun =
      /^(?:he|she|it)$/.test(word.lower) &&
      (at === 0 || isMark(words[at - 1], ':,') || words[at - 1]?.lower === 'but');
    if (isPronoun && isVerb(words, skipAdverbs(words, at + 1)))
      subjects.push({ place: { from: at, to: at + 1, sentence }, from: at + 1 });
    const isPeople = word.isCapital && states(word.lower)?.kind === 'demonym';
    if (isPeople && canBeSubject(words, at))
      push(subjects, bodyBehind(words, at, at + 1, sentence));
  }
  return subjects;
}

/** Not what a preposition or a possessor stands before: `the stance on Syria is …` is no act of Syria's. */
function canBeSubject(words: readonly Word[], from: number): boolean {
  const before = words[/^(?:the|a|an)$/.test(words[from - 1]?.lower ?? '') ? from - 2 : from - 1];
  if (before === undefined || before.kind !== 'word') return true;
  return (
    !PREPOSITIONS.has(before.lower) &&
    !before.isPossessive &&
    !/^(?:and|or|his|her|their|its)$/.test(before.lower)
  );
}

function push(subjects: Subject[], subject: Subject | null): void {
  if (subject !== null) subjects.push(subject);
}

/** `Turkish officials told`, `Hamas leaders refuse`: up to three words between the name and the verb. */
function bodyBehind(
  words: readonly Word[],
  from: number,
  to: number,
  sentence: number,
): Subject | null {
  for (let end = to + 1; end <= to + 3; end++) {
    const word = words[end - 1];
    if (word?.kind !== 'word') return null;
    if (!SPEAKING_BODIES.has(word.lower) || word.isPossessive) continue;
    const at = verbBehind(words, end, isSureVerb);
    if (at !== null) return { place: { from, to: end, sentence }, from: at };
  }
  return null;
}

/** Where the verb stands behind a subject, past what is said of it between commas; null where none follows. */
function verbBehind(
  words: readonly Word[],
  to: number,
  isOne: (words: readonly Word[], at: number) => boolean,
): number | null {
  if (words[to - 1]?.isPossessive === true) return null;
  let at = to;
  if (isMark(words[at], ',')) {
    const end = words.findIndex(
      (word, index) => index > at && index < at + MAX_ASIDE_WORDS && isMark(word, ','),
    );
    if (end < 0) return null;
    at = end + 1;
  }
  return isOne(words, skipAdverbs(words, at)) ? at : null;
}

function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  while (words[at]?.kind === 'word' && isAdverb(words[at] ?? NO_WORD)) at++;
  return at;
}

function isVerb(words: readonly Word[], at: number): boolean {
  if (isSureVerb(words, at)) return true;
  const word = words[at];
  const next = words[at + 1];
  if (word?.kind !== 'word' || word.isCapital || PREPOSITIONS.has(word.lower) || word.isPossessive)
    return false;
  return /[a-z]{2}[^s]s$/.test(word.lower) && next?.kind === 'word' && !isSureVerb(words, at + 1);
}

function isSureVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind !== 'word' || word.isCapital || PREPOSITIONS.has(word.lower) || word.isPossessive)
    return false;
  if (AUXILIARIES.has(word.lower) || PASTS.has(word.lower) || word.lower.endsWith('ed'))
    return true;
  const form = cueVerb(word.lower)?.form;
  return form === 'past' || form === 'present';
}

const PASTS = new Set(
  'threw made took came went gave got ran met held led won lost sat stood spoke began became brought sent kept fell rose drew built paid hit grew chose drove sought fought left let shot struck'.split(
    ' ',
  ),
);

/** `Turkey’s efforts to forge an alliance` */
function effortsOf(words: readonly Word[], sentence: number): readonly Subject[] {
  const subjects: Subject[] = [];
  for (const [at, word] of words.entries()) {
    if (!EFFORTS.has(word.lower) || words[at + 1]?.lower !== 'to') continue;
    const owner = words.findLastIndex(
      (one, index) => index < at && index > at - 4 && one.isPossessive,
    );
    if (owner >= 0 && words[owner]?.isCapital === true)
      subjects.push({ place: { from: owner, to: owner + 1, sentence }, from: at });
  }
  return subjects;
}

function actOf(
  context: Context,
  words: readonly Word[],
  place: Place,
  from: number,
  told: ReadonlySet<number>,
): Act | null {
  const speaker = resolveSpeaker(context, place);
  if (speaker.name === null && speaker.actors.length === 0) return null;
  const to = contentEnd(words, from, 'clause');
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to - from < 2 || isTold(words, from, told))
    return null;
  return {
    actor: speaker.name,
    for: speaker.actors,
    content: { start: first.start, end: last.end },
    source: { start: words[place.from]?.start ?? 0, end: words[place.to - 1]?.end ?? 0 },
    isStance: EFFORTS.has(words[from]?.lower ?? '') || isStance(words, from, to),
  };
}

function isTold(words: readonly Word[], from: number, told: ReadonlySet<number>): boolean {
  return words.slice(from, from + MAX_VERB_WORDS).some(({ start }) => told.has(start));
}

function isStance(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + MAX_VERB_WORDS); at++) {
    const word = words[at];
    if (word?.kind !== 'word') break;
    if (STANCE.has(word.lower)) return true;
    const cue = cueVerb(word.lower);
    if (cue === null || cue.form === 'base') continue;
    const isPassive = cue.form === 'past' && BE_FORMS.has(words[at - 1]?.lower ?? '');
    return (
      !isPassive && (cue.uses.has('object') || cue.uses.has('belief') || cue.uses.has('infinitive'))
    );
  }
  return false;
}

/** A verb stands among the first words of what is done. */
const MAX_VERB_WORDS = 6;
