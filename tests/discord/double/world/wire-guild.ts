/** Guilds in Discord's own JSON. Pure. */
import type { Json } from './json.ts';
import { LONG_AGO, isThread, wireChannel, wireMember, wireRole, wireUser } from './wire.ts';
import type { Guild, World } from './world.ts';

/** Discord's guild object as `GET /guilds/{id}` gives it. */
export function wireGuild(guild: Guild): Json {
  return {
    ...CONSTANTS,
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()].map(wireRole),
  };
}

/** The guild with all that GUILD_CREATE brings along; of the members only the bot, as without their intent. */
export function wireGuildEvent(world: World, guild: Guild): Json {
  return {
    ...wireGuild(guild),
    ...wireGuildChannels(world, guild),
    joined_at: LONG_AGO,
    member_count: guild.members.size,
    members: [{ ...wireMember(guild, world.bot.id), user: wireUser(world.bot) }],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    unavailable: false,
    large: false,
  };
}

/** A guild's channels and, apart from them, its threads. */
export function wireGuildChannels(
  world: World,
  guild: Guild,
): { readonly channels: readonly Json[]; readonly threads: readonly Json[] } {
  const all = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  return {
    channels: all.filter((one) => !isThread(one)).map((one) => wireChannel(world, one)),
    threads: all.filter(isThread).map((one) => wireChannel(world, one)),
  };
}

const CONSTANTS = {
  icon: null,
  splash: null,
  discovery_splash: null,
  home_header: null,
  banner: null,
  description: null,
  application_id: null,
  features: [],
  emojis: [],
  stickers: [],
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  mfa_level: 0,
  nsfw: false,
  nsfw_level: 0,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  max_members: 500_000,
  max_presences: null,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  vanity_url_code: null,
  incidents_data: null,
} as const;
