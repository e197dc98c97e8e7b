import type { Answer, QuotedPassage } from '../../answers/answer.ts';
import type { Speech } from '../phrases/speak.ts';
import type { Wished } from './answer-controls.ts';
import { valueOfAction } from './carried-question.ts';
import { optionsOf } from './controls.ts';
import { SELECT_MAX_OPTIONS } from './limits.ts';
import type { SelectOption } from './message-body.ts';
import { namingSentence } from './passage-block.ts';

/** What the menu of an answer does, beside opening a passage. */
export const MENU_ACTIONS = [
  'next',
  'previous',
  'copy',
  'ask',
  'yes',
  'wrong',
  'old',
  'missing',
  'plain',
  'timeline',
] as const;
export type MenuAction = (typeof MENU_ACTIONS)[number];

/** Before a suggestion; no reference of a passage begins so. */
const SUGGESTS = '~';

/** Corrections offered. */
const SUGGESTIONS_MAX = 5;

/** The words that a chosen option suggests; null where it suggests none. */
export function suggestionOf(value: string): string | null {
  return value.startsWith(SUGGESTS) ? value.slice(SUGGESTS.length) : null;
}

/**
 * What the menu of an answer offers: its other passages, corrections, more pages, what has found no place among the buttons,
 * and whether this was it.
 */
export function menuOptions(
  answer: Answer,
  overflow: readonly Wished[],
  speech: Speech,
): readonly SelectOption[] {
  const { passages, nearest, didYouMean } = answer;
  const { buttons, nextPassages, previousPassages } = speech.phrases;
  const words = { ...buttons, next: nextPassages, previous: previousPassages };
  const isFound = passages.length > 0;
  return optionsOf(
    [
      ...(isFound ? passages.slice(1) : nearest).map(passageOption),
      ...didYouMean
        .slice(0, SUGGESTIONS_MAX)
        .map((text) => ({ label: text, value: `${SUGGESTS}${text}` })),
      ...overflow.map((one) => action(one, words[one])),
      ...(isFound ? feedbackOptions(speech) : []),
    ],
    SELECT_MAX_OPTIONS,
  );
}

/** What stands on the menu before it is opened. */
export function menuPlaceholder({ nearest, didYouMean }: Answer, { phrases }: Speech): string {
  if (nearest.length > 0) return phrases.pickNearest;
  return didYouMean.length > 0 ? phrases.pickSuggestion : phrases.more;
}

function feedbackOptions({ phrases: { feedback } }: Speech) {
  return (['yes', 'wrong', 'old', 'missing'] as const).map((one) => ({
    ...action(one, feedback[one]),
    about: feedback.question,
  }));
}

function action(name: MenuAction, words: string) {
  return { label: words, value: valueOfAction(name) };
}

function passageOption(passage: QuotedPassage) {
  const title = passage.title ?? passage.document;
  const about = `¶ ${passage.paragraph} · ${title}`;
  return { label: namingSentence(passage), value: passage.id, about };
}
