import { applySuggestion } from '../../../queries/apply-suggestion.ts';
import { answerCard } from '../cards/answer-card.ts';
import type { PressHandler } from './on-component.ts';
import { replaceCard } from './replace-card.ts';

/** “Did you mean …”: the question with the chosen word in the place of the misspelt one. */
export const takeSuggestion: PressHandler = async (bot, press, exchange) => {
  const { card, chosen } = press;
  const question = applySuggestion(card.question, chosen);
  await replaceCard(press, exchange, async (reader, kept) =>
    answerCard(bot, { ...card, question, asked: card.asked ?? card.question }, reader, kept),
  );
};
