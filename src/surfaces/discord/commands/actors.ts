import { renderActors } from '../../../rendering/discord/actors-card.ts';
import { admitLookUp } from '../admit.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import { type CommandInteraction, textOption } from '../events/interaction.ts';
import { isPrivateFor } from '../reader.ts';

/** `/actors [search]`: who appears in the documents, and who speaks for whom. */
export async function actorsCommand(
  bot: Bot,
  interaction: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  const search = textOption(interaction, 'search');
  return admitLookUp(bot, interaction, exchange, async () => {
    if (!(await exchange.think(isPrivateFor(bot, interaction)))) return;
    const actors = await bot.sitrep.actors(search ?? undefined);
    await exchange.answer(renderActors(actors, interaction.locale));
  });
}
