import { ChannelType, type Client, type Guild, PermissionsBitField } from 'discord.js';
import { z } from 'zod';
import type { DiscordApi } from './api/discord-api.ts';
import { Recent } from './recent.ts';

const THREAD_TYPES: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** Channels that the library does not know, looked up once. */
const MAX_LOOKED_UP = 500;

/** Where a message stands. */
export interface Place {
  readonly isThread: boolean;
  /** The channel that a thread belongs to. */
  readonly parentId: string | null;
}

/** A member of a guild, by id and roles. */
export interface Person {
  readonly id: string;
  readonly roles: readonly string[];
}

/** What is known of guilds and channels. */
export interface Places {
  /** The language of a guild; null where it is unknown. */
  localeOf(guild: string): string | null;
  place(channel: string): Promise<Place>;
  /** What somebody with these roles may do in a channel, or in the thread of one; nothing where that is unknown. */
  permissionsIn(guild: string, channel: string, person: Person): Promise<bigint>;
  /** The role that Discord made for us there; null where we have none. */
  ownRoleOf(guild: string): string | null;
}

const wireChannel = z.looseObject({
  type: z.number(),
  parent_id: z.string().nullish(),
});

const UNKNOWN: Place = { isThread: false, parentId: null };

/** @param client the one that is connected now; null before */
export function createPlaces(client: () => Client | null, api: DiscordApi): Places {
  const lookedUp = new Recent<string, Place>(MAX_LOOKED_UP);
  async function placeOf(channel: string): Promise<Place> {
    const cached = client()?.channels.cache.get(channel);
    if (cached !== undefined)
      return {
        isThread: cached.isThread(),
        parentId: 'parentId' in cached ? cached.parentId : null,
      };
    const known = lookedUp.get(channel);
    if (known !== undefined) return known;
    const place = await lookUp(api, channel);
    lookedUp.set(channel, place);
    return place;
  }
  return {
    localeOf: (guild) => client()?.guilds.cache.get(guild)?.preferredLocale ?? null,
    place: placeOf,
    async permissionsIn(guild, channel, person) {
      const { isThread, parentId } = await placeOf(channel);
      const known = client()?.guilds.cache.get(guild);
      const ruling = isThread ? (parentId ?? channel) : channel;
      return known === undefined ? 0n : permissionsOf(known, ruling, person);
    },
    ownRoleOf(guild) {
      const self = client()?.user?.id;
      const roles = client()?.guilds.cache.get(guild)?.roles.cache;
      return roles?.find(({ tags }) => self !== undefined && tags?.botId === self)?.id ?? null;
    },
  };
}

/** As Discord counts them: roles, then what the channel says of everybody, of roles, of the person. */
function permissionsOf(guild: Guild, channel: string, { id, roles }: Person): bigint {
  const held = guild.roles.cache.filter((role) => role.id === guild.id || roles.includes(role.id));
  const base = held.reduce((bits, { permissions }) => bits | permissions.bitfield, 0n);
  const isOverAll = (base & PermissionsBitField.Flags.Administrator) !== 0n;
  if (guild.ownerId === id || isOverAll) return PermissionsBitField.All;
  const ruling = guild.channels.cache.get(channel);
  if (ruling === undefined || !('permissionOverwrites' in ruling)) return base;
  const overwrites = ruling.permissionOverwrites.cache;
  const apply = (bits: bigint, targets: readonly string[]): bigint => {
    const found = targets.flatMap((target) => overwrites.get(target) ?? []);
    const denied = found.reduce((sum, { deny }) => sum | deny.bitfield, 0n);
    const allowed = found.reduce((sum, { allow }) => sum | allow.bitfield, 0n);
    return (bits & ~denied) | allowed;
  };
  return [[guild.id], roles, [id]].reduce(apply, base);
}

async function lookUp(api: DiscordApi, channel: string): Promise<Place> {
  const wire = wireChannel.safeParse(await api.fetchChannel(channel).catch(() => null)).data;
  if (wire === undefined) return UNKNOWN;
  return { isThread: THREAD_TYPES.has(wire.type), parentId: wire.parent_id ?? null };
}
