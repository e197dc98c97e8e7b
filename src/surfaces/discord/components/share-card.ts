import { answerCard } from '../cards/answer-card.ts';
import { readerOf } from '../reader.ts';
import type { PressHandler } from './on-component.ts';
import { contextCard } from './open-context.ts';

/** “Share”: the private card for all in the channel, without pings. */
export const shareCard: PressHandler = async (bot, { interaction, card, control }, exchange) => {
  if (!(await exchange.think(false))) return;
  const reader = readerOf(interaction, false);
  await exchange.answer(
    card.reference === null
      ? await answerCard(bot, card, reader, { page: Math.max(1, control.page) })
      : await contextCard(bot, card.reference, reader),
  );
};
