import { renderContext } from '../../../rendering/discord/context-card.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import { admitLookUp } from '../admit.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import type { CommandInteraction } from '../events/interaction.ts';
import { isPrivateFor, readerOf } from '../reader.ts';
import { textOption } from '../events/interaction.ts';

/** Neighbours on each side of a cited passage. */
export const CONTEXT_PASSAGES = 1;

/** `/cite id`: a passage by its permanent reference, between its neighbours. */
export async function citeCommand(
  bot: Bot,
  interaction: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  const id = textOption(interaction, 'id') ?? '';
  const isPrivate = isPrivateFor(bot, interaction);
  return admitLookUp(bot, interaction, exchange, async () => {
    if (!(await exchange.think(isPrivate))) return;
    const reader = readerOf(interaction, isPrivate, 'asked');
    const citation = await bot.sitrep.cite(id, CONTEXT_PASSAGES);
    await exchange.answer(
      citation === null
        ? renderNotice('unknownReference', reader.locale, { reference: id })
        : renderContext(citation, { ...reader, key: bot.key }),
    );
  });
}
