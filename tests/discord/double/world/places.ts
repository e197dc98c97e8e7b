/** Making channels: direct messages, groups, threads. */
import type { Backend } from '../rest/backend.ts';
import type { Channel, World } from './world.ts';
import { wireChannel } from './wire.ts';

/** The direct channel between the bot and a user, made when it is first needed. */
export function directChannel(world: World, userId: string): Channel {
  const known = [...world.channels.values()].find(
    ({ type, recipientIds }) => type === 1 && recipientIds.includes(userId),
  );
  return known ?? addChannel(world, { type: 1, name: '', recipientIds: [userId, world.bot.id] });
}

/** Opens a thread under a channel and tells the gateway; on a message it takes the message's id. */
export function openThread(
  backend: Backend,
  parent: Channel,
  name: string,
  ownerId: string,
  options: { readonly id?: string; readonly type?: number } = {},
): Channel {
  const thread = addChannel(backend.world, {
    ...(options.id !== undefined && { id: options.id }),
    type: options.type ?? 11,
    name,
    ownerId,
    parentId: parent.id,
    ...(parent.guildId !== undefined && { guildId: parent.guildId }),
  });
  const wire = { ...wireChannel(backend.world, thread), newly_created: true };
  backend.gateway.dispatch('THREAD_CREATE', thread.guildId, wire);
  return thread;
}

/** Adds a channel to the world; what is not said is empty. */
export function addChannel(
  world: World,
  fields: Partial<Channel> & Pick<Channel, 'type' | 'name'>,
): Channel {
  const channel: Channel = {
    id: world.ids.next(),
    recipientIds: [],
    overwrites: new Map(),
    isArchived: false,
    ...fields,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
