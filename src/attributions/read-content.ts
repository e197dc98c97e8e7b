/** What a verb attributes: the words after it, or before it where it stands behind them. */
import type { Cue } from './cue.ts';
import { type CueUse, type CueWord, cueVerb } from './cue-words.ts';
import { phraseAfter, type Range } from './find-source.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  isAdverb,
  isMark,
  isTerminal,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
} from './word-classes.ts';
import type { Word } from './word.ts';

/** A verb in its sentence. */
interface Verb {
  readonly at: number;
  /** Behind it and its small word. */
  readonly to: number;
  readonly cue: CueWord;
  readonly source: Range | null;
}

type Content = Omit<Cue, 'from' | 'source'>;

/** Words between a verb and what was said: in an interview with the paper on Friday. */
const MAX_ADJUNCT_WORDS = 18;
/** which he described as “…” */
const DESCRIBING = /^(?:describe|portray|dismiss|deride|characterize|characterise|label|brand)$/;

/** A class called “Perception” is no speech. */
const NAMING = /^(?:call|label|dub|brand|describe)$/;
const QUESTION_WORDS = new Set('that if whether how why what who where when which'.split(' '));

/** What the verb attributes and how; null where it attributes nothing. */
export function readContent(words: readonly Word[], verb: Verb): Content | null {
  return readAs(words, verb) ?? readBehind(words, verb) ?? readAhead(words, verb);
}

const BEHIND: readonly CueUse[] = ['clause', 'belief', 'quotation', 'person'];

/** `As Josh Earnest explained, three taxes were postponed`: all that follows the comma. */
function readAs(words: readonly Word[], { to, cue, source }: Verb): Content | null {
  if (source === null || !BEHIND.some((use) => cue.uses.has(use))) return null;
  const as = words[source.from - 1];
  if (as?.lower !== 'as' || source.from > 3) return null;
  const comma = words.findIndex((word, at) => at >= to && isMark(word, ','));
  if (comma < 0 || comma - to > MAX_AS_WORDS || comma + 2 >= words.length) return null;
  const contents = [{ from: comma + 1, to: contentEnd(words, comma + 1) }];
  return { to, contents, use: 'clause', isAnnouncing: isMark(words.at(-1), ':'), isBehind: false };
}

const MAX_AS_WORDS = 6;

/** `…, he said`: the words before the subject, and those after where the sentence goes on. */
function readBehind(words: readonly Word[], { at, to, cue, source }: Verb): Content | null {
  if (source === null || source.from > at || !BEHIND.some((use) => cue.uses.has(use))) return null;
  const left = beginningOf(words, source) - 1;
  const before = words[left];
  const isQuoted = before?.kind === 'quotation';
  if (!isQuoted && (!isMark(before, ',—–') || !(cue.uses.has('clause') || cue.uses.has('belief'))))
    return null;
  const after = skipAdverbs(words, to);
  const next = words[after];
  const end = isQuoted ? left + 1 : left;
  const isOver = isTerminal(next) || isMark(next, ',—–');
  const isLoose = isQuoted && /[,?!…—]|^$/.test(before.text) && isAdjunct(next);
  if (isOver || isLoose || (!isQuoted && isEndAdjunct(words, after))) {
    const rest = goOn(words, after);
    if (!isQuoted && isOpening(words, end)) {
      const from = after + 1;
      const isGoing = isMark(next, ',') && from < words.length - 2;
      return isGoing
        ? {
            to,
            contents: [{ from, to: contentEnd(words, from) }],
            use: 'clause',
            isAnnouncing: false,
            isBehind: true,
          }
        : null;
    }
    const contents = [
      { from: isQuoted ? beginningOfSpeech(words, left) : 0, to: end },
      ...rest,
    ].filter((range) => range.to > range.from);
    if (!isQuoted && end < 3) return null;
    if (isQuoted && left > 0 && isName(words, left)) return null;
    return { to, contents, use: 'clause', isAnnouncing: isMark(words.at(-1), ':'), isBehind: true };
  }
  return null;
}

/** `“…,” the bespectacled, 71-year-old diplomat said`: a phrase with a comma in it begins behind the quotation. */
function beginningOf(words: readonly Word[], { from }: Range): number {
  if (!isMark(words[from - 1], ',')) return from;
  for (let at = from - 2; at >= 0 && from - at < 8; at--) {
    const word = words[at];
    if (word?.kind === 'quotation') return /[,?!…—]/.test(word.text) ? at + 1 : from;
    if (word?.kind !== 'word' || AUXILIARIES.has(word.lower) || cueVerb(word.lower) !== null)
      return from;
  }
  return from;
}

/** `…, he said in a statement on Friday.` */
function isEndAdjunct(words: readonly Word[], from: number): boolean {
  const first = words[from];
  if (first?.kind !== 'word' || !(PREPOSITIONS.has(first.lower) || TIMES.has(first.lower)))
    return false;
  return (
    words.slice(from).every((word) => word.kind === 'word' || isTerminal(word)) &&
    !words.slice(from).some(({ lower }) => QUESTION_WORDS.has(lower) || AUXILIARIES.has(lower))
  );
}

/** Where what is said begins: with the quotation where it is a sentence of its own. */
function beginningOfSpeech(words: readonly Word[], at: number): number {
  const before = words[at - 1];
  return isMark(before, ':,') ? at : 0;
}

/** `On NBC’s “Today,” he said`: the name of a programme says nothing. */
function isName(words: readonly Word[], at: number): boolean {
  const quotation = words[at]?.quotation;
  if (
    quotation === null ||
    quotation === undefined ||
    quotation.inner.end - quotation.inner.start > 24
  )
    return false;
  return isOpening(words, at);
}

/** Shorter stretches in marks may be names. */
const MIN_SPEECH_CHARS = 24;

/** `In an interview on Friday` says nothing by itself. */
function isOpening(words: readonly Word[], end: number): boolean {
  const first = words[0];
  if (first === undefined) return true;
  if (first.kind === 'quotation' && first.end - first.start > MIN_SPEECH_CHARS) return false;
  if (!words.slice(0, end).some((word) => isVerbLike(word))) return true;
  if (
    /^(?:when|if|as|after|while|asked|speaking|before|since)$/.test(first.lower) &&
    !words.slice(0, end).some((word) => isMark(word, ','))
  )
    return true;
  const isLight =
    PREPOSITIONS.has(first.lower) ||
    isAdverb(first) ||
    CONJUNCTIONS.has(first.lower) ||
    /ing$|ed$/.test(first.lower);
  return (
    isLight &&
    !words
      .slice(0, end)
      .some(
        ({ lower, isCapital }) =>
          !isCapital && (AUXILIARIES.has(lower) || cueVerb(lower)?.form === 'past'),
      )
  );
}

function isAdjunct(next: Word | undefined): boolean {
  return next?.kind !== 'word' || next.lower !== 'that';
}

/** What follows the words of saying: `, that …`, `, “…”`. */
function goOn(words: readonly Word[], from: number): readonly Range[] {
  const quotation = words.findIndex((word, at) => at >= from && word.kind === 'quotation');
  if (quotation >= 0) return [{ from: quotation, to: contentEnd(words, quotation) }];
  if (!isMark(words[from], ',') || words[from + 1]?.kind !== 'word') return [];
  const next = words[from + 1];
  if (next === undefined || isAside(next)) return [];
  return [{ from: from + 1, to: contentEnd(words, from + 1) }];
}

function isAside({ lower }: Word): boolean {
  return (
    lower.endsWith('ing') ||
    PREPOSITIONS.has(lower) ||
    /^(?:and|but|who|which|while|when|as|a|an|the)$/.test(lower)
  );
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
  const contents = isAnnouncing
    ? []
    : [{ from: found.from, to: contentEnd(words, found.from, found.use) }];
  if (!isAnnouncing && contents.every((range) => range.to - range.from < 1)) return null;
  return { to, contents, use: found.use, isAnnouncing, isBehind: false };
}

function isNamed(words: readonly Word[], at: number): boolean {
  const before = words[at - 2];
  return before?.kind === 'word' && !before.isCapital && !PRONOUNS.has(before.lower);
}

interface Ahead {
  readonly from: number;
  readonly use: CueUse;
}

function findAhead(words: readonly Word[], { to, cue }: Verb): Ahead | null {
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
  if (next.lower === 'as' && DESCRIBING.test(cue.verb) && words[at + 1]?.kind === 'quotation')
    return { from: at + 1, use: 'object' };
  if (uses.has('infinitive') && next.lower === 'to') return { from: at, use: 'infinitive' };
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
const STRONG = new Set(
  'say think believe argue hope insist figure claim contend maintain'.split(' '),
);
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

function objectAt(words: readonly Word[], at: number): Ahead | null {
  const next = words[at];
  if (next === undefined || isTerminal(next)) return null;
  if (next.kind === 'quotation') return { from: at, use: 'object' };
  if (next.kind !== 'word') return null;
  if (PREPOSITIONS.has(next.lower) || isAdverb(next) || TIMES.has(next.lower)) return null;
  if (CONJUNCTIONS.has(next.lower) && !QUESTION_WORDS.has(next.lower)) return null;
  return { from: at, use: 'object' };
}

/** `told reporters that`, `accused him of`, `urged Russia to`, `called it “…”`. */
function behindPerson(words: readonly Word[], at: number, cue: CueWord): Ahead | null {
  const person = isPersonPronoun(words[at])
    ? { from: at, to: at + 1 }
    : phraseBehindPerson(words, at);
  if (person === null) return null;
  const after = skipTimes(words, person.to);
  const next = words[after];
  if (next === undefined) return cue.uses.has('object') ? { from: at, use: 'object' } : null;
  if (isMark(next, ':')) return { from: after + 1, use: 'clause' };
  if (isMark(next, ',') && words[after + 1]?.kind === 'quotation')
    return { from: after + 1, use: 'clause' };
  if (next.kind === 'quotation') return { from: cue.verb === 'tell' ? after : at, use: 'clause' };
  if (next.lower === 'that' || (cue.verb === 'tell' && hasVerbSoon(words, after)))
    return { from: after, use: 'clause' };
  if (/^(?:if|whether|how|why|what)$/.test(next.lower) && cue.uses.has('person'))
    return { from: after, use: 'clause' };
  if (
    next.lower === 'to' &&
    /^(?:tell|urge|ask|call|want|expect|advise|order|encourage|implore|beg|exhort|persuade|warn|press|pressure|instruct|invite|challenge|lobby|remind|plead)$/.test(
      cue.verb,
    )
  )
    return { from: at, use: 'infinitive' };
  if (AS_VERBS.test(cue.verb)) return hasAs(words, person.to) ? { from: at, use: 'object' } : null;
  if (cue.verb === 'tell') return behindAdjunct(words, after);
  return cue.uses.has('object') ? objectAt(words, at) : null;
}

/** `sees it as a threat` */
const AS_VERBS = /^(?:see|view|regard|consider)$/;
const MAX_OBJECT_WORDS = 10;

function hasAs(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + MAX_OBJECT_WORDS; at++) {
    const word = words[at];
    if (word === undefined || isTerminal(word)) return false;
    if (word.lower === 'as') return true;
  }
  return false;
}

function isPersonPronoun(word: Word | undefined): boolean {
  return (
    word?.kind === 'word' &&
    PRONOUNS.has(word.lower) &&
    !/^(?:that|this|these|those|who)$/.test(word.lower)
  );
}

function phraseBehindPerson(words: readonly Word[], at: number): Range | null {
  const phrase = phraseAfter(words, at);
  if (phrase === null) return null;
  const to = words.findIndex(
    (word, index) => index > phrase.from && index < phrase.to && word.lower === 'to',
  );
  return to > 0 ? { from: phrase.from, to } : phrase;
}

function behindAdjunct(words: readonly Word[], at: number): Ahead | null {
  const first = words[at];
  if (
    first?.kind !== 'word' ||
    !(PREPOSITIONS.has(first.lower) || TIMES.has(first.lower) || first.lower === 'the')
  )
    return null;
  for (let after = at + 1; after < Math.min(words.length, at + MAX_ADJUNCT_WORDS); after++) {
    const word = words[after];
    if (word === undefined) return null;
    if (word.kind === 'quotation') return { from: after, use: 'clause' };
    if (isMark(word, ':')) return { from: after + 1, use: 'clause' };
    if (isTerminal(word)) return null;
    if (word.lower === 'that' && !PREPOSITIONS.has(words[after - 1]?.lower ?? ''))
      return { from: after, use: 'clause' };
    const previous = words[after - 1];
    if (
      previous !== undefined &&
      TIMES.has(previous.lower) &&
      !PREPOSITIONS.has(word.lower) &&
      word.kind === 'word' &&
      hasVerbSoon(words, after)
    )
      return { from: after, use: 'clause' };
  }
  return null;
}

function skipAdverbs(words: readonly Word[], from: number): number {
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at];
    if (
      word === undefined ||
      word.kind !== 'word' ||
      !(isAdverb(word) || (TIMES.has(word.lower) && word.isCapital))
    )
      break;
  }
  return at;
}

function skipTimes(words: readonly Word[], from: number): number {
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at];
    const next = words[at + 1];
    const isTime =
      word?.kind === 'word' &&
      (TIMES.has(word.lower) ||
        (/^(?:on|in|last|this|earlier)$/.test(word.lower) &&
          next !== undefined &&
          TIMES.has(next.lower)));
    if (!isTime) break;
  }
  return at;
}

/** Whether a clause begins here: a subject with its verb among the next words. */
function hasVerbSoon(words: readonly Word[], from: number): boolean {
  const first = words[from];
  if (
    first === undefined ||
    first.kind !== 'word' ||
    PREPOSITIONS.has(first.lower) ||
    (CONJUNCTIONS.has(first.lower) && !/^(?:if|when|while)$/.test(first.lower))
  )
    return false;
  for (let at = from + 1; at < Math.min(words.length, from + 14); at++) {
    const word = words[at];
    if (word === undefined || isTerminal(word)) return false;
    if (word.kind === 'quotation') return true;
    if (word.kind !== 'word' || word.isCapital) continue;
    if (/^(?:that|which|who|whom|to)$/.test(word.lower)) return false;
    if (isVerbLike(word)) return true;
    const cue = cueVerb(word.lower);
    if (cue !== null && (cue.form === 'past' || cue.form === 'present') && at > from) return true;
    if (
      /[a-z]{2}ed$/.test(word.lower) &&
      words[at - 1]?.kind === 'word' &&
      !PREPOSITIONS.has(words[at - 1]?.lower ?? '') &&
      words[at - 1]?.lower !== 'the'
    )
      return true;
  }
  return false;
}

const COMMON_VERBS = new Set(
  `need needs seem seems remain remains go goes went come came comes make makes made get gets got take takes took know knew let give
  gave gives keep kept keeps put run runs won lost left became become becomes mean means meant depends depend work works look
  looks help helps continue continues fell rose grew began held met led sent brought`.split(/\s+/),
);

function isVerbLike({ lower, isCapital }: Word): boolean {
  return (
    (AUXILIARIES.has(lower) && !isCapital) ||
    COMMON_VERBS.has(lower) ||
    /(?:n't|'re|'ve|'ll|'d|(?:he|she|it|that|who|there)'s)$/.test(lower)
  );
}

/** Where the words end that are said: before the next words of saying of the same sentence. */
export function contentEnd(words: readonly Word[], from: number, use: CueUse = 'clause'): number {
  const end = isMark(words.at(-1), '.!?…;') ? words.length - 1 : words.length;
  for (let at = from + 1; at < end; at++) {
    const word = words[at];
    if (word === undefined) break;
    if (
      isMark(word, ';') ||
      (isMark(word, ')') && !words.slice(from, at).some((one) => one.text === '('))
    )
      return at;
    if (isCutAt(words, at, use)) return at;
  }
  return end;
}

function isCutAt(words: readonly Word[], at: number, use: CueUse): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined) return false;
  const isComma = isMark(word, ',') || (word.kind === 'quotation' && word.text === ',');
  const next = words[at + 1];
  if (word.kind === 'quotation') return false;
  if (!isComma) {
    const cue = cueVerb(next?.lower ?? '');
    return (
      word.lower === 'and' &&
      cue?.form === 'past' &&
      cue.uses.has('clause') &&
      before?.kind !== 'mark'
    );
  }
  if (next?.kind !== 'word') return false;
  const cue = cueVerb(next.lower);
  if (cue?.form === 'gerund') return true;
  if (next.lower === 'according') return true;
  if (
    use !== 'clause' &&
    /^(?:and|but|while|which|who|as|after|with|where|although|though|because|saying|a|the|even|despite|when|if|so)$/.test(
      next.lower,
    )
  )
    return true;
  const second = cueVerb(words[at + 2]?.lower ?? '');
  return /^(?:and|but)$/.test(next.lower) && second?.form === 'past' && second.uses.has('clause');
}
