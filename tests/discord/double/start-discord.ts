/**
 * A double of Discord for tests: HTTP and WebSocket on a local port, with state, checks and faults. The real
 * discord.js client talks to it, in the same process or in the bot's own.
 *
 *     const discord = await startDiscord();
 *     // start the bot with discord.environment
 *     const ada = discord.member('ada');
 *     const card = await ada.slash('ask', { question: '…' });
 *     expect(discord.violations).toEqual([]);
 */
import { createServer } from 'node:http';
import { inspect } from 'node:util';
import { answerRequest, type ApiServer } from './rest/api-server.ts';
import { Inspector, type Strictness } from './rest/backend.ts';
import { Changes } from './world/changes.ts';
import { Discord } from './discord.ts';
import { HttpFaults } from './rest/faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { loadOpenApi } from './rest/openapi.ts';
import { addGuild, type GuildSetup } from './world/populate.ts';
import { RateLimits, type RateLimit } from './rest/rate-limits.ts';
import { Snowflakes } from './world/snowflakes.ts';
import type { World } from './world/world.ts';

/** How a double starts; everything has a default. */
export interface DiscordSetup {
  /** One guild with the channel `general` if not said. */
  readonly guilds?: readonly GuildSetup[];
  /** How much of each request is checked; everything if not said. Loads switch it off. */
  readonly strictness?: Strictness;
  /** Requests kept in `discord.requests`; 0 keeps none. */
  readonly maxRequests?: number;
  /** What each bucket takes; by default more than a scenario needs, so that nothing waits. */
  readonly rateLimit?: RateLimit;
  readonly heartbeatIntervalMs?: number;
  /** Privileged intents granted in the developer portal; none if not said. */
  readonly grantedIntents?: number;
  /** A port to listen on; any free one if not said. */
  readonly port?: number;
}

/** Discord's own figure for the time between heartbeats. */
const HEARTBEAT_MS = 41_250;
const GENEROUS_LIMIT: RateLimit = { limit: 500, windowMs: 1000 };
const MAX_REQUESTS = 5000;

/** Starts a double; `close()` it in the end. */
export async function startDiscord(setup: DiscordSetup = {}): Promise<Discord> {
  const world = emptyWorld();
  const requests: ApiServer['requests'] = [];
  const faults = new HttpFaults();
  const server = createServer((incoming, outgoing) => {
    answerRequest(api, incoming, outgoing).catch((error: unknown) => {
      process.stderr.write(`the double failed: ${inspect(error)}\n`);
      outgoing.destroy();
    });
  });
  const gateway = new Gateway(world, server, {
    heartbeatIntervalMs: setup.heartbeatIntervalMs ?? HEARTBEAT_MS,
    grantedIntents: setup.grantedIntents ?? 0,
  });
  const inspector = new Inspector(setup.strictness ?? 'full', loadOpenApi());
  const backend = { world, gateway, inspector };
  const rateLimits = new RateLimits(setup.rateLimit ?? GENEROUS_LIMIT);
  const maxRequests = setup.maxRequests ?? MAX_REQUESTS;
  const api: ApiServer = { backend, faults, rateLimits, requests, maxRequests };
  for (const guild of setup.guilds ?? [{ name: 'Situation room' }]) addGuild(world, guild);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(setup.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  gateway.url = `ws://127.0.0.1:${port}`;
  return new Discord(backend, { server, faults, requests, apiUrl: `http://127.0.0.1:${port}/api` });
}

function emptyWorld(): World {
  const ids = new Snowflakes();
  const applicationId = ids.next();
  // An application's bot has the application's id; its token begins with it.
  const bot = { id: applicationId, name: 'Sitrep', isBot: true, locale: 'en-US' };
  const prefix = Buffer.from(applicationId).toString('base64url');
  return {
    ids,
    changes: new Changes(),
    applicationId,
    bot,
    token: [prefix, 'double', 'd'.repeat(38)].join('.'),
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    messages: new Map(),
    timelines: new Map(),
    interactions: new Map(),
    interactionsByToken: new Map(),
    commands: new Map(),
    closedDms: new Set(),
    clockOffsetMs: 0,
  };
}
