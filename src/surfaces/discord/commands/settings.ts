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
  const { visibility, channels, mentions } = bot.settings.of(guildId);
  const isOfMentions = textOption(interaction, 'mentions') !== null;
  const shown = {
    answers: { inGuild: visibility, channels },
    mentions: {
      inGuild: mentions.isOn ? ('on' as const) : ('off' as const),
      channels: mapValues(mentions.channels, (isOn) => (isOn ? ('on' as const) : ('off' as const))),
    },
    saved:
      changed === null || subcommand === 'show'
        ? null
        : { what: isOfMentions ? ('mentions' as const) : ('answers' as const), channel },
  };
  await exchange.answer(renderSettings(shown, locale));
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
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
  return changeMentions(settings, channel, mentions === 'on');
}
