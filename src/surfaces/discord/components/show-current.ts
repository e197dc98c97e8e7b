import { renderNotice, withNotice } from '../../../rendering/discord/pages.ts';
import type { CardFacts } from '../../../rendering/discord/read-card.ts';
import { admitPress } from '../admit.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import { answerCard } from '../cards/answer-card.ts';
import type { ComponentInteraction } from '../events/interaction.ts';
import { readerOf } from '../reader.ts';
import { contextCard } from './open-context.ts';

/** What this version would answer to a card of an older one, whose buttons mean nothing any more. */
export async function showCurrent(
  bot: Bot,
  interaction: ComponentInteraction,
  card: CardFacts,
  exchange: Exchange,
): Promise<void> {
  return admitPress(bot, interaction, exchange, async () => {
    if (!(await exchange.think(true))) return;
    const reader = readerOf(interaction, true);
    if (card.question === '') return exchange.answer(renderNotice('forged', reader.locale));
    const body =
      card.reference === null
        ? await answerCard(bot, card, reader)
        : await contextCard(bot, card.reference, reader);
    await exchange.answer(withNotice(body, 'outdated', reader.locale));
  });
}
