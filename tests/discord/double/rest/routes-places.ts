/** Routes of the application itself, users, guilds, channels and threads. */
import type { Backend, Handler, Reply } from './backend.ts';
import { DiscordFailure } from './discord-failure.ts';
import { asNumber, asString, type Json } from '../world/json.ts';
import { allows, guildPermissions, permissionsIn } from '../world/permissions.ts';
import { directChannel, openThread } from '../world/places.ts';
import { bodyObject, param, type ApiRequest } from './request.ts';
import { readableChannel } from './routes-messages.ts';
import { wireGuild, wireGuildChannels } from '../world/wire-guild.ts';
import { wireChannel, wireMember, wireRole, wireUser } from '../world/wire.ts';
import type { Guild, World } from '../world/world.ts';

/** Identifies that Discord grants a day. */
const IDENTIFIES_PER_DAY = 1000;

/** The handlers of these routes, by the route's name. */
export const placeRoutes = {
  gateway: ({ gateway }) => ({ url: gateway.url }),
  gatewayBot: ({ gateway }) => ({
    url: gateway.url,
    shards: 1,
    session_start_limit: {
      total: IDENTIFIES_PER_DAY,
      remaining:
        gateway.faults.remainingStarts ?? Math.max(0, IDENTIFIES_PER_DAY - gateway.identifies),
      reset_after: 86_400_000,
      max_concurrency: 1,
    },
  }),
  getApplication: application,
  editApplication: application,
  getOAuth2: application,
  getUser: ({ world }) => wireSelf(world),
  getGuilds: ({ world }) =>
    [...world.guilds.values()]
      .filter(({ botInstalled }) => botInstalled)
      .map((guild) => ({
        id: guild.id,
        name: guild.name,
        icon: null,
        banner: null,
        owner: false,
        features: [],
        permissions: String(guildPermissions(guild, world.bot.id)),
      })),
  createDm(backend, request) {
    const userId = asString(bodyObject(request)['recipient_id']);
    if (!backend.world.users.has(userId)) throw new DiscordFailure(10013);
    return wireChannel(backend.world, directChannel(backend.world, userId));
  },
  getGuild: (backend, request) => wireGuild(servedGuild(backend, request)),
  getGuildChannels: (backend, request) =>
    wireGuildChannels(backend.world, servedGuild(backend, request)).channels,
  getGuildRoles: (backend, request) =>
    [...servedGuild(backend, request).roles.values()].map(wireRole),
  getMember(backend, request) {
    const guild = servedGuild(backend, request);
    const user = backend.world.users.get(param(request, 'user_id'));
    if (!user || !guild.members.has(user.id)) throw new DiscordFailure(10013);
    return { ...wireMember(guild, user.id), user: wireUser(user) };
  },
  getChannel: (backend, request) => wireChannel(backend.world, readableChannel(backend, request)),
  typing(backend, request) {
    const channel = readableChannel(backend, request);
    const bits = permissionsIn(backend.world, channel, backend.world.bot.id);
    if (!allows(bits, 'SendMessages')) throw new DiscordFailure(50013);
    return undefined;
  },
  threadFromMessage(backend, request) {
    const message = backend.world.messages.get(param(request, 'message_id'));
    if (!message || message.isDeleted) throw new DiscordFailure(10008);
    return createThread(backend, request, message.id);
  },
  createThread: (backend, request) => createThread(backend, request),
  joinThread: () => undefined,
} satisfies Record<string, Handler>;

/** The bot's own account. */
function wireSelf(world: World): Json {
  return {
    ...wireUser(world.bot),
    verified: true,
    mfa_enabled: true,
    email: null,
    locale: 'en-US',
  };
}

function application({ world }: Backend): Reply {
  return {
    id: world.applicationId,
    name: world.bot.name,
    description: '',
    icon: null,
    type: null,
    flags: 0,
    flags_new: '0',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    bot: wireUser(world.bot),
    approximate_guild_count: world.guilds.size,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: wireUser(world.bot),
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
    integration_types_config: { 0: {}, 1: {} },
  };
}

function createThread(backend: Backend, request: ApiRequest, fromMessageId?: string): Reply {
  const parent = readableChannel(backend, request);
  const bits = permissionsIn(backend.world, parent, backend.world.bot.id);
  if (!allows(bits, 'CreatePublicThreads')) throw new DiscordFailure(50013);
  const { name, type } = bodyObject(request);
  const thread = openThread(backend, parent, asString(name), backend.world.bot.id, {
    type: asNumber(type, 11),
    ...(fromMessageId !== undefined && { id: fromMessageId }),
  });
  return wireChannel(backend.world, thread);
}

function servedGuild({ world }: Backend, request: ApiRequest): Guild {
  const guild = world.guilds.get(param(request, 'guild_id'));
  if (!guild) throw new DiscordFailure(10004);
  if (!guild.botInstalled) throw new DiscordFailure(50001);
  return guild;
}
