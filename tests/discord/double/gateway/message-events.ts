/** What the gateway tells of messages. */
import type { Backend } from '../rest/backend.ts';
import { wireMessageEvent } from '../world/wire-message.ts';
import type { Message } from '../world/world.ts';

/** Tells waiting drivers and, of messages that are not for one person alone, the gateway. */
export function announce(backend: Backend, event: string, message: Message): void {
  const { world, gateway } = backend;
  const guildId = world.channels.get(message.channelId)?.guildId;
  world.changes.notify(message.channelId, message.id, message.interaction?.id ?? '');
  if (message.ephemeralFor !== undefined || !isServed(backend, message.channelId)) return;
  gateway.dispatch(event, guildId, (intents) =>
    event === 'MESSAGE_DELETE'
      ? { id: message.id, channel_id: message.channelId, ...(guildId && { guild_id: guildId }) }
      : wireMessageEvent(world, message, intents),
  );
}

/** Puts somebody's emoji to a message, and tells the gateway. */
export function addReaction(
  backend: Backend,
  message: Message,
  userId: string,
  emoji: string,
): void {
  const { world, gateway } = backend;
  const guildId = world.channels.get(message.channelId)?.guildId;
  message.reactions.set(emoji, (message.reactions.get(emoji) ?? new Set()).add(userId));
  world.changes.notify(message.id, message.channelId);
  gateway.dispatch('MESSAGE_REACTION_ADD', guildId, {
    user_id: userId,
    channel_id: message.channelId,
    message_id: message.id,
    message_author_id: message.authorId,
    emoji: { id: null, name: emoji },
    burst: false,
    type: 0,
    ...(guildId !== undefined && { guild_id: guildId }),
  });
}

/** Delivers the event of a message once more, as Discord sometimes does. */
export function redeliverMessage(backend: Backend, message: Message): void {
  announce(backend, 'MESSAGE_CREATE', message);
}

/** Whether the bot is told what happens in a channel. */
function isServed({ world }: Backend, channelId: string): boolean {
  const channel = world.channels.get(channelId);
  if (channel?.guildId !== undefined)
    return world.guilds.get(channel.guildId)?.botInstalled ?? false;
  return channel?.recipientIds.includes(world.bot.id) ?? false;
}
