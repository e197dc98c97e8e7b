/** The words of a sentence that attribute others of it: verbs (says, wants), nouns (refusal to), `according to`. */
import { readAdjective } from './cue-adjectives.ts';
import { readAccording, readNoun } from './cue-nouns.ts';
import { cueVerb, type CueWord, particlesOf } from './cue-words.ts';
import type { Cue } from './cue.ts';
import { beforeVerb } from './find-source.ts';
import { readContent } from './read-content.ts';
import { readInverted, readOpening } from './read-inverted.ts';
import { isNegated, sourceOf } from './verb-source.ts';
import { AUXILIARIES, CONJUNCTIONS, isAdverb, PREPOSITIONS } from './word-classes.ts';
import type { Word } from './word.ts';

/** The cues of a sentence, in order. */
export function readCues(words: readonly Word[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (const [at, word] of words.entries()) {
    if (word.kind !== 'word') continue;
    const cue =
      readAccording(words, at) ??
      readNoun(words, at) ??
      readAdjective(words, at) ??
      readVerb(words, at, cues);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function readVerb(words: readonly Word[], at: number, before: readonly Cue[]): Cue | null {
  const word = words[at];
  const cue = word === undefined ? null : cueVerb(word.lower);
  if (word === undefined || cue === null || word.isPossessive) return null;
  if (word.isCapital && at === 0) {
    const opening = readOpening(words, cue);
    if (opening !== null) return opening;
  }
  if (
    word.isCapital &&
    !(at === 0 && cue.form === 'gerund') &&
    !(cue.form === 'present' && isHeadline(words))
  )
    return null;
  const inverted = readInverted(words, at, cue);
  if (inverted !== null) return inverted;
  const source = sourceOf(words, at, cue, before);
  if (source === undefined) return null;
  const to = particleEnd(words, at, cue);
  if (cue.verb === 'point' && to === at + 1) return null;
  const content = readContent(words, { at, to, cue, source });
  if (content === null || (content.use === 'object' && isReduced(words, at, cue))) return null;
  const from = isNegated(words.slice(beforeVerb(words, at), at).map(({ lower }) => lower))
    ? beforeVerb(words, at)
    : at;
  return { from, source, ...content };
}

/** `a group supporting the plan` tells who is meant, not what was said. */
function isReduced(words: readonly Word[], at: number, { form }: CueWord): boolean {
  const previous = words[at - 1];
  return (
    form === 'gerund' &&
    previous?.kind === 'word' &&
    !AUXILIARIES.has(previous.lower) &&
    !PREPOSITIONS.has(previous.lower) &&
    !CONJUNCTIONS.has(previous.lower) &&
    !isAdverb(previous)
  );
}

/** `Carly Fiorina Endorses Ted Cruz`: most words begin with capitals. */
function isHeadline(words: readonly Word[]): boolean {
  const all = words.filter(({ kind }) => kind === 'word');
  return all.length > 3 && all.filter(({ isCapital }) => isCapital).length > all.length * 0.7;
}

/** `calls for`: with its small word. */
function particleEnd(words: readonly Word[], at: number, { verb }: CueWord): number {
  return particlesOf(verb).includes(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
}
