import type { QuotedPassage } from '../../../answers/answer.ts';
import type { Bot } from '../bot.ts';
import { ask } from '../cards/answer-card.ts';
import type { Press } from './on-component.ts';

/** The passage that a card is about: that of its reference, else the first of its page; null where it is gone. */
export async function passageOf(
  bot: Bot,
  { card, control }: Pick<Press, 'card' | 'control'>,
): Promise<QuotedPassage | null> {
  if (card.reference !== null) return (await bot.sitrep.cite(card.reference))?.passage ?? null;
  const { passages } = await ask(bot, card, { page: Math.max(1, control.page) });
  return passages[0] ?? null;
}
