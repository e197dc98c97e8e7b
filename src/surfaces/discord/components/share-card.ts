import { readerOf } from '../reader.ts';
import { currentPassage } from './current-passage.ts';
import type { PressHandler } from './on-component.ts';

/** “Share”: the private card for all in the channel, without pings. */
export const shareCard: PressHandler = async (bot, press, exchange) => {
  if (!(await exchange.think(false))) return;
  const { card } = await currentPassage(bot, press, readerOf(press.interaction, false));
  await exchange.answer(card);
};
