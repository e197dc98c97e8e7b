import {
  ABOUT_WORD,
  BEFORE_POSTPOSITION,
  OPENING,
  STARTS_WITH_ABOUT,
  STARTS_WITH_PREPOSITION,
  TRAILING_TIME,
} from './follow-up-forms.ts';
import { isSurelyReference } from './references.ts';
import { asksOfAnswer, contentWords, hasQuestionForm, pointsBack } from './read-reply.ts';

/**
 * What a follow-up asks, with the subject of the question before it:
 *
 *     Israel's position on Turkey   +   and on Russia?   →   Israel's position on Russia
 *     Israel's position on Turkey   +   since when?      →   Israel's position on Turkey — since when?
 *
 * A new subject takes the place of the last on/about/towards phrase, or of the name at the end; where there is none it is
 * added. A time at the end (`in March 2025`) stays. A question that leans on the one before is put behind its subject; what
 * stands on its own (`Who is Roman Gofman?`) is left as it is.
 */
export function understandFollowUp(previous: string, followUp: string): string {
  const asked = previous.trim();
  const words = followUp.trim();
  if (asked === '' || words === '' || isSurelyReference(words)) return words;
  const opening = OPENING.exec(words)?.[0] ?? '';
  const rest = words.slice(opening.length).replace(/[\s?!.…؟。？]+$/u, '');
  if (rest === '') return asked;
  if (hasQuestionForm(rest)) return leans(rest, opening !== '') ? join(asked, rest) : words;
  if (asksOfAnswer(rest) || (pointsBack(rest) && contentWords(rest).length <= MAX_LEANING_WORDS))
    return join(asked, rest);
  if (opening === '' && !isFragment(words))
    return /[?؟？]\s*$/u.test(words) && contentWords(rest).length <= 2 ? join(asked, rest) : words;
  return replaceSubject(subjectOf(asked), rest);
}

/** Whether a question cannot be understood without the one before it: it begins with “and”, “what about”, “on”, or says
 * nothing of what it asks about (“since when?”, “why?”, “who said that?”). */
export function leansOnPrevious(question: string): boolean {
  const words = question.trim();
  if (OPENING.test(words) || STARTS_WITH_ABOUT.test(words)) return true;
  if (NAME_IN_CAPITALS.test(words) || !hasQuestionForm(words)) return false;
  const { length } = contentWords(words);
  return length === 0 || (length === 1 && pointsBack(words));
}

/** “WHO”: the organisation. */
const NAME_IN_CAPITALS = /^\p{Lu}{2,}$/u;

/** A follow-up of no more words than this, none of them a question word, names a subject and asks nothing. */
const MAX_FRAGMENT_WORDS = 3;

/** A question with more to say than this stands on its own, whatever it points to. */
const MAX_LEANING_WORDS = 3;

/** “Who is …”, “what is HTS”: whatever follows is the subject. */
const DEFINES_PERSON =
  /^(?:who['’]?s?|wer|qui|кто|хто|qui[ée]n|kto)\s+(?:(?:is|are|was|ist|war|est|такой|такая|така|такий|es)\s+)?\p{L}|(?:kimdir|nedir)$/iu;
const DEFINES_NAME =
  /^(?:[Ww]hat|[Ww]here|[Ww]as|[Ww]o|[Оо]ù|[Чч]то|[Гг]де|[Щщ]о|[Дд]е)(?:['’]s|\s+(?:is|are|was|were|ist|sind|est|такое|таке))?\s+(?:the\s+|die\s+|der\s+|das\s+|la\s+|le\s+)?\p{Lu}/u;

function leans(question: string, isOpened: boolean): boolean {
  const content = contentWords(question);
  if (content.length === 0) return true;
  if (pointsBack(question) && content.length <= MAX_LEANING_WORDS) return true;
  if (DEFINES_PERSON.test(question) || DEFINES_NAME.test(question)) return false;
  return content.length <= (isOpened ? 2 : 1);
}

function isFragment(words: string): boolean {
  if (STARTS_WITH_ABOUT.test(words) || STARTS_WITH_PREPOSITION.test(words)) return true;
  return words.split(/\s+/).length <= MAX_FRAGMENT_WORDS;
}

/** What an earlier follow-up has put behind a subject. */
const JOINT = ' — ';

function join(asked: string, question: string): string {
  return `${withoutQuestionWord(subjectOf(asked))}${JOINT}${question}?`;
}

function subjectOf(asked: string): string {
  const joint = asked.lastIndexOf(JOINT);
  return joint > 0 && asked.endsWith('?') ? asked.slice(0, joint) : asked;
}

/** Two words that ask would make two questions of it. */
function withoutQuestionWord(asked: string): string {
  const body = asked.replace(/[\s?؟？]+$/u, '');
  const [first = ''] = body.split(/\s/, 1);
  const isAsking = hasQuestionForm(first) && body.length > first.length;
  const rest = isAsking ? body.slice(first.length).trimStart() : body;
  return rest.replace(/^(?:is|are|was|were|ist|sind|est|sont)\s+(?=\S)/iu, isAsking ? '' : '$&');
}

function replaceSubject(asked: string, rest: string): string {
  const mark = /[?؟？]+$/u.exec(asked)?.[0] ?? '';
  const body = asked.slice(0, asked.length - mark.length).trimEnd();
  const isNarrowing = !STARTS_WITH_ABOUT.test(rest) && STARTS_WITH_PREPOSITION.test(rest);
  if (isNarrowing) return `${body} ${rest}${mark}`;
  const phrase = [...body.matchAll(ABOUT_WORD)].at(-1);
  if (phrase === undefined) return `${replaceName(body, rest)}${mark}`;
  const time = TRAILING_TIME.exec(body);
  const kept = time !== null && time.index > phrase.index ? body.slice(time.index) : '';
  const start = STARTS_WITH_ABOUT.test(rest) ? phrase.index : phrase.index + phrase[0].length;
  return `${body.slice(0, start)}${rest}${kept}${mark}`;
}

/** A name at the end, or before a postposition. */
const LAST_NAME = /(?<=\s)\p{Lu}[\p{L}\p{N}’'-]*(?:\s+\p{Lu}[\p{L}\p{N}’'-]*)*$/u;
const NAME = /^(?:(?:the|die|der|das|la|le|les)\s+)?\p{Lu}/u;

function replaceName(body: string, rest: string): string {
  const named = BEFORE_POSTPOSITION.exec(body) ?? (NAME.test(rest) ? LAST_NAME.exec(body) : null);
  if (named === null || named.index === 0) return `${body} ${rest}`;
  return `${body.slice(0, named.index)}${rest}${body.slice(named.index + named[0].length)}`;
}
