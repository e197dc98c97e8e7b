/** The world's records in Discord's own JSON. Pure. */
import type { Json } from './json.ts';
import { EVERYONE_PERMISSIONS, permissionBits, permissionsIn } from './permissions.ts';
import type { Channel, Guild, Role, User, World } from './world.ts';

/** When everything in the double's past happened. */
export const LONG_AGO = '2024-01-01T00:00:00.000000+00:00';
/** Channel types that are threads. */
const THREAD_TYPES: ReadonlySet<number> = new Set([10, 11, 12]);

/** Discord's user object. */
export function wireUser(user: User): Json {
  return {
    id: user.id,
    username: user.name.toLowerCase(),
    global_name: user.name,
    discriminator: '0',
    avatar: null,
    public_flags: 0,
    flags: 0,
    ...(user.isBot && { bot: true }),
    primary_guild: null,
  };
}

/** Discord's member object without its user, as events about messages carry it. */
export function wireMember(guild: Guild, userId: string): Json {
  return {
    roles: guild.members.get(userId) ?? [],
    nick: null,
    avatar: null,
    banner: null,
    joined_at: LONG_AGO,
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/** Discord's role object. */
export function wireRole(role: Role): Json {
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}

/** Discord's channel object; in a direct message with the people who are not the bot. */
export function wireChannel(world: World, channel: Channel): Json {
  const base = { id: channel.id, type: channel.type, flags: 0, last_message_id: null };
  if (channel.guildId === undefined) return { ...base, ...privateFields(world, channel) };
  const guildFields = { ...base, guild_id: channel.guildId, name: channel.name };
  if (isThread(channel)) return { ...guildFields, ...threadFields(channel) };
  return {
    ...guildFields,
    parent_id: null,
    position: 0,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [...channel.overwrites].map(([id, { allow, deny }]) => ({
      id,
      type: world.users.has(id) ? 1 : 0,
      allow: String(allow),
      deny: String(deny),
    })),
  };
}

/** Whether messages here belong to a thread of another channel. */
export function isThread(channel: Channel): boolean {
  return THREAD_TYPES.has(channel.type);
}

/** What the bot may do in a channel, as interactions tell it. */
export function wireAppPermissions(world: World, channel: Channel): string {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  if (guild && !guild.botInstalled) return String(permissionBits(EVERYONE_PERMISSIONS));
  return String(permissionsIn(world, channel, world.bot.id));
}

function privateFields(world: World, channel: Channel): Json {
  const others = channel.recipientIds.filter((id) => id !== world.bot.id);
  const users = others.flatMap((id) => world.users.get(id) ?? []);
  const group = { name: channel.name, icon: null, owner_id: others[0] };
  return { ...(channel.type === 3 && group), recipients: users.map(wireUser) };
}

function threadFields(channel: Channel): Json {
  return {
    parent_id: channel.parentId,
    owner_id: channel.ownerId,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    thread_metadata: {
      archived: channel.isArchived,
      auto_archive_duration: 1440,
      archive_timestamp: LONG_AGO,
      create_timestamp: LONG_AGO,
      locked: false,
    },
  };
}
