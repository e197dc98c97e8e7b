import type { Credit } from '../../rendering/discord/view.ts';
import type { Bot } from './bot.ts';
import type { InteractionBase } from './events/interaction.ts';
import { type Visibility, visibilityIn } from './guild-settings.ts';
import { mayManageMessages, mayWrite } from './permissions.ts';

/** For whom a card is, and in which language. */
export interface Reader {
  readonly locale: string;
  readonly asker: string;
  readonly isPrivate: boolean;
  /** How a card that all see came here, where no question stands above it. */
  readonly credit?: Credit;
}

/** The person's language for what they alone see, the guild's for what all see. */
export function readerOf(
  interaction: InteractionBase,
  isPrivate: boolean,
  credit?: Credit,
): Reader {
  const { locale, guildLocale, userId } = interaction;
  return {
    locale: isPrivate ? locale : guildLocale,
    asker: userId,
    isPrivate,
    ...(!isPrivate && credit !== undefined && { credit }),
  };
}

/** Why nobody else may see an answer here. */
export type Hindrance = 'mayNotPost' | 'cannotPost' | 'moderatorsOnly';

/** What keeps an answer from being posted for all where an interaction comes from; null where nothing does. */
export function hindranceOf(bot: Bot, interaction: InteractionBase): Hindrance | null {
  const { guildId, permissions, ownPermissions, isThread } = interaction;
  if (guildId === null) return null;
  if (!mayWrite(permissions, isThread)) return 'mayNotPost';
  if (ownPermissions !== null && !mayWrite(ownPermissions, isThread)) return 'cannotPost';
  const isClosed = visibilityOf(bot, interaction) === 'closed';
  return isClosed && !mayManageMessages(permissions) ? 'moderatorsOnly' : null;
}

/** Whether the answer to a command is for the person alone, where they have not said otherwise. */
export function isPrivateFor(bot: Bot, interaction: InteractionBase): boolean {
  return visibilityOf(bot, interaction) !== 'public' || hindranceOf(bot, interaction) !== null;
}

function visibilityOf(bot: Bot, { guildId, channelId, parentId }: InteractionBase): Visibility {
  return visibilityIn(bot.settings.of(guildId), channelId, parentId);
}
