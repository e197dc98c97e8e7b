/** Making interactions and sending them to the bot, with every field that Discord sends. */
import { randomBytes } from 'node:crypto';
import type { Backend } from './backend.ts';
import type { Json } from '../world/json.ts';
import { permissionsIn } from '../world/permissions.ts';
import { wireAppPermissions, wireChannel, wireMember, wireUser } from '../world/wire.ts';
import type { Channel, Guild, Interaction, User, World } from '../world/world.ts';

/** Discord's interaction contexts. */
const CONTEXT = { guild: 0, botDm: 1, privateChannel: 2 } as const;
/** Bytes that an attachment may have. */
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;
/** Interactions kept; older ones are forgotten, for the sake of long loads. */
const MAX_INTERACTIONS = 20_000;

/** What a person does. */
export interface Act {
  /** Discord's number: 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number;
  /** What it is, for messages to the reader. */
  readonly label: string;
  readonly data: Json;
  readonly user: User;
  readonly channel: Channel;
  /** Of components and modals: the message, by id and in Discord's JSON. */
  readonly source?: { readonly id: string; readonly wire: Json };
  /** Fields to put over the event, for malformed ones. */
  readonly override?: Json;
}

/** Sends INTERACTION_CREATE and remembers the interaction. */
export function dispatchInteraction(backend: Backend, act: Act): Interaction {
  const { world } = backend;
  const id = world.ids.next();
  const token = randomBytes(48).toString('base64url');
  const { channel, user, source } = act;
  const interaction: Interaction = {
    id,
    token,
    type: act.type,
    label: act.label,
    userId: user.id,
    channelId: channel.id,
    ...(channel.guildId !== undefined && { guildId: channel.guildId }),
    payload: { ...eventOf(world, act, id, token), ...act.override },
    ...(source && { sourceMessageId: source.id }),
    sentAtMs: performance.now(),
    originalEdits: 0,
    followUpIds: [],
    refusals: [],
    isExpired: false,
  };
  remember(world, interaction);
  deliver(backend, interaction);
  return interaction;
}

/** Sends an interaction's event, again if it was sent before: Discord sometimes delivers twice. */
export function deliver({ gateway, world }: Backend, interaction: Interaction): void {
  if (world.endpoint !== undefined) return world.endpoint(interaction);
  const guild = world.guilds.get(interaction.guildId ?? '');
  const shardGuildId = guild?.botInstalled === true ? guild.id : undefined;
  gateway.dispatch('INTERACTION_CREATE', shardGuildId, interaction.payload);
}

function eventOf(world: World, act: Act, id: string, token: string): Json {
  const { channel, user, source } = act;
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  return {
    id,
    application_id: world.applicationId,
    type: act.type,
    token,
    version: 1,
    data: act.data,
    channel_id: channel.id,
    channel: {
      ...wireChannel(world, channel),
      permissions: String(permissionsIn(world, channel, user.id)),
    },
    ...(guild ? guildFields(world, guild, channel, user) : { user: wireUser(user) }),
    ...(source && { message: source.wire }),
    locale: user.locale,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: ownersOf(world, guild, channel, user),
    app_permissions: wireAppPermissions(world, channel),
    context: contextOf(world, channel),
    attachment_size_limit: ATTACHMENT_LIMIT,
  };
}

function guildFields(world: World, guild: Guild, channel: Channel, user: User): Json {
  const permissions = String(permissionsIn(world, channel, user.id));
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { ...wireMember(guild, user.id), user: wireUser(user), permissions },
  };
}

/** Who installed the app here: a guild (`0`), or the person for themselves (`1`). */
function ownersOf(world: World, guild: Guild | undefined, channel: Channel, user: User): Json {
  if (guild?.botInstalled === true) return { 0: guild.id };
  return channel.recipientIds.includes(world.bot.id) ? { 0: '0' } : { 1: user.id };
}

function contextOf(world: World, channel: Channel): number {
  if (channel.guildId !== undefined) return CONTEXT.guild;
  return channel.recipientIds.includes(world.bot.id) ? CONTEXT.botDm : CONTEXT.privateChannel;
}

function remember(world: World, interaction: Interaction): void {
  world.interactions.set(interaction.id, interaction);
  world.interactionsByToken.set(interaction.token, interaction);
  if (world.interactions.size <= MAX_INTERACTIONS) return;
  const [oldest] = world.interactions.values();
  if (!oldest) return;
  world.interactions.delete(oldest.id);
  world.interactionsByToken.delete(oldest.token);
}
