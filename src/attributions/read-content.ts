/** What a verb attributes: the words after it, or before it where it stands behind them. */
import { behindAdjunct, behindPerson, objectAt } from './behind-person.ts';
import { contentEnd, hasVerbSoon, QUESTION_WORDS, skipAdverbs } from './content-words.ts';
import { BEHIND, MAX_AS_WORDS, readAs, readBehind } from './read-behind.ts';
import type { Range } from './noun-phrases.ts';
import { readPassive } from './read-passive.ts';
import type { Ahead, Content, Verb } from './verb.ts';
import { CONJUNCTIONS, isMark, PREPOSITIONS, PRONOUNS, TIMES } from './word-classes.ts';
import type { Word } from './word.ts';

/** which he described as “…” */
const DESCRIBING = /^(?:describe|portray|dismiss|deride|characterize|characterise|label|brand)$/;

/** A class called “Perception” is no speech. */
const NAMING = /^(?:call|label|dub|brand|describe)$/;

/** What the verb attributes and how; null where it attributes nothing. */
export function readContent(words: readonly Word[], verb: Verb): Content | null {
  if (verb.source !== null && verb.source.from > verb.at && verb.cue.form !== 'gerund')
    return readPassive(words, verb);
  return readAs(words, verb) ?? readBehind(words, verb) ?? readAhead(words, verb);
}

function readAhead(words: readonly Word[], verb: Verb): Content | null {
  const { cue, to } = verb;
  const isParticle = to > verb.at + 1;
  const found =
    isParticle && !(cue.verb === 'point' && words[to - 1]?.lower === 'out')
      ? objectAt(words, to)
      : findAhead(words, verb);
  if (found === null) return null;
  const end = words.length - 1;
  const isAnnouncing = found.from > end;
  const contents = isAnnouncing ? [] : [{ from: found.from, to: endOfClause(words, verb, found) }];
  if (!isAnnouncing && contents.every((range) => range.to - range.from < 1)) return null;
  return { to, contents, use: found.use, isAnnouncing, isBehind: false };
}

/** Of a clause before the main one, or within it, no more than that clause: `After X announced that …, Y left`. */
function endOfClause(words: readonly Word[], { source }: Verb, { from, use }: Ahead): number {
  const end = contentEnd(words, from, use);
  if (source === null) return end;
  const isRelative = /^(?:who|that|which)$/.test(words[source.to - 1]?.lower ?? '');
  const before = words[source.from - 1];
  const isOpening = before?.kind === 'word' && OPENING.has(before.lower) && source.from < 6;
  if (!isRelative && !isOpening) return end;
  const comma = words.findIndex((word, at) => at > from && at < end && isMark(word, ',—–'));
  return comma < 0 ? end : comma;
}

/** Words that open a clause before the main one. */
const OPENING = new Set(
  'when after if although though while because since as before until once unless where'.split(' '),
);

function isNamed(words: readonly Word[], at: number): boolean {
  const before = words[at - 2];
  return before?.kind === 'word' && !before.isCapital && !PRONOUNS.has(before.lower);
}

function findAhead(words: readonly Word[], { to, cue, source }: Verb): Ahead | null {
  const { uses } = cue;
  const at = skipAdverbs(words, to);
  const next = words[at];
  if (next === undefined) return null;
  if (isMark(next, ':')) return { from: at + 1, use: 'clause' };
  if (uses.size === 1 && uses.has('quotation'))
    return isMark(next, ',') && words[at + 1]?.kind === 'quotation'
      ? { from: at + 1, use: 'clause' }
      : next.kind === 'quotation'
        ? { from: at, use: 'clause' }
        : null;
  if (next.kind === 'quotation')
    return NAMING.test(cue.verb) && isNamed(words, at) ? null : { from: at, use: 'clause' };
  const behindAside = isMark(next, ',') ? skipAside(words, at) : null;
  if (behindAside !== null && BEHIND.some((use) => uses.has(use)))
    return { from: behindAside, use: 'clause' };
  if (isMark(next, ','))
    return words[at + 1]?.kind === 'quotation' && (uses.has('clause') || uses.has('person'))
      ? { from: at + 1, use: 'clause' }
      : null;
  if (next.kind !== 'word') return null;
  if ((uses.has('clause') || uses.has('belief')) && QUESTION_WORDS.has(next.lower))
    return { from: at, use: 'clause' };
  if (WEAK.has(cue.verb) && next.lower !== 'that')
    return source !== null && isText(words, source) ? objectAt(words, at) : null;
  if (next.lower === 'as' && DESCRIBING.test(cue.verb) && words[at + 1]?.kind === 'quotation')
    return { from: at + 1, use: 'object' };
  return findClauseOrObject(words, at, cue);
}

/** What a verb takes that stands right behind it: whom it is said to, a clause, or a thing. */
function findClauseOrObject(words: readonly Word[], at: number, cue: Verb['cue']): Ahead | null {
  const { uses } = cue;
  if (uses.has('infinitive') && isInfinitive(words, at)) return { from: at, use: 'infinitive' };
  if (uses.has('person') && !uses.has('clause')) return behindPerson(words, at, cue);
  if (uses.has('person')) {
    const behind = behindPerson(words, at, cue);
    if (behind !== null && behind.use !== 'object') return behind;
  }
  if (STRONG.has(cue.verb) && beginsClause(words, at)) return { from: at, use: 'clause' };
  if ((uses.has('clause') || uses.has('belief')) && hasVerbSoon(words, at))
    return { from: at, use: 'clause' };
  if (uses.has('clause')) {
    const adjunct = behindAdjunct(words, at);
    if (adjunct !== null) return adjunct;
  }
  return uses.has('object') ? objectAt(words, at) : null;
}

/** `to go`, `not to go` */
function isInfinitive(words: readonly Word[], at: number): boolean {
  return words[words[at]?.lower === 'not' ? at + 1 : at]?.lower === 'to';
}

/** Verbs by which people do more than say: only with `that`, or of a text. */
const WEAK = new Set(
  'find show prove demonstrate determine illustrate underscore learn'.split(' '),
);

const TEXTS =
  /^(?:polls?|surveys?|stud(?:y|ies)|reports?|data|figures|analys[ie]s|research|documents?|records|emails?|e-mails?|letters?|memos?|images?|photos?|articles?|filings?|statistics|numbers|results|transcripts?|estimates)$/;

function isText(words: readonly Word[], { from, to }: Range): boolean {
  return words.slice(from, to).some(({ lower }) => TEXTS.test(lower));
}

/** `said, per a translator, that …`, `acknowledged, however, “…”` */
function skipAside(words: readonly Word[], at: number): number | null {
  for (let to = at + 2; to < Math.min(words.length, at + MAX_AS_WORDS + 2); to++) {
    if (!isMark(words[to], ',')) continue;
    const next = words[to + 1];
    return next?.lower === 'that' || next?.kind === 'quotation' ? to + 1 : null;
  }
  return null;
}

/** Verbs behind which a phrase always begins a clause. */
const STRONG = new Set('say think believe argue hope insist figure claim contend'.split(' '));

const MIN_CLAUSE_WORDS = 4;

function beginsClause(words: readonly Word[], at: number): boolean {
  const first = words[at];
  if (
    first?.kind !== 'word' ||
    PREPOSITIONS.has(first.lower) ||
    CONJUNCTIONS.has(first.lower) ||
    TIMES.has(first.lower)
  )
    return false;
  if (/^(?:so|this|something|nothing|little|much|more)$/.test(first.lower)) return false;
  const rest = words.slice(at, at + MIN_CLAUSE_WORDS);
  return rest.length === MIN_CLAUSE_WORDS && rest.every(({ kind }) => kind === 'word');
}
