/** Messages in Discord's own JSON, and what of them a bot may read. Pure. */
import { GatewayIntentBits, MessageFlags } from 'discord.js';
import type { Json } from './json.ts';
import { findMentions } from './mentions.ts';
import { INTERACTION } from './numbers.ts';
import type { Interaction, Message, User, World } from './world.ts';
import { wireMember, wireUser } from './wire.ts';

/** Discord's message object with everything in it, as REST and interactions give it. */
export function wireMessage(world: World, message: Message): Json {
  if (message.repliesTo === undefined) return wireAlone(world, message);
  const replied = world.messages.get(message.repliesTo);
  const guildId = world.channels.get(message.channelId)?.guildId;
  return {
    ...wireAlone(world, message),
    message_reference: {
      type: 0,
      message_id: message.repliesTo,
      channel_id: message.channelId,
      ...(guildId !== undefined && { guild_id: guildId }),
    },
    referenced_message: replied && !replied.isDeleted ? wireAlone(world, replied) : null,
  };
}

/** The message without the one that it replies to. */
function wireAlone(world: World, message: Message): Json {
  const users = message.mentionIds.flatMap((id) => world.users.get(id) ?? []);
  const author = world.users.get(message.authorId);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: author ? wireUser(author) : { id: message.authorId, username: 'gone' },
    content: message.content,
    timestamp: timestampOf(message.id),
    edited_timestamp: message.editedAt,
    tts: false,
    pinned: false,
    mention_everyone: message.mentionsEveryone,
    mentions: users.map(wireUser),
    mention_roles: [],
    attachments: message.attachments,
    embeds: message.embeds,
    components: message.components,
    flags: message.flags | (message.isLoading ? MessageFlags.Loading : 0),
    ...(message.nonce !== undefined && { nonce: JSON.parse(message.nonce) as unknown }),
    ...(message.reactions.size > 0 && { reactions: wireReactions(world, message) }),
    ...(message.interaction && interactionFields(world, message)),
  };
}

/**
 * The message as a gateway event shows it to the bot: without message-content intent, its text, embeds,
 * attachments and components are empty, unless it is the bot's own, in a direct message, or mentions the bot.
 */
export function wireMessageEvent(world: World, message: Message, intents: number): Json {
  const full = wireMessage(world, message);
  const replied =
    message.repliesTo === undefined ? undefined : world.messages.get(message.repliesTo);
  const channel = world.channels.get(message.channelId);
  const guild = world.guilds.get(channel?.guildId ?? '');
  return {
    ...(mayRead(world, message, intents) ? full : blank(full)),
    channel_type: channel?.type,
    ...(replied &&
      !replied.isDeleted && { referenced_message: shownReference(world, replied, intents) }),
    ...(guild && { guild_id: guild.id, member: wireMember(guild, message.authorId) }),
  };
}

/** Whether the bot may read what a message says. */
function mayRead(world: World, message: Message, intents: number): boolean {
  if ((intents & GatewayIntentBits.MessageContent) !== 0) return true;
  if (message.authorId === world.bot.id) return true;
  if (world.channels.get(message.channelId)?.guildId === undefined) return true;
  if (findMentions(message.content).userIds.includes(world.bot.id)) return true;
  return message.mentionIds.includes(world.bot.id) && !repliesToInteractionAnswer(world, message);
}

/** A ping by reply counts as a mention, but not when it answers the bot's answer to an interaction. */
function repliesToInteractionAnswer(world: World, message: Message): boolean {
  if (message.repliesTo === undefined) return false;
  return world.messages.get(message.repliesTo)?.interaction !== undefined;
}

function blank(message: Json): Json {
  return { ...message, content: '', embeds: [], attachments: [], components: [] };
}

function shownReference(world: World, message: Message, intents: number): Json {
  const shown = wireAlone(world, message);
  return mayRead(world, message, intents) ? shown : blank(shown);
}

function interactionFields(world: World, message: Message): Json {
  const interaction = message.interaction;
  const user = world.users.get(interaction?.userId ?? '');
  return {
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    interaction_metadata: {
      id: interaction?.id,
      type: interaction?.type,
      ...(user && { user: wireUser(user) }),
      authorizing_integration_owners: interaction?.payload['authorizing_integration_owners'],
      ...(interaction?.sourceMessageId !== undefined && sourceFields(interaction, user)),
    },
  };
}

/** Where an interaction came from: a component's message; a modal's is told as that of the button that opened it. */
function sourceFields(
  { id, type, payload, sourceMessageId }: Interaction,
  user: User | undefined,
): Json {
  if (type !== INTERACTION.ModalSubmit) return { interacted_message_id: sourceMessageId };
  const owners = payload['authorizing_integration_owners'];
  const opened = {
    id,
    type: INTERACTION.MessageComponent,
    ...(user && { user: wireUser(user) }),
    authorizing_integration_owners: owners,
    interacted_message_id: sourceMessageId,
  };
  return { triggering_interaction_metadata: opened };
}

function wireReactions(world: World, message: Message): readonly Json[] {
  return [...message.reactions].map(([name, users]) => ({
    emoji: { id: null, name },
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    burst_colors: [],
    me: users.has(world.bot.id),
    me_burst: false,
  }));
}

/** The time in a snowflake, as Discord writes times. */
function timestampOf(id: string): string {
  return new Date(Number((BigInt(id) >> 22n) + 1_420_070_400_000n)).toISOString();
}
