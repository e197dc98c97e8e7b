import type { Bot } from './bot.ts';
import type { InteractionBase } from './events/interaction.ts';
import { isPrivateIn, type Visibility } from './guild-settings.ts';

/** For whom a card is, and in which language. */
export interface Reader {
  readonly locale: string;
  readonly asker: string;
  readonly isPrivate: boolean;
}

/** The person's language for what they alone see, the guild's for what all see. */
export function readerOf(interaction: InteractionBase, isPrivate: boolean): Reader {
  const { locale, guildLocale, userId } = interaction;
  return { locale: isPrivate ? locale : guildLocale, asker: userId, isPrivate };
}

/** Whether the answer to a command is for the person alone: as wished, else as set where it is used. */
export function isPrivateFor(
  bot: Bot,
  interaction: InteractionBase,
  wanted: Visibility | null,
): boolean {
  const { guildId, channelId } = interaction;
  return isPrivateIn(bot.settings.of(guildId), channelId, wanted);
}
