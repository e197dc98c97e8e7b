import { splitClaims } from '../../../queries/split-claims.ts';
import { renderClaims } from '../../../rendering/discord/claims-card.ts';
import { admit } from '../admit.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import type { MessageCommandInteraction } from '../events/interaction.ts';
import { readerOf } from '../reader.ts';

/** **Find sources** on a message: the passages that mention what it says; no verdict on truth. Always private. */
export async function findSourcesCommand(
  bot: Bot,
  interaction: MessageCommandInteraction,
  exchange: Exchange,
): Promise<void> {
  return admit(bot, interaction, exchange, async () => {
    if (!(await exchange.think(true))) return;
    const claims = await Promise.all(
      splitClaims(interaction.target.content ?? '').map(async (text) => ({
        text,
        answer: await bot.sitrep.ask({ text }),
      })),
    );
    await exchange.answer(renderClaims(claims, { ...readerOf(interaction, true), key: bot.key }));
  });
}
