import type { Client } from 'discord.js';
import type { Configuration } from '../../configuration.ts';
import { ProblemError } from '../../errors/problem.ts';
import type { Sitrep } from '../../library/sitrep.ts';
import type { Log } from '../../log/log.ts';
import type { Store } from '../../storage/store.ts';
import type { Meters } from '../meters.ts';
import type { Readiness } from '../readiness.ts';
import { createDiscordApi, restOptions } from './api/discord-api.ts';
import { SteadyRest } from './api/steady-rest.ts';
import type { About } from './bot.ts';
import { createBot } from './create-bot.ts';
import { announce, registerSoon } from './gateway/announce.ts';
import { connect, disconnect } from './gateway/connect.ts';
import { type IdentifyBudget, openIdentifyBudget } from './gateway/identify-budget.ts';
import { listen } from './gateway/listen.ts';
import { measureGateway } from './gateway/measure-gateway.ts';
import { type Loss, watch } from './gateway/watchdog.ts';
import { fetchOwner } from './owner.ts';
import { finish } from './stop.ts';
import { warmUp } from './warm-up.ts';

/** What the bot runs on. */
export interface RunOptions {
  readonly sitrep: Sitrep;
  readonly store: Store;
  readonly configuration: Configuration;
  readonly token: string;
  readonly about: Omit<About, 'contact'>;
  readonly meters: Meters;
  readonly readiness: Readiness;
  readonly log: Log;
  /** Aborted when the bot is to leave. */
  readonly signal: AbortSignal;
}

/**
 * Connects, answers, and leaves in order when `signal` is aborted.
 *
 * @throws ProblemError where only the operator can help, at the start or later
 * @throws Error where the connection is lost for good: the program should be started again
 */
export async function runBot(options: RunOptions): Promise<void> {
  const { configuration, token, meters } = options;
  let current: Client | null = null;
  let owner: string | null = null;
  const rest = new SteadyRest(restOptions(configuration.apiUrl)).setToken(token);
  const api = createDiscordApi(configuration.apiUrl, rest, meters);
  const about = { ...options.about, contact: () => owner ?? '—' };
  const client = (): Client | null => current;
  const bot = await createBot({ ...options, api, client, about });
  const budget = await openIdentifyBudget({ ...options, rest, onIdentify: meters.identify });
  measureGateway(client, budget, meters, options.readiness);
  const running = new Set<Promise<void>>();
  function attach(next: Client): void {
    current = next;
    listen(next, bot, running, meters.reconnect);
  }
  async function onReady(connected: Client<true>): Promise<void> {
    announce(connected, await bot.sitrep.holdings(), bot.guilds, bot.log);
    // The manager of shards waits for it before it starts the next.
    if (configuration.shard !== null) process.send?.({ _ready: true });
    const { isUserInstallable, shard } = configuration;
    if (shard === null || shard.id === 0)
      void registerSoon(rest, connected.application.id, { ...options, isUserInstallable });
    void fetchOwner(rest).then((name) => (owner = name));
  }
  try {
    await warmUp(bot);
    const loss = await stayConnected(options, { budget, attach, onReady });
    await finish(bot, running);
    if (loss !== null) throw errorOf(loss);
  } finally {
    await disconnect(current);
    api.close();
  }
}

interface Connecting {
  readonly budget: IdentifyBudget;
  readonly attach: (client: Client) => void;
  /** Called once, when the first connection stands. */
  readonly onReady: (client: Client<true>) => Promise<void>;
}

type End = Extract<Loss, { kind: 'end' }>;

/** Connects, and connects anew where that helps; null where the bot is to leave. */
async function stayConnected(options: RunOptions, connecting: Connecting): Promise<End | null> {
  const { token, log, signal, configuration } = options;
  const { budget, attach, onReady } = connecting;
  const { apiUrl, status, shard } = configuration;
  let shards: number | null = null;
  for (let count = 1; ; count += 1) {
    const client = await connect({
      token,
      apiUrl,
      status,
      budget,
      log,
      signal,
      shards,
      shard,
      attach,
    });
    if (client === null) return null;
    if (count === 1) await onReady(client);
    const loss = await untilLostOrLeft(client, signal);
    if (loss?.kind !== 'renew') return loss;
    // Of more shards only their manager knows.
    if (shard !== null && loss.shards !== null) return { ...loss, kind: 'end', problem: null };
    log.warn({ reason: loss.reason }, 'connecting anew');
    ({ shards } = loss);
    await disconnect(client);
  }
}

async function untilLostOrLeft(client: Client, signal: AbortSignal): Promise<Loss | null> {
  return new Promise((resolve) => {
    const stop = watch(client, resolve);
    function leave(): void {
      stop();
      resolve(null);
    }
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
}

function errorOf({ reason, problem }: End): Error {
  return problem === null
    ? new Error(`the connection is lost: ${reason}`)
    : new ProblemError(problem);
}
