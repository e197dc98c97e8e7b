import { type Guild, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import { renderSetup } from '../../../rendering/discord/pages.ts';
import { failureOf } from '../api/failure.ts';
import { type Bot, serves } from '../bot.ts';

/** What is needed to write there. */
const NEEDED = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];

/** Says in a guild that has just invited the bot what it can do and how it is set up, once, where it may write. */
export async function welcome(bot: Bot, guild: Guild): Promise<void> {
  if (!serves(bot, guild.id)) return;
  const channel = channelFor(guild);
  if (channel === null) return;
  try {
    await bot.api.post(channel.id, renderSetup(guild.preferredLocale), `setup${guild.id}`);
  } catch (error) {
    bot.log.warn({ failure: failureOf(error), err: error }, 'a server could not be welcomed');
  }
}

/** The channel for messages of the system, else the first in which the bot may write. */
function channelFor(guild: Guild): GuildBasedChannel | null {
  const { systemChannel } = guild;
  if (systemChannel !== null && mayWriteIn(systemChannel, guild)) return systemChannel;
  const writable = guild.channels.cache.filter(
    (channel) => !channel.isThread() && !channel.isVoiceBased() && channel.isTextBased(),
  );
  return writable.find((channel) => mayWriteIn(channel, guild)) ?? null;
}

function mayWriteIn(channel: GuildBasedChannel, { members: { me } }: Guild): boolean {
  return me !== null && channel.permissionsFor(me).has(NEEDED);
}
