import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Channel, Guild, World } from './world.ts';

/** A permission by discord.js's name, such as `SendMessages`. */
export type PermissionName = keyof typeof PermissionFlagsBits;

/** What everybody may do in a new guild. */
export const EVERYONE_PERMISSIONS: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'ReadMessageHistory',
  'AddReactions',
  'EmbedLinks',
  'AttachFiles',
  'UseApplicationCommands',
  'UseExternalApps',
];

/** The bits of some permissions. */
export function permissionBits(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

/**
 * What a user may do in a channel: roles, then the channel's overwrites for @everyone, roles and the member;
 * a thread takes its parent's. Owners and administrators may do everything; private channels have no limits.
 */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  if (!guild) return permissionBits(EVERYONE_PERMISSIONS);
  const base = guildPermissions(guild, userId);
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return PermissionsBitField.All;
  const ruling = (channel.parentId && world.channels.get(channel.parentId)) || channel;
  const roles = guild.members.get(userId) ?? [];
  return [guild.id, ...roles, userId].reduce((bits, target) => {
    const overwrite = ruling.overwrites.get(target);
    return overwrite ? (bits & ~overwrite.deny) | overwrite.allow : bits;
  }, base);
}

/** What a user may do in a guild before any channel has its say; nothing if they are not a member. */
export function guildPermissions(guild: Guild, userId: string): bigint {
  const roleIds = guild.members.get(userId);
  if (!roleIds) return 0n;
  if (guild.ownerId === userId) return PermissionsBitField.All;
  return [guild.id, ...roleIds].reduce(
    (bits, id) => bits | (guild.roles.get(id)?.permissions ?? 0n),
    0n,
  );
}

/** Whether all named permissions are among the bits. */
export function allows(bits: bigint, ...names: readonly PermissionName[]): boolean {
  return names.every((name) => (bits & PermissionFlagsBits[name]) !== 0n);
}
