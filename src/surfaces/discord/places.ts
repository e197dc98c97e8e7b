import { ChannelType, type Client } from 'discord.js';
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

/** What is known of guilds and channels. */
export interface Places {
  /** The language of a guild; null where it is unknown. */
  localeOf(guild: string): string | null;
  place(channel: string): Promise<Place>;
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
  return {
    localeOf: (guild) => client()?.guilds.cache.get(guild)?.preferredLocale ?? null,
    async place(channel) {
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
    },
    ownRoleOf(guild) {
      const self = client()?.user?.id;
      const roles = client()?.guilds.cache.get(guild)?.roles.cache;
      return roles?.find(({ tags }) => self !== undefined && tags?.botId === self)?.id ?? null;
    },
  };
}

async function lookUp(api: DiscordApi, channel: string): Promise<Place> {
  const wire = wireChannel.safeParse(await api.fetchChannel(channel).catch(() => null)).data;
  if (wire === undefined) return UNKNOWN;
  return { isThread: THREAD_TYPES.has(wire.type), parentId: wire.parent_id ?? null };
}
