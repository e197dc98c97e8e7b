import type { Answer, QuotedPassage } from '../../answers/answer.ts';
import type { Speech } from '../phrases/speak.ts';
import { label, type Stamp } from './controls.ts';
import { ROW_MAX_BUTTONS } from './limits.ts';
import { button, type Button, linkButton } from './message-body.ts';
import { byDocument, namingSentence } from './passage-block.ts';
import { sourceUrl } from './text-fragment.ts';

/** What can be done with an answer. */
export interface ButtonOptions {
  readonly isPrivate: boolean;
  /** Whether the nearest passages have been asked for. */
  readonly wantsNearest: boolean;
}

/** What has its place among the buttons while there is room, and else in the menu. */
export type Wished = 'copy' | 'ask' | 'previous' | 'next' | 'plain' | 'timeline';

/** In this order they stand; short labels first, so that a telephone breaks the row once. */
const PLACES: readonly Wished[] = ['ask', 'plain', 'copy', 'previous', 'next', 'timeline'];

/** The one row of buttons under an answer, and what has found no place in it. */
export interface AnswerButtons {
  readonly row: readonly Button[];
  readonly overflow: readonly Wished[];
}

/** The buttons under an answer that quotes `shown`. */
export function answerButtons(
  answer: Answer,
  shown: readonly QuotedPassage[],
  options: ButtonOptions,
  stamp: Stamp,
  speech: Speech,
): AnswerButtons {
  const { isPrivate } = options;
  const { buttons } = speech.phrases;
  const removal = isPrivate ? [] : [button('secondary', label(buttons.remove), stamp('delete'))];
  const isFound = shown.length > 0;
  const fixed = isFound
    ? [
        button('primary', label(buttons.context), stamp('context')),
        ...(isPrivate ? [button('secondary', label(buttons.share), stamp('share'))] : []),
      ]
    : nearestButtons(answer, options, stamp, speech);
  const links = linksOf(shown, speech);
  const wished = wishedFor(answer, isPrivate);
  const room = ROW_MAX_BUTTONS - fixed.length - links.length - removal.length;
  const words = { ...buttons, previous: '◀', next: '▶' };
  const placed = wished
    .slice(0, room)
    .sort((one, other) => PLACES.indexOf(one) - PLACES.indexOf(other))
    .map((one) => button('secondary', label(words[one]), stamp(one)));
  return { row: [...fixed, ...placed, ...links, ...removal], overflow: wished.slice(room) };
}

function wishedFor(
  { page, pages, passages, position }: Answer,
  isPrivate: boolean,
): readonly Wished[] {
  const plainly: readonly Wished[] = position === undefined ? [] : ['plain'];
  const ask: readonly Wished[] = isPrivate ? ['ask'] : [];
  if (passages.length === 0) return [...plainly, ...ask];
  return [
    ...plainly,
    'copy',
    ...(page > 1 ? (['previous'] as const) : []),
    ...(page > 1 && page < pages ? (['next'] as const) : []),
    ...ask,
    ...(page === 1 && page < pages ? (['next'] as const) : []),
    ...(position === undefined ? [] : (['timeline'] as const)),
  ];
}

/** One link a document, numbered as the citations are. */
export function linksOf(
  passages: readonly QuotedPassage[],
  { phrases }: Speech,
): readonly Button[] {
  const documents = byDocument(passages);
  return documents.flatMap(([first], index) => {
    const url = first === undefined ? null : sourceUrl(first.url, namingSentence(first));
    if (url === null) return [];
    const open = phrases.buttons.open;
    return [linkButton(label(documents.length > 1 ? `${open} [${index + 1}]` : open), url)];
  });
}

function nearestButtons(
  answer: Answer,
  { wantsNearest }: ButtonOptions,
  stamp: Stamp,
  { phrases }: Speech,
): readonly Button[] {
  const isOffered = !wantsNearest && answer.nearest.length === 0 && answer.searched.documents > 0;
  return isOffered ? [button('primary', label(phrases.buttons.nearest), stamp('nearest'))] : [];
}
