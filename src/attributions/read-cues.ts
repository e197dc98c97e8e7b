/** The words of a sentence that attribute others of it: verbs (says, wants), nouns (refusal to), `according to`. */
import type { Cue } from './cue.ts';
import { type CueWord, cueVerb, isCueNoun, particlesOf } from './cue-words.ts';
import { readContent } from './read-content.ts';
import { beforeVerb, findSubject, mainSubject, phraseAfter, type Range } from './find-source.ts';
import {
  AUXILIARIES,
  BE_FORMS,
  DETERMINERS,
  isAdverb,
  isMark,
  isTerminal,
  PREPOSITIONS,
  TIMES,
} from './word-classes.ts';
import type { Word } from './word.ts';

/** The cues of a sentence, in order. */
export function readCues(words: readonly Word[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (const [at, word] of words.entries()) {
    if (word.kind !== 'word') continue;
    const cue = readAccording(words, at) ?? readNoun(words, at) ?? readVerb(words, at, cues);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function readAccording(words: readonly Word[], at: number): Cue | null {
  if (words[at]?.lower !== 'according' || words[at + 1]?.lower !== 'to') return null;
  const source = phraseAfter(words, at + 2);
  if (source === null) return null;
  const after = skipToComma(words, source.to);
  if (/^(?:his|her|their|its|my|our)$/.test(words[source.from]?.lower ?? '')) return null;
  const isFirst = at <= 1;
  const content = isFirst
    ? { from: after + 1, to: lastWord(words) }
    : { from: 0, to: isMark(words[at - 1], ',') ? at - 1 : at };
  const isEmpty =
    content.to <= content.from ||
    (content.to - content.from < 2 && words[content.from]?.kind !== 'quotation');
  const contents = isEmpty ? [] : [content];
  return {
    from: at,
    to: at + 2,
    source,
    contents,
    use: 'clause',
    isAnnouncing: false,
    isBehind: !isFirst,
  };
}

function skipToComma(words: readonly Word[], from: number): number {
  for (let at = from; at < words.length; at++) if (isMark(words[at], ',')) return at;
  return words.length;
}

/** Without the mark that ends the sentence. */
export function lastWord(words: readonly Word[]): number {
  return isMark(words.at(-1), '.!?…;') ? words.length - 1 : words.length;
}

const POSSESSORS = new Set(['his', 'her', 'their', 'its', 'my', 'our']);
const NOUN_LINKS = new Set('to that of for against about'.split(' '));

function readNoun(words: readonly Word[], at: number): Cue | null {
  const word = words[at];
  if (word === undefined || word.isCapital || !isCueNoun(word.lower)) return null;
  const link = words[at + 1];
  if (link?.kind !== 'word' || !NOUN_LINKS.has(link.lower)) return null;
  const source = possessorBefore(words, at);
  if (source === null) return null;
  const from = link.lower === 'to' || link.lower === 'that' ? at + 1 : at + 2;
  const to = nounContentEnd(words, from);
  if (to - from < 2) return null;
  return {
    from: at,
    to: from,
    source,
    contents: [{ from, to }],
    use: 'object',
    isAnnouncing: false,
    isBehind: false,
  };
}

function possessorBefore(words: readonly Word[], at: number): Range | null {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const word = words[before];
    if (word?.kind !== 'word') return null;
    if (POSSESSORS.has(word.lower)) return { from: before, to: before + 1 };
    if (word.isPossessive) return phraseEnding(words, before + 1);
    if (PREPOSITIONS.has(word.lower) || DETERMINERS.has(word.lower) || AUXILIARIES.has(word.lower))
      return null;
  }
  return null;
}

function phraseEnding(words: readonly Word[], to: number): Range {
  let from = to - 1;
  if (words[from]?.isCapital !== true) {
    while (
      from > 0 &&
      words[from - 1]?.kind === 'word' &&
      !DETERMINERS.has(words[from]?.lower ?? '') &&
      to - from < 5
    )
      from--;
    return { from, to };
  }
  while (
    from > 0 &&
    words[from - 1]?.isCapital === true &&
    words[from - 1]?.kind === 'word' &&
    words[from - 1]?.isPossessive !== true
  )
    from--;
  return { from, to };
}

function nounContentEnd(words: readonly Word[], from: number): number {
  const isClause = words[from]?.lower === 'that';
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || isTerminal(word) || isMark(word, ',—–:()')) return at;
    const isVerb = AUXILIARIES.has(word.lower) && !word.isCapital;
    if (isVerb && !isClause && words[from]?.lower !== 'to' && at > from) return at;
    if (word.kind === 'quotation' && /[,;]/.test(word.text)) return at + 1;
  }
  return words.length;
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
  const content = readContent(words, { at, to, cue, source });
  if (content === null) return null;
  const from = isNegated(words.slice(beforeVerb(words, at), at).map(({ lower }) => lower))
    ? beforeVerb(words, at)
    : at;
  return { from, source, ...content };
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

/** Verbs that may stand before who says it, behind words that are not in marks. */
const INVERTED_VERBS = new Set(['say', 'report', 'write', 'note', 'warn', 'add']);

/** “…,” said the minister. */
function readInverted(words: readonly Word[], at: number, cue: CueWord): Cue | null {
  if (
    !(cue.uses.has('clause') || cue.uses.has('quotation')) ||
    (cue.form !== 'past' && cue.form !== 'present')
  )
    return null;
  const before = words[at - 1];
  const isQuoted = before?.kind === 'quotation';
  if (
    isQuoted
      ? !/[,?!…—]|^$/.test(before.text)
      : !(isMark(before, ',—–') && INVERTED_VERBS.has(cue.verb))
  )
    return null;
  const source = phraseAfter(words, at + 1);
  if (source === null || !isPerson(words, source)) return null;
  if (before?.kind !== 'quotation' && !isWholeTag(words, source.to)) return null;
  if (
    before?.kind !== 'quotation' &&
    findSubject(words, at) !== null &&
    !isMark(words[source.to], '.,')
  )
    return null;
  const end = before?.kind === 'quotation' ? at : at - 1;
  const contents: Range[] = [{ from: 0, to: end }];
  const later = nextQuotation(words, source.to);
  if (later !== null) contents.push({ from: later, to: lastWord(words) });
  return {
    from: at,
    to: at + 1,
    source,
    contents,
    use: 'clause',
    isAnnouncing: isMark(words.at(-1), ':'),
    isBehind: true,
  };
}

/** `Continued Stone: “…”` */
function readOpening(words: readonly Word[], cue: CueWord): Cue | null {
  if (
    !(cue.uses.has('clause') || cue.uses.has('quotation')) ||
    (cue.form !== 'past' && cue.form !== 'present')
  )
    return null;
  const source = phraseAfter(words, 1);
  const mark = source === null ? undefined : words[source.to];
  if (source === null || !(isMark(mark, ':') || mark?.kind === 'quotation')) return null;
  const from = mark?.kind === 'quotation' ? source.to : source.to + 1;
  const contents = from < words.length ? [{ from, to: lastWord(words) }] : [];
  return {
    from: 0,
    to: 1,
    source,
    contents,
    use: 'clause',
    isAnnouncing: contents.length === 0,
    isBehind: false,
  };
}

function isPerson(words: readonly Word[], { from, to }: Range): boolean {
  const first = words[from];
  if (first === undefined) return false;
  if (
    first.kind === 'word' &&
    (DETERMINERS.has(first.lower) ||
      first.isCapital ||
      /^(?:he|she|they|i|we|it)$/.test(first.lower))
  )
    return true;
  return (
    words.slice(from, to).some(({ isCapital }) => isCapital) ||
    /s$|one$/.test(words[to - 1]?.lower ?? '')
  );
}

function isWholeTag(words: readonly Word[], to: number): boolean {
  const next = words[to];
  return (
    isTerminal(next) ||
    isMark(next, ',') ||
    (next?.kind === 'word' &&
      (PREPOSITIONS.has(next.lower) || TIMES.has(next.lower) || next.lower === 'who'))
  );
}

function nextQuotation(words: readonly Word[], from: number): number | null {
  for (let at = from; at < words.length; at++) if (words[at]?.kind === 'quotation') return at;
  return null;
}

/** Who is behind a verb: null where nobody is named, undefined where the word attributes nothing. */
function sourceOf(
  words: readonly Word[],
  at: number,
  cue: CueWord,
  before: readonly Cue[],
): Range | null | undefined {
  const end = beforeVerb(words, at);
  const auxiliaries = words.slice(end, at).map(({ lower }) => lower);
  if (isNegated(auxiliaries) && cue.uses.has('clause') && !cue.uses.has('object')) return undefined;
  const previous = words[end - 1];
  if (cue.form === 'gerund')
    return sourceOfGerund(
      words,
      { at, end, isProgressive: auxiliaries.some((word) => BE_FORMS.has(word)) },
      before,
    );
  const isPassive =
    (cue.form === 'past' || cue.form === 'participle') &&
    auxiliaries.some((word) => BE_FORMS.has(word));
  if (isPassive) return agentAfter(words, at);
  if (cue.form === 'participle' && auxiliaries.length === 0) return undefined;
  if (previous === undefined || previous.isPossessive) return undefined;
  if (
    previous.kind === 'word' &&
    DETERMINERS.has(previous.lower) &&
    !/^(?:this|that|these|those|all|many|some|most|few|both|several|others?|two|three|one|another|each|half)$/.test(
      previous.lower,
    )
  )
    return undefined;
  if (PREPOSITIONS.has(previous.lower) || previous.lower === 'to') return undefined;
  const source = findSubject(words, at);
  if (
    source === null ||
    (source.to - source.from === 1 && OWN.test(words[source.from]?.lower ?? ''))
  )
    return undefined;
  if (words[source.from - 1]?.lower === 'what') return undefined;
  if (isAmbiguous(words, at, cue, source, auxiliaries)) return undefined;
  if (cue.form === 'base' && !agreesWithBase(words, source, auxiliaries)) return undefined;
  if (
    cue.form === 'present' &&
    agreesWithBase(words, source, auxiliaries) &&
    words[source.to - 1]?.isCapital !== true
  )
    return undefined;
  if (isReduced(words, at, cue)) return undefined;
  return source;
}

function isNegated(auxiliaries: readonly string[]): boolean {
  return auxiliaries.some((word) => /n't$|^(?:not|never|cannot)$/.test(word));
}

/** `support`, `claims`: as often nouns, so that what stands before must be a name or a pronoun. */
const NOUN_FORMS = new Set(
  'support offer state call report show claim back plan promise demand offers states calls reports shows claims backs plans promises demands hope hopes fear fears request requests pledge pledges threat praise blame view views proposes'.split(
    ' ',
  ),
);

function isAmbiguous(
  words: readonly Word[],
  at: number,
  { form }: CueWord,
  { from, to }: Range,
  auxiliaries: readonly string[],
): boolean {
  if (
    (form !== 'base' && form !== 'present') ||
    auxiliaries.length > 0 ||
    !NOUN_FORMS.has(words[at]?.lower ?? '')
  )
    return false;
  const head = words[to - 1];
  if (head === undefined) return true;
  if (to - from === 1 && /^(?:he|she|it|they|who)$/.test(head.lower)) return false;
  const next = words[at + 1];
  if (next?.kind !== 'word' || PREPOSITIONS.has(next.lower))
    return next?.lower !== 'for' && next?.lower !== 'to' && next?.lower !== 'on';
  return !head.isCapital && !head.lower.endsWith('s');
}

/** First persons are the author, or whoever has the turn. */
const OWN = /^(?:i|we|you|this|that|let)$/;

/** `the man accused of` attributes nothing to the man. */
function isReduced(words: readonly Word[], at: number, { form, uses }: CueWord): boolean {
  const next = words[at + 1];
  return (
    form === 'past' &&
    uses.has('person') &&
    !uses.has('clause') &&
    next?.kind === 'word' &&
    /^(?:of|by|as|for|to|in|with|on)$/.test(next.lower)
  );
}

function agreesWithBase(
  words: readonly Word[],
  source: Range,
  auxiliaries: readonly string[],
): boolean {
  if (auxiliaries.some((word) => AUXILIARIES.has(word))) return true;
  const head = words[source.to - 1];
  const first = words[source.from];
  if (head === undefined || first === undefined) return false;
  if (source.to - source.from === 1 && /^(?:i|we|they|you|who|these|those)$/.test(head.lower))
    return true;
  if (/^(?:he|she|it|this|that)$/.test(head.lower)) return false;
  const nouns = words.slice(source.from, source.to);
  if (nouns.some(({ lower }) => lower === 'and')) return true;
  const of = nouns.findIndex(({ lower }) => PREPOSITIONS.has(lower));
  const noun = of > 0 ? nouns[of - 1] : head;
  return (
    noun !== undefined &&
    /(?:[^s]s|people|men|women|police|many|most|some|others|all)$/.test(noun.lower) &&
    !(noun.isCapital && nouns.length === 1 && !/(?:ans|ists|ats|ers|is|crats)$/.test(noun.lower))
  );
}

function agentAfter(words: readonly Word[], at: number): Range | undefined {
  if (words[at + 1]?.lower !== 'by') return undefined;
  return phraseAfter(words, at + 2) ?? undefined;
}

function sourceOfGerund(
  words: readonly Word[],
  {
    at,
    end,
    isProgressive,
  }: { readonly at: number; readonly end: number; readonly isProgressive: boolean },
  before: readonly Cue[],
): Range | null | undefined {
  if (isProgressive) return findSubject(words, at) ?? undefined;
  const previous = words[end - 1];
  if (previous === undefined) return sourceAfterOpening(words, at);
  if (previous.kind === 'word' && (DETERMINERS.has(previous.lower) || previous.isPossessive))
    return undefined;
  const isFree =
    isMark(previous, ',—–') ||
    previous.kind === 'quotation' ||
    /^(?:and|by|after|before|while|in|instead|then|when)$/.test(previous.lower) ||
    isNounBefore(previous);
  if (!isFree) return undefined;
  return mainSubject(words, end) ?? before.at(-1)?.source ?? undefined;
}

function isNounBefore(word: Word): boolean {
  return word.kind === 'word' && !PREPOSITIONS.has(word.lower) && !isAdverb(word);
}

/** `Citing the war, the minister said`: the subject behind the first comma. */
function sourceAfterOpening(words: readonly Word[], at: number): Range | undefined {
  const comma = skipToComma(words, at);
  return phraseAfter(words, comma + 1) ?? undefined;
}
