import { renderNotice, renderSettings } from '../../../rendering/discord/pages.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import type { CommandInteraction } from '../events/interaction.ts';
import { mayManageServer } from '../permissions.ts';
import {
  changeMentions,
  changeVisibility,
  type GuildSettings,
  type Visibility,
  visibilityIn,
} from '../guild-settings.ts';
import { textOption } from '../events/interaction.ts';

/** `/settings`: who sees answers, where mentions are answered. For those who may manage the server. */
export async function settingsCommand(
  bot: Bot,
  interaction: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  const { guildId, locale, subcommand } = interaction;
  if (guildId === null || !mayManageServer(interaction.permissions))
    return exchange.answer(renderNotice('notAllowed', locale));
  if (!(await exchange.think(true))) return;
  const channel = textOption(interaction, 'channel');
  const changed = change(bot, interaction, guildId, channel);
  if (changed !== null) await bot.settings.change(guildId, changed);
  const settings = bot.settings.of(guildId);
  const shown = {
    visibility: visibilityIn(settings, channel ?? interaction.channelId, null),
    channels: settings.mentions,
    isSaved: subcommand !== 'show' && changed !== null,
  };
  await exchange.answer(renderSettings(shown, locale));
}

/** What the choices mean: whoever sets answers to private means it. */
const CHOICES: ReadonlyMap<string, Visibility> = new Map([
  ['private', 'closed'],
  ['shareable', 'private'],
  ['public', 'public'],
]);

/** The settings as they are wanted; null where nothing is to be changed. */
function change(
  bot: Bot,
  interaction: CommandInteraction,
  guild: string,
  channel: string | null,
): GuildSettings | null {
  const settings = bot.settings.of(guild);
  const visibility = textOption(interaction, 'visibility');
  const wanted = visibility === null ? undefined : CHOICES.get(visibility);
  if (wanted !== undefined) return changeVisibility(settings, channel, wanted);
  const mentions = textOption(interaction, 'mentions');
  if (mentions !== 'on' && mentions !== 'off') return null;
  return changeMentions(settings, channel, mentions === 'on', bot.places.channelsOf(guild));
}
