import type { Answer, QuotedPassage } from '../../answers/answer.ts';
import { label, optionsOf, rowsOf, type Stamp } from './controls.ts';
import { type ActionRow, button, type Button, linkButton, row, select } from './message-body.ts';
import type { Speech } from '../phrases/speak.ts';
import { withinPassage } from './passage-block.ts';
import { sourceUrl } from './text-fragment.ts';

/** Of the passages nearest to a question, and of corrections. */
const OFFERS_MAX = 5;

/** What can be done with an answer. */
export interface AnswerDoings {
  readonly isPrivate: boolean;
  /** Whether the nearest passages have been asked for. */
  readonly wantsNearest: boolean;
}

/** Buttons and menus under an answer. */
export function answerControls(
  answer: Answer,
  doings: AnswerDoings,
  stamp: Stamp,
  speech: Speech,
): readonly ActionRow[] {
  const { passages } = answer;
  const general = [...linksOf(passages, speech), ...generalButtons(doings, stamp, speech)];
  const buttons =
    passages.length > 0
      ? [...rowsOf(passageButtons(answer, doings, stamp, speech)), ...rowsOf(general)]
      : rowsOf([...nearestButtons(answer, doings, stamp, speech), ...general]);
  return [...buttons, ...menusOf(answer, stamp, speech)];
}

/** The sentence by which a browser finds a passage: the first that answers, else how the passage begins. */
export function namingSentence(passage: QuotedPassage): string {
  const [answering] = withinPassage(passage, passage.answering);
  if (answering !== undefined) return passage.text.slice(answering.start, answering.end);
  return passage.text.trim().split('\n')[0] ?? '';
}

function passageButtons(
  { page, pages }: Answer,
  { isPrivate }: AnswerDoings,
  stamp: Stamp,
  { phrases: { buttons } }: Speech,
): readonly Button[] {
  return [
    ...(pages > 1
      ? [
          button('secondary', '◀', stamp('previous'), page <= 1),
          button('secondary', '▶', stamp('next'), page >= pages),
        ]
      : []),
    button('primary', label(buttons.context), stamp('context')),
    ...(isPrivate ? [button('secondary', label(buttons.share), stamp('share'))] : []),
    button('secondary', label(buttons.copy), stamp('copy')),
  ];
}

function nearestButtons(
  answer: Answer,
  { wantsNearest }: AnswerDoings,
  stamp: Stamp,
  { phrases }: Speech,
): readonly Button[] {
  const isOffered = !wantsNearest && answer.nearest.length === 0 && answer.searched.documents > 0;
  return isOffered ? [button('primary', label(phrases.buttons.nearest), stamp('nearest'))] : [];
}

/** One link where all passages lead to one place, else one for each, numbered as the citations are. */
export function linksOf(
  passages: readonly QuotedPassage[],
  { phrases }: Speech,
): readonly Button[] {
  const urls = passages.map((passage) => sourceUrl(passage.url, namingSentence(passage)));
  const open = phrases.buttons.open;
  return urls.flatMap((url, index) => {
    if (url === null || urls.indexOf(url) !== index) return [];
    const words = passages.length > 1 ? `${open} [${index + 1}]` : open;
    return [linkButton(label(words), url)];
  });
}

function generalButtons(
  { isPrivate }: AnswerDoings,
  stamp: Stamp,
  { phrases: { buttons } }: Speech,
): readonly Button[] {
  return isPrivate
    ? [button('secondary', label(buttons.ask), stamp('ask'))]
    : [button('secondary', label(buttons.remove), stamp('delete'))];
}

function menusOf(answer: Answer, stamp: Stamp, { phrases }: Speech): readonly ActionRow[] {
  const { passages, nearest, didYouMean } = answer;
  const several = passages.length > 1 ? passages : [];
  const menus = [
    select(stamp('pick'), phrases.pickPassage, optionsOf(several.map(passageOption), OFFERS_MAX)),
    select(
      stamp('pick', 1),
      phrases.pickNearest,
      optionsOf(passages.length === 0 ? nearest.map(passageOption) : [], OFFERS_MAX),
    ),
    select(
      stamp('suggest'),
      phrases.pickSuggestion,
      optionsOf(
        didYouMean.map((words) => ({ label: words, value: words })),
        OFFERS_MAX,
      ),
    ),
  ];
  return menus.filter(({ options }) => options.length > 0).map((menu) => row([menu]));
}

function passageOption(
  passage: QuotedPassage,
  index: number,
): { label: string; value: string; about: string } {
  const title = passage.title ?? passage.document;
  return {
    label: `[${index + 1}] ${namingSentence(passage)}`,
    value: passage.id,
    about: `¶ ${passage.paragraph} · ${title}`,
  };
}
