/** Routes of messages in channels: what a bot does with its own token. */
import type { Backend, Handler } from './backend.ts';
import { DiscordFailure } from './discord-failure.ts';
import { asObject, asString, type Json } from '../world/json.ts';
import { addReaction } from '../gateway/message-events.ts';
import { changeMessage, inspectMessage, postMessage, removeMessage } from '../world/messages.ts';
import { allows, permissionsIn } from '../world/permissions.ts';
import { bodyObject, param, type ApiRequest } from './request.ts';
import { wireMessage } from '../world/wire-message.ts';
import { isThread } from '../world/wire.ts';
import type { Channel, Message } from '../world/world.ts';

/** Messages that `GET …/messages` gives if the request does not say how many. */
const DEFAULT_PAGE = 50;
/** How far back a repeated nonce is recognised, in messages. */
const NONCE_WINDOW = 100;

/** The handlers of the routes for messages, by the route's name. */
export const messageRoutes = {
  getMessages(backend, request) {
    const channel = readableChannel(backend, request);
    const bits = permissionsIn(backend.world, channel, backend.world.bot.id);
    if (!allows(bits, 'ReadMessageHistory')) return [];
    const limit = Number(request.query.get('limit') ?? DEFAULT_PAGE);
    return visibleMessages(backend, channel)
      .slice(-limit)
      .reverse()
      .map((message) => wireMessage(backend.world, message));
  },
  createMessage(backend, request) {
    const channel = writableChannel(backend, request);
    const payload = bodyObject(request);
    inspectMessage(backend, request, payload);
    const repeated = repeatedSend(backend, channel, payload);
    if (repeated) return wireMessage(backend.world, repeated);
    const repliesTo = replyTarget(backend, channel, payload);
    const message = postMessage(backend, {
      channelId: channel.id,
      authorId: backend.world.bot.id,
      payload,
      files: request.files,
      ...(repliesTo !== undefined && { repliesTo }),
    });
    return wireMessage(backend.world, message);
  },
  getMessage(backend, request) {
    return wireMessage(
      backend.world,
      messageIn(backend, readableChannel(backend, request), request),
    );
  },
  editMessage(backend, request) {
    const message = messageIn(backend, readableChannel(backend, request), request);
    if (message.authorId !== backend.world.bot.id) throw new DiscordFailure(50005);
    inspectMessage(backend, request, bodyObject(request), message);
    changeMessage(backend, message, bodyObject(request), request.files);
    return wireMessage(backend.world, message);
  },
  deleteMessage(backend, request) {
    const channel = readableChannel(backend, request);
    const message = messageIn(backend, channel, request);
    const bits = permissionsIn(backend.world, channel, backend.world.bot.id);
    const isOwn = message.authorId === backend.world.bot.id;
    if (!isOwn && !allows(bits, 'ManageMessages')) throw new DiscordFailure(50013);
    removeMessage(backend, message);
    return undefined;
  },
  addReaction(backend, request) {
    const channel = readableChannel(backend, request);
    const bits = permissionsIn(backend.world, channel, backend.world.bot.id);
    if (!allows(bits, 'AddReactions', 'ReadMessageHistory')) throw new DiscordFailure(50013);
    const message = messageIn(backend, channel, request);
    addReaction(backend, message, backend.world.bot.id, param(request, 'emoji_name'));
    return undefined;
  },
  removeReaction(backend, request) {
    const message = messageIn(backend, readableChannel(backend, request), request);
    message.reactions.get(param(request, 'emoji_name'))?.delete(backend.world.bot.id);
    return undefined;
  },
} satisfies Record<string, Handler>;

/**
 * The channel of a request, if the bot may see it.
 * @throws DiscordFailure 10003 or 50001
 */
export function readableChannel({ world }: Backend, request: ApiRequest): Channel {
  const channel = world.channels.get(param(request, 'channel_id'));
  if (!channel) throw new DiscordFailure(10003);
  const isMember =
    channel.guildId === undefined
      ? channel.recipientIds.includes(world.bot.id)
      : allows(permissionsIn(world, channel, world.bot.id), 'ViewChannel');
  if (!isMember) throw new DiscordFailure(50001);
  return channel;
}

/** Messages of a channel that are there for everybody, oldest first. */
function visibleMessages({ world }: Backend, channel: Channel): Message[] {
  return (world.timelines.get(channel.id) ?? [])
    .flatMap((id) => world.messages.get(id) ?? [])
    .filter((message) => message.ephemeralFor === undefined);
}

function writableChannel(backend: Backend, request: ApiRequest): Channel {
  const { world } = backend;
  const channel = readableChannel(backend, request);
  if (channel.recipientIds.some((id) => world.closedDms.has(id))) throw new DiscordFailure(50007);
  const needed = isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages';
  if (!allows(permissionsIn(world, channel, world.bot.id), needed)) throw new DiscordFailure(50013);
  return channel;
}

function messageIn({ world }: Backend, channel: Channel, request: ApiRequest): Message {
  const message = world.messages.get(param(request, 'message_id'));
  const isHere = message?.channelId === channel.id && message.ephemeralFor === undefined;
  if (!message || !isHere || message.isDeleted) throw new DiscordFailure(10008);
  return message;
}

/** With `enforce_nonce`, a send that repeats a nonce gives the first message again. */
function repeatedSend({ world }: Backend, channel: Channel, payload: Json): Message | undefined {
  if (payload['enforce_nonce'] !== true || payload['nonce'] === undefined) return undefined;
  return (world.timelines.get(channel.id) ?? [])
    .slice(-NONCE_WINDOW)
    .flatMap((id) => world.messages.get(id) ?? [])
    .find(
      ({ nonce, authorId }) =>
        nonce === JSON.stringify(payload['nonce']) && authorId === world.bot.id,
    );
}

function replyTarget({ world }: Backend, channel: Channel, payload: Json): string | undefined {
  const reference = asObject(payload['message_reference']);
  const id = asString(reference['message_id']);
  if (id === '') return undefined;
  const bits = permissionsIn(world, channel, world.bot.id);
  if (!allows(bits, 'ReadMessageHistory')) throw new DiscordFailure(160002);
  const target = world.messages.get(id);
  const exists = target?.channelId === channel.id && !target.isDeleted;
  if (exists) return id;
  if (reference['fail_if_not_exists'] === false) return undefined;
  throw new DiscordFailure(50035, ['message_reference: Unknown message']);
}
