import type { BlockRole } from '../documents/block.ts';
import { speakerIn, type Part, type Passage } from './passage.ts';
import type { Span } from '../text/span.ts';

/**
 * What a sentence can be for an answer:
 *
 * - `statement`: it may answer
 * - `asked`: a statement in the turn of somebody who asks: it may be quoted, and proves nothing
 * - `question`, `title`: it says what follows is about, and answers nothing itself
 * - `aside`: a caption, a note, code, addresses
 */
export type SentenceRole = 'statement' | 'asked' | 'question' | 'title' | 'aside';

const knownRoles = new WeakMap<Passage, readonly SentenceRole[]>();

/** The roles of a passage's sentences, in their order. */
export function readSentenceRoles(passage: Passage): readonly SentenceRole[] {
  const known = knownRoles.get(passage);
  if (known !== undefined) return known;
  const roles: SentenceRole[] = [];
  someRole(passage, (role) => {
    roles.push(role);
    return false;
  });
  knownRoles.set(passage, roles);
  return roles;
}

/** Whether a passage holds anything that may be quoted as an answer. */
export function hasQuotable(passage: Passage): boolean {
  return someRole(passage, isQuotable);
}

/** Whether a passage holds anything that may be the answer, and not only what somebody asks. */
export function hasStatement(passage: Passage): boolean {
  return someRole(passage, (role) => role === 'statement');
}

/** Whether any of a passage's sentences has such a role; the first of most decides, and seventy are asked for a question. */
function someRole(passage: Passage, isWanted: (role: SentenceRole) => boolean): boolean {
  const { sentences, parts } = passage;
  let part = 0;
  for (const sentence of sentences) {
    while ((parts[part + 1]?.start ?? Infinity) <= sentence.start) part += 1;
    if (isWanted(roleOf(passage, sentence, parts[part], part))) return true;
  }
  return false;
}

/** Whether a sentence of this role may be quoted as an answer. */
export function isQuotable(role: SentenceRole | undefined): boolean {
  return role === 'statement' || role === 'asked';
}

/** Marks that end a question, whatever closes behind them. */
const QUESTION = /[?？؟⁇][!！]?["'”’“»)\]」』_*]*$/;

/** Quicker to look for; most sentences have none. */
const HAS_QUESTION = /[?？؟⁇]/;

/** Blocks that answer nothing themselves. */
const ASIDES: ReadonlySet<BlockRole> = new Set(['caption', 'note', 'code']);

function roleOf(
  passage: Passage,
  sentence: Span,
  part: Part | undefined,
  at: number,
): SentenceRole {
  const words = textOf(passage, sentence);
  if (part?.role === 'heading') return 'title';
  if (part?.role === 'table row') return part.head?.start === part.start ? 'title' : 'statement';
  if (part !== undefined && ASIDES.has(part.role)) return 'aside';
  if (isQuestion(words)) return 'question';
  if (isAddresses(words)) return 'aside';
  if (isTitle(passage, sentence, at)) return 'title';
  return part !== undefined && isAsking(passage, at) ? 'asked' : 'statement';
}

function isQuestion(words: string): boolean {
  return HAS_QUESTION.test(words) && QUESTION.test(words);
}

/** Words that are an address or the name of an account. */
const ADDRESS = /^(?:https?:|www\.|@\w|#\w|[\w-]+(?:\.[\w-]+)+[/:]|[\w.+-]+@[\w-]+\.)/i;

/** Quicker to look for; most sentences have none. */
const HAS_ADDRESS = /[@#/]|www\./i;

/** Whether most of the words are addresses: links, accounts, dates beside them. */
function isAddresses(words: string): boolean {
  if (!HAS_ADDRESS.test(words)) return false;
  const all = words.split(/\s+/).filter((word) => /[\p{L}]/u.test(word));
  const addresses = all.filter((word) => ADDRESS.test(word.replace(/^[("'<[]+/, ''))).length;
  return addresses > 0 && addresses * 2 > all.length;
}

/** UTF-16 code units. A line up to this long without a full stop, above other text, is a title, a byline, a time. */
const MAX_TITLE_CHARS = 100;

const ENDS_SENTENCE = /[\p{Sentence_Terminal}…:：]["'”’“»)\]」』_*]*(?:\[\d{1,4}\])*$/u;

function isTitle({ parts, text, start }: Passage, sentence: Span, at: number): boolean {
  const part = parts[at];
  if (part?.role !== 'paragraph' || at === parts.length - 1) return false;
  const isAll = part.start === sentence.start && part.end === sentence.end;
  if (!isAll || part.end - part.start > MAX_TITLE_CHARS) return false;
  return !ENDS_SENTENCE.test(text.slice(part.start - start, part.end - start));
}

/** How those are called who ask, in the labels of turns. */
const ASKER =
  /^(?:q|question|questions|reporter|journalist|moderator|interviewer|the press|frage|reporterin|journaliste|pregunta|periodista|domanda|giornalista|pergunta|jornalista|vraag|pytanie|soru|gazeteci|вопрос|журналист|питання|س|سؤال|ש|שאלה|问|記者|记者)\b/iu;

/** Whether a part is of the turn of somebody who asks: called so, or answered by another behind a question. */
function isAsking(passage: Passage, at: number): boolean {
  const { parts } = passage;
  const speaker = parts[at]?.speaker ?? null;
  if (speaker === null) return false;
  if (ASKER.test(speaker)) return true;
  const turnEnd = parts.findIndex((part, other) => other > at && part.speaker !== speaker);
  if (turnEnd === -1 || parts[turnEnd]?.speaker === null) return false;
  const last = parts[turnEnd - 1];
  return last !== undefined && isQuestion(textOf(passage, last));
}

function textOf({ text, start }: Passage, span: Span): string {
  return text.slice(span.start - start, span.end - start).trim();
}

/** Words at the start of a sentence that point back to the one before: it is not understood without. */
const POINTS_BACK =
  /^["“„«]?(?:(?:He|She|It|They|This|These|That|Those|His|Her|Its|Their|Such|But|However|Instead|Yet|So|Thus|Therefore|The latter|Er|Sie|Es|Dies|Diese|Dieser|Dieses|Das|Aber|Doch|Jedoch|Deshalb|Daher|Il|Elle|Ils|Elles|Cela|Ce|Cette|Mais|Pourtant|Él|Ella|Ellos|Esto|Esta|Este|Pero|Lui|Lei|Questo|Questa|Ma|Ele|Ela|Isto|Mas|Hij|Zij|Dit|Deze|Maar|On|Ona|Oni|To|Ten|Ale|O|Bu|Bunlar|Ancak|Fakat|Ama)\b|(?:Он|Она|Они|Это|Эта|Этот|Но|Однако|Він|Вона|Вони|Це|Але)(?!\p{L}))/u;

/** Whether a sentence of a passage leans on the one before it. */
export function leansBack(passage: Passage, at: number): boolean {
  const [before, sentence] = [passage.sentences[at - 1], passage.sentences[at]];
  if (before === undefined || sentence === undefined) return false;
  if (!POINTS_BACK.test(textOf(passage, sentence))) return false;
  return speakerIn(passage, before) === speakerIn(passage, sentence);
}
