import { foldToken } from '../text/fold-token.ts';
import { asking } from './asking-words.ts';
import { isAside, isChat, isGreeting, isNeutral } from './chat-words.ts';
import { OPENING, opensFollowUp } from './follow-up-forms.ts';
import { isSurelyReference } from './references.ts';

/**
 * What somebody wants who writes to the bot without having to: `question`: an answer · `fragment`: an answer, if the corpus
 * knows the words (“the insurers”), else nothing (“poor souls”) · `greeting`, `chat`: nothing.
 */
export interface Reply {
  readonly kind: 'question' | 'fragment' | 'greeting' | 'chat';
  /** The clauses that ask, without the small talk around them; empty where nothing is asked. */
  readonly asks: string;
  /** Of a fragment: the words that the corpus must know. */
  readonly words: readonly string[];
  /** Whether it must know them as names, since nothing else says that they are asked about: “Hamas”, but not “Hopeless”. */
  readonly areNames: boolean;
}

/** Reads a reply, or a direct message. The signs are general: what asks, what opens, and what is left without small talk. */
export function readReply(text: string): Reply {
  if (isSurelyReference(text))
    return { kind: 'question', asks: text.trim(), words: [], areNames: false };
  const clauses = clausesOf(text);
  const kinds = clauses.map((clause) => kindOf(clause));
  const first = kinds.indexOf('question');
  if (first !== -1) {
    const last = kinds.lastIndexOf('question');
    const asks = joined(clauses.slice(first, last + 1));
    return { kind: 'question', asks, words: [], areNames: false };
  }
  const fragment = clauses[kinds.indexOf('fragment')];
  if (fragment !== undefined) {
    const words = contentOf(fragment.tokens).map(({ typed }) => typed);
    const areNames = !opensFollowUp(fragment.text);
    return { kind: 'fragment', asks: joined([fragment]), words, areNames };
  }
  const greets = clauses.some(({ tokens }) => tokens.some(({ folded }) => isGreeting(folded)));
  return { kind: greets ? 'greeting' : 'chat', asks: '', words: [], areNames: false };
}

/** Whether nothing but small talk is said: for messages that name the bot, whose other words are all searched. */
export function isSmallTalk(text: string): boolean {
  return clausesOf(text).every(
    (clause) => kindOf(clause) !== 'question' && contentOf(clause.tokens).length === 0,
  );
}

/** Whether a question has a form of its own: a word or an order of words that asks. */
export function hasQuestionForm(text: string): boolean {
  const { tokens, isMarked } = clauseOf(text);
  return (
    asksAt(tokens, isMarked) !== -1 ||
    isInvertedAt(tokens, 0) ||
    tokens.some(({ folded }) => asking.isRequest(folded))
  );
}

/** Whether a text points to something said before: “they”, “this”, “там”. */
export function pointsBack(text: string): boolean {
  const { tokens } = clauseOf(text);
  return tokens.some(
    ({ folded }, place) => asking.isPointing(folded) && isPointer(tokens, folded, place),
  );
}

/** Whether a text asks for the source, a detail, an example of what was answered. */
export function asksOfAnswer(text: string): boolean {
  return isOfAnswer(clauseOf(text).tokens);
}

/** “that” and “this” may also begin a clause or stand before a noun. */
function isPointer(tokens: readonly Token[], word: string, place: number): boolean {
  const next = tokens[place + 1];
  if (/^(?:das|dies|diese[rs]?)$/.test(word)) return !/^\p{Lu}/u.test(next?.typed ?? '');
  return !/^(?:that|those|these|ce)$/.test(word) || next === undefined || place <= 2;
}

/** The words of a text that mean something: no small talk, no function words. */
export function contentWords(text: string): readonly string[] {
  return contentOf(clauseOf(text).tokens).map(({ typed }) => typed);
}

/** A word as typed and as compared. */
interface Token {
  readonly typed: string;
  readonly folded: string;
}

interface Clause {
  /** Without small talk at its beginning. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly isMarked: boolean;
}

const SENTENCE = /[^.!?؟？。…;\n]+(?:[.](?=\S)[^.!?؟？。…;\n]*)*[.!?؟？。…;]*/gu;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?!accord)/giu;
const MARK = /[?؟？]/u;

/** A fragment of more words is a statement. */
const FRAGMENT_MAX_WORDS = 4;

function clausesOf(text: string): readonly Clause[] {
  return (text.match(SENTENCE) ?? []).map(clauseOf).filter(({ tokens }) => tokens.length > 0);
}

function clauseOf(written: string): Clause {
  const words = [...written.replace(ELISION, (found) => `${found.slice(0, -1)} `).matchAll(WORD)];
  const hasSmall = /\p{Ll}/u.test(written);
  const tokens = words.map(({ 0: typed }) => ({ typed, folded: foldedForm(typed, hasSmall) }));
  const isMarked = MARK.test(written);
  const lead = tokens.findIndex((token) => !isTalk(token));
  const start = words[lead]?.index ?? 0;
  const isSetApart =
    /[^\p{L}\p{N}\s][^\p{L}\p{N}]*$/u.test(written.slice(0, start)) ||
    opensFollowUp(written.slice(start)) ||
    tokens.slice(0, Math.max(lead, 0)).every(({ folded }) => isAside(folded));
  if (lead <= 0 || !isSetApart || opensFollowUp(written.trim()))
    return { text: written.trim(), tokens, isMarked };
  return { text: written.slice(start).trim(), tokens: tokens.slice(lead), isMarked };
}

/** Capitals among small letters are a name, whatever they spell: US, WHO. */
function foldedForm(typed: string, hasSmall: boolean): string {
  return hasSmall && /^\p{Lu}{2,}$/u.test(typed) ? typed : foldToken(typed);
}

function isTalk({ folded, typed }: Token): boolean {
  if (isNeutral(folded) || asking.isQuestionWord(folded) || asking.isInverted(folded)) return false;
  return isChat(folded, typed);
}

function kindOf(clause: Clause): 'question' | 'fragment' | 'chat' {
  const { tokens, isMarked } = clause;
  const content = contentOf(tokens);
  const asks = asksAt(tokens, isMarked);
  if (asks !== -1) return isAsked(clause, asks, content) ? 'question' : 'chat';
  const isSpokenTo = tokens.some(({ folded }) => asking.isSecondPerson(folded));
  if (content.length === 0) {
    const lasts = tokens.some(({ folded }) => asking.isLasting(folded));
    const points = isMarked && (lasts || isInvertedAt(tokens, 0)) && !isSpokenTo;
    const requests = isMarked && tokens.some(({ folded }) => asking.isRequest(folded));
    return points || requests || isRequest(tokens) ? 'question' : 'chat';
  }
  if (isMarked || isRequest(tokens) || isInvertedAt(tokens, 0)) return 'question';
  if (isOfAnswer(tokens)) return 'question';
  return isFragment(clause, content) ? 'fragment' : 'chat';
}

/** A word that asks asks nothing in “what a mess”, “how nice”, “who knows”, nor where the bot itself is asked. */
function isAsked({ tokens, isMarked }: Clause, at: number, content: readonly Token[]): boolean {
  const rest = tokens.slice(at + 1);
  const heard = [...tokens.slice(0, at), ...rest];
  if (content.every(({ folded }) => asking.isRhetorical(folded)) && content.length > 0)
    return false;
  const next = rest[0]?.folded ?? '';
  const before = tokens[at - 1];
  if (isMarked && heard.some(({ folded }) => asking.isLasting(folded))) return true;
  const measures = isMeasure(tokens, at, isMarked);
  if (measures && /^же?$/.test(next)) return false;
  const isExclaimed = next === '' || measures;
  if (isExclaimed && before !== undefined && isTalk(before) && !isAside(before.folded))
    return false;
  if (!isMarked && speaksOfSelf(rest)) return false;
  if (!isMarked && rest.some(({ folded }, place) => place < 2 && asking.isExclaiming(folded)))
    return false;
  const isSpokenTo = heard.some(({ folded }) => asking.isSecondPerson(folded));
  if (content.length > 0) return true;
  if (isSpokenTo) return false;
  const isTalkOnly = heard.some((token) => isTalk(token) && !isAside(token.folded));
  const isWho = asking.asksWho(tokens[at]?.folded ?? '');
  const isMeant = isMarked || (isWho && rest.some(({ folded }) => asking.isPointing(folded)));
  if (isTalkOnly) return isMeant && rest[0] !== undefined && !isTalk(rest[0]);
  return rest.length > 0 || at > 0 || !SURPRISE.test(tokens[at]?.folded ?? '');
}

/** “How fast”, “как же быстро”; not “how did”, where a verb says that somebody asks. */
function isMeasure(tokens: readonly Token[], at: number, isMarked: boolean): boolean {
  const next = tokens[at + 1]?.folded ?? '';
  return !isMarked && asking.isMeasuring(tokens[at]?.folded ?? '') && !asking.isInverted(next);
}

/** “What I needed”, “which is what I said”; not “what should I know”, where the verb comes first. */
function speaksOfSelf(rest: readonly Token[]): boolean {
  return rest.some(
    ({ folded }, place) =>
      asking.isFirstPerson(folded) && !asking.isInverted(rest[place - 1]?.folded ?? ''),
  );
}

/** Alone these show surprise. */
const SURPRISE =
  /^(?:what|was|wie|quoi|comment|que|co|что|как|чего|що|чи|ne|разве|неужели|czy|jak|como)$/;

/** The place of the word that asks: first but for what opens, colours or governs it; anywhere where a mark says so. */
function asksAt(tokens: readonly Token[], isMarked: boolean): number {
  const words = tokens.map(({ folded }) => folded);
  const anywhere = words.findIndex(
    (word, place) => asking.isTurkish(word) && (place > 0 || !/^m[iu]$/.test(word)),
  );
  if (anywhere !== -1) return anywhere;
  const what = words.findIndex((_, place) => asking.isTurkishWhat(words, place));
  if (what !== -1) return what;
  const at = words.findIndex((word, place) => asksAlone(word, tokens[place]?.typed ?? ''));
  const isFirst = words.slice(0, Math.max(at, 0)).every((word) => isLead(word));
  if (at !== -1 && (isFirst || isMarked)) return at;
  const li = words.findIndex((word, place) => place > 0 && place < 3 && word === 'ли');
  return li;
}

function asksAlone(word: string, typed: string): boolean {
  return asking.isQuestionWord(word) || /^où$/iu.test(typed);
}

/** What may stand before a word that asks: “and since when”, “ok but why”. */
function isLead(word: string): boolean {
  return LEADS.has(word) || isNeutral(word) || isChat(word, word);
}

const LEADS = new Set(
  `and but or so by with from to in at for on since until of und aber oder seit von mit bis fur bei in an auf aus um zu et mais ou
   depuis de a avec pour par en sur jusqua dans y pero o desde con por para a ale od z do dla na po а и но или с со от до в во на
   по о об для из у к за та according laut selon согласно згідно segun wedlug але або з із від до в у на по про для за ve ama ya peki that this c ces`.split(
    /\s+/,
  ),
);

function isInvertedAt(tokens: readonly Token[], at: number): boolean {
  const first = tokens.findIndex(({ folded }) => !LEADS.has(folded) && !isNeutral(folded));
  const verb = tokens[Math.max(first, at)];
  const subject = tokens[Math.max(first, at) + 1];
  if (verb === undefined) return false;
  if (/^(?:estce|atil|atelle|estil|estelle|ontils|ontelles|sontils|sontelles)$/.test(verb.folded))
    return true;
  if (tokens.some(({ folded }) => /.til$|.telle$|.tils$|^estce$/.test(folded))) return true;
  if (subject === undefined || !asking.isInverted(verb.folded)) return false;
  const { folded, typed } = subject;
  return asking.isPointing(folded) || SUBJECT_STARTS.has(folded) || /^\p{Lu}/u.test(typed);
}

const SUBJECT_STARTS = new Set(
  'the a an there any anyone somebody someone all der die das ein eine es jemand le la les l un une des on'.split(
    ' ',
  ),
);

function isRequest(tokens: readonly Token[]): boolean {
  const first = tokens.find(({ folded }) => !LEADS.has(folded) && !isNeutral(folded));
  return first !== undefined && asking.isRequest(first.folded);
}

function isOfAnswer(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ folded }) => !LEADS.has(folded) && !isAside(folded));
  const isPlain = words.every((token) => !isTalk(token) || asking.isOfTheAnswer(token.folded));
  return words.length <= 2 && isPlain && words.some(({ folded }) => asking.isOfTheAnswer(folded));
}

/** A few words that name something and say nothing: “and the insurers”, “in Lebanon”, “Russia”. */
function isFragment({ text, tokens }: Clause, content: readonly Token[]): boolean {
  const isOpened = opensFollowUp(text);
  if (tokens.length > FRAGMENT_MAX_WORDS + (isOpened ? 2 : 0)) return false;
  const { tokens: named } = clauseOf(text.replace(OPENING, ''));
  if (named.some(({ folded }) => asking.isFirstPerson(folded) || asking.isSecondPerson(folded)))
    return false;
  if (named.some((token) => isTalk(token)) || REMARK.test(text)) return false;
  if (!content.some(({ typed }) => /\p{L}{2}|\d{4}/u.test(typed))) return false;
  return isOpened || content.every(({ typed }) => /^[\p{Lu}\p{N}\p{Lo}]/u.test(typed));
}

/** Begins as a follow-up does, and is none: French “on va voir”, Ukrainian “та ну”. */
const REMARK =
  /^(?:on\s+(?:est|a|avait|va|vit|verra|voit|dirait|dit|sait|peut|doit|croit|croirait|attend|parle|aime|adore|rigole|se|ne|en|y|[mtsnl](?=['’]))|(?:та|да|а|и|і)\s+(?:ну|ні|не|нет|нічого|ничего))(?![\p{L}\p{N}])/iu;

function contentOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(
    (token) =>
      !isTalk(token) &&
      !isNeutral(token.folded) &&
      !asking.isStop(token.folded) &&
      !asking.isQuestionWord(token.folded) &&
      !asking.isTurkish(token.folded) &&
      !asking.isRequest(token.folded) &&
      !asking.isFirstPerson(token.folded) &&
      !asking.isSecondPerson(token.folded) &&
      !asking.isPointing(token.folded) &&
      !LEADS.has(token.folded),
  );
}

function joined(clauses: readonly Clause[]): string {
  return clauses.map(({ text }) => text).join(' ');
}
