/** Filling a new world with guilds, channels and people. */
import { addChannel } from './places.ts';
import { EVERYONE_PERMISSIONS, permissionBits, type PermissionName } from './permissions.ts';
import type { Channel, Guild, Role, User, World } from './world.ts';

/** A guild to start with. */
export interface GuildSetup {
  readonly name: string;
  /** Names of text channels; `general` if not said. */
  readonly channels?: readonly string[];
  /** Names of members who join at the start; others join when the scenario first names them. */
  readonly members?: readonly string[];
  readonly locale?: string;
  /** `false` for a guild where the bot is not a member, but people may have installed it for themselves. */
  readonly botInstalled?: boolean;
  /** What the bot's role allows, beside what everybody may do. */
  readonly botPermissions?: readonly PermissionName[];
}

/** Adds a guild with its channels and members. */
export function addGuild(world: World, setup: GuildSetup): Guild {
  const id = world.ids.next();
  const owner = addUser(world, `owner of ${setup.name}`);
  const everyone = { id, name: '@everyone', permissions: permissionBits(EVERYONE_PERMISSIONS) };
  const guild: Guild = {
    id,
    name: setup.name,
    ownerId: owner.id,
    locale: setup.locale ?? 'en-US',
    roles: new Map([[id, everyone]]),
    members: new Map([[owner.id, []]]),
    botInstalled: setup.botInstalled ?? true,
  };
  world.guilds.set(id, guild);
  if (guild.botInstalled) joinGuild(world, guild, world.bot, setup.botPermissions ?? []);
  for (const name of setup.channels ?? ['general']) {
    addChannel(world, { type: 0, name, guildId: id });
  }
  for (const name of setup.members ?? []) joinGuild(world, guild, userNamed(world, name));
  return guild;
}

/** Makes a user a member; what they may do beyond everybody comes with a role of their own, which is given back. */
export function joinGuild(
  world: World,
  guild: Guild,
  user: User,
  permissions: readonly PermissionName[] = [],
): Role | null {
  const id = world.ids.next();
  const isOwn = permissions.length > 0;
  guild.members.set(user.id, isOwn ? [id] : []);
  if (!isOwn) return null;
  const role = { id, name: user.name, permissions: permissionBits(permissions) };
  guild.roles.set(id, role);
  return role;
}

/** The user of a name, made if nobody has it yet. */
export function userNamed(world: World, name: string): User {
  const known = usersByName.get(world)?.get(name);
  return known ?? addUser(world, name);
}

/**
 * The channel of a name, in the first guild that has one.
 * @throws if no guild has one
 */
export function channelNamed(world: World, name: string): Channel {
  for (const channel of world.channels.values()) if (channel.name === name) return channel;
  throw new Error(`there is no channel #${name} in the double`);
}

/** Names are looked up often under load; users are never removed. */
const usersByName = new WeakMap<World, Map<string, User>>();

function addUser(world: World, name: string): User {
  const user: User = { id: world.ids.next(), name, isBot: false, locale: 'en-US' };
  world.users.set(user.id, user);
  const names = usersByName.get(world) ?? new Map<string, User>();
  usersByName.set(world, names.set(name, user));
  return user;
}
