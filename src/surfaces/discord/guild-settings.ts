import { z } from 'zod';
import type { RecordKind, Store } from '../../storage/store.ts';

/**
 * Who sees the answers to commands: `private`: the person, who may share them · `public`: everyone · `closed`: the person;
 * moderators alone may post them for all.
 */
export type Visibility = 'private' | 'public' | 'closed';

/** As many channels as a guild can have. */
const MAX_CHANNELS = 500;

const visibility = z.enum(['private', 'public', 'closed']);
const channelId = z.string().regex(/^\d{1,20}$/);

const guildSettings = z.strictObject({
  /** For channels that have none of their own. */
  visibility,
  /** By channel. */
  channels: z
    .record(channelId, visibility)
    .refine((channels) => Object.keys(channels).length <= MAX_CHANNELS),
  /** Whether mentions are answered: in the guild, and in channels that differ from it. */
  mentions: z.preprocess(
    fromList,
    z.strictObject({
      isOn: z.boolean(),
      channels: z
        .record(channelId, z.boolean())
        .refine((channels) => Object.keys(channels).length <= MAX_CHANNELS),
    }),
  ),
});

/** Earlier versions kept the channels where mentions are answered; null: everywhere. */
function fromList(mentions: unknown): unknown {
  if (mentions === null) return { isOn: true, channels: {} };
  if (!Array.isArray(mentions)) return mentions;
  return { isOn: false, channels: Object.fromEntries(mentions.map((id) => [id, true])) };
}

/** What the moderators of a guild have chosen. */
export type GuildSettings = Readonly<z.infer<typeof guildSettings>>;

/** Answers to commands are private until a moderator says otherwise. */
export const DEFAULT_SETTINGS: GuildSettings = {
  visibility: 'private',
  channels: {},
  mentions: { isOn: true, channels: {} },
};

/** Where nobody can read any more what moderators have chosen, the bot is rather too quiet than too loud. */
const STRICT_SETTINGS: GuildSettings = {
  ...DEFAULT_SETTINGS,
  mentions: { isOn: false, channels: {} },
};

/** The record, one for each guild, under its id. */
export const GUILD_SETTINGS: RecordKind<GuildSettings> = {
  name: 'settings',
  schema: guildSettings,
  whenDamaged: STRICT_SETTINGS,
  isFollowed: true,
};

/** The settings of all guilds, in memory, since the acknowledgement depends on them and may not wait. */
export interface SettingsBook {
  of(guild: string | null): GuildSettings;
  /** Resolves when the change would survive a loss of power; null: back to the defaults. */
  change(guild: string, settings: GuildSettings | null): Promise<void>;
}

/**
 * Opens the settings, and takes over what other processes change until the signal.
 *
 * @throws ProblemError where the records cannot be read
 */
export async function openSettings(store: Store, signal?: AbortSignal): Promise<SettingsBook> {
  const book = new Map<string, GuildSettings>();
  const take = (guild: string, settings: GuildSettings | null): void => {
    if (settings === null) book.delete(guild);
    else book.set(guild, settings);
  };
  await store.follow(GUILD_SETTINGS, take, signal);
  return {
    of: (guild) => (guild === null ? undefined : book.get(guild)) ?? DEFAULT_SETTINGS,
    async change(guild, settings) {
      if (settings === null && !book.has(guild)) return;
      await store.write(GUILD_SETTINGS, guild, settings);
      take(guild, settings);
    },
  };
}

/** Who sees answers in a channel, or in the thread of one: as set there, else as in the guild. */
export function visibilityIn(
  settings: GuildSettings,
  channel: string | null,
  parent: string | null,
): Visibility {
  const own = channel === null ? undefined : settings.channels[channel];
  const inherited = parent === null ? undefined : settings.channels[parent];
  return own ?? inherited ?? settings.visibility;
}

/** Whether there is a channel in which moderators alone post answers. */
export function closesAnywhere(settings: GuildSettings): boolean {
  return settings.visibility === 'closed' || Object.values(settings.channels).includes('closed');
}

/** Whether mentions are answered in a channel, or in the thread of one: as set there, else as in the guild. */
export function answersMentions(
  { mentions }: GuildSettings,
  channel: string,
  parent: string | null,
): boolean {
  const inherited = parent === null ? undefined : mentions.channels[parent];
  return mentions.channels[channel] ?? inherited ?? mentions.isOn;
}

/** Whether no channel needs to be looked at. */
export function hasMentionsEverywhere({ mentions }: GuildSettings): boolean {
  return mentions.isOn && Object.keys(mentions.channels).length === 0;
}

/** Sets who sees answers: in one channel, or in the whole guild, whose channels then have none of their own. */
export function changeVisibility(
  settings: GuildSettings,
  channel: string | null,
  wanted: Visibility,
): GuildSettings {
  return channel === null
    ? { ...settings, visibility: wanted, channels: {} }
    : { ...settings, channels: { ...settings.channels, [channel]: wanted } };
}

/**
 * Sets where mentions are answered: in the whole guild, whose channels then have none of their own, or in one channel. The
 * first channel that is switched on is the only one; a new channel is as the guild is.
 */
export function changeMentions(
  settings: GuildSettings,
  channel: string | null,
  isOn: boolean,
): GuildSettings {
  const { mentions } = settings;
  if (channel === null) return { ...settings, mentions: { isOn, channels: {} } };
  const isFirst = isOn && mentions.isOn && Object.keys(mentions.channels).length === 0;
  const channels = { ...mentions.channels, [channel]: isOn };
  return { ...settings, mentions: { isOn: isFirst ? false : mentions.isOn, channels } };
}
