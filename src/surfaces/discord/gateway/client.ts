import {
  ActivityType,
  Client,
  type ClientOptions,
  GatewayIntentBits,
  type IIdentifyThrottler,
  Options,
  SimpleShardingStrategy,
} from 'discord.js';
import type { Configuration } from '../../../configuration.ts';
import { restOptions } from '../api/discord-api.ts';

/** No privileged one: mentions and direct messages carry their content without the intent for messages' content. */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** Nothing is looked up in these; guilds, their channels and roles are all that the library may keep. */
const UNUSED_CACHES = [
  'ApplicationCommandManager',
  'ApplicationEmojiManager',
  'AutoModerationRuleManager',
  'BaseGuildEmojiManager',
  'DMMessageManager',
  'EntitlementManager',
  'GuildBanManager',
  'GuildEmojiManager',
  'GuildInviteManager',
  'GuildMessageManager',
  'GuildScheduledEventManager',
  'GuildSoundboardSoundManager',
  'GuildStickerManager',
  'MessageManager',
  'PresenceManager',
  'ReactionManager',
  'ReactionUserManager',
  'StageInstanceManager',
  'SubscriptionManager',
  'ThreadMemberManager',
  'VoiceStateManager',
];

/** Of members and users only the bot itself is kept. */
const SELF_ONLY = { maxSize: 1, keepOverLimit: isSelf };

/** Seconds. Archived threads are forgotten within the hour; direct channels and the rest are few and small. */
const SWEEP_INTERVAL = 3_600;
const THREAD_LIFETIME = 3_600;

/** What Discord sends within a second: after this long it is not coming, and a new connection is tried. Milliseconds. */
const HANDSHAKE_TIMEOUT_MS = 5_000;
const HELLO_TIMEOUT_MS = 5_000;
const READY_TIMEOUT_MS = 12_000;

/** How a client connects. */
export interface ClientSetup {
  readonly apiUrl: string;
  /** What stands below the name of the bot; null: nothing. */
  readonly status: string | null;
  readonly throttler: IIdentifyThrottler;
  /** Null: as many as Discord recommends. */
  readonly shardCount: number | null;
  /** The only one that this process has; null: all. */
  readonly shard: Configuration['shard'];
}

/**
 * A client of Discord that keeps as little as it can and pings nobody. Without partials, since events are read as they come:
 * with them it would keep a channel for everybody who ever wrote directly.
 */
export function createClient(setup: ClientSetup): Client {
  const { apiUrl, status, throttler } = setup;

  return new Client({
    intents: INTENTS,
    ...shardsOf(setup),
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    ...(status !== null && {
      presence: { activities: [{ type: ActivityType.Custom, name: 'status', state: status }] },
    }),
    makeCache: Options.cacheWithLimits({
      ...Object.fromEntries(UNUSED_CACHES.map((name) => [name, 0])),
      GuildMemberManager: SELF_ONLY,
      UserManager: SELF_ONLY,
    }),
    sweepers: { threads: { interval: SWEEP_INTERVAL, lifetime: THREAD_LIFETIME } },
    rest: restOptions(apiUrl),
    ws: {
      buildIdentifyThrottler: () => throttler,
      buildStrategy: (manager) => {
        manager.options.handshakeTimeout = HANDSHAKE_TIMEOUT_MS;
        manager.options.helloTimeout = HELLO_TIMEOUT_MS;
        manager.options.readyTimeout = READY_TIMEOUT_MS;
        return new SimpleShardingStrategy(manager);
      },
    },
  });
}

function shardsOf({
  shardCount,
  shard,
}: ClientSetup): Pick<ClientOptions, 'shards' | 'shardCount'> {
  if (shard !== null) return { shards: [shard.id], shardCount: shard.count };
  return shardCount === null ? { shards: 'auto' } : { shardCount };
}

function isSelf({ id, client }: { readonly id: string; readonly client: Client }): boolean {
  return id === client.user?.id;
}
