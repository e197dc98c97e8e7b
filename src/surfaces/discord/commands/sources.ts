import { renderSources } from '../../../rendering/discord/sources-card.ts';
import { admitLookUp } from '../admit.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import type { CommandInteraction } from '../events/interaction.ts';
import { isPrivateFor, readerOf } from '../reader.ts';
import { textOption } from '../events/interaction.ts';

/** `/sources [search]`: the documents, newest first, in pages. */
export async function sourcesCommand(
  bot: Bot,
  interaction: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  const search = textOption(interaction, 'search');
  const isPrivate = isPrivateFor(bot, interaction);
  return admitLookUp(bot, interaction, exchange, async () => {
    if (!(await exchange.think(isPrivate))) return;
    const sources = await bot.sitrep.sources(search ?? undefined);
    const reader = readerOf(interaction, isPrivate, 'asked');
    await exchange.answer(renderSources(sources, { ...reader, key: bot.key, page: 1, search }));
  });
}
