import type { Client } from 'discord.js';
import type { Configuration } from '../../configuration.ts';
import type { Log } from '../../log/log.ts';
import type { Sitrep } from '../../library/sitrep.ts';
import { ProblemError } from '../../errors/problem.ts';
import type { Store } from '../../storage/store.ts';
import { createDiscordApi, restOptions } from './api/discord-api.ts';
import { SteadyRest } from './api/steady-rest.ts';
import type { About } from './bot.ts';
import { createBot } from './create-bot.ts';
import { announce, registerSoon } from './gateway/announce.ts';
import { connect, disconnect } from './gateway/connect.ts';
import { openIdentifyBudget } from './gateway/identify-budget.ts';
import { listen } from './gateway/listen.ts';
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
  const { sitrep, store, configuration, token, log, signal } = options;
  const { apiUrl, isUserInstallable } = configuration;
  let current: Client | null = null;
  let owner: string | null = null;
  const rest = new SteadyRest(restOptions(apiUrl)).setToken(token);
  const api = createDiscordApi(apiUrl, rest);
  const about = { ...options.about, contact: () => owner ?? '—' };
  const client = (): Client | null => current;
  const bot = await createBot({ sitrep, store, api, client, configuration, about, log });
  const running = new Set<Promise<void>>();
  function attach(next: Client): void {
    current = next;
    listen(next, bot, running);
  }
  const budget = await openIdentifyBudget({ rest, store, log });
  try {
    await warmUp(bot);
    let loss: Loss | null = { kind: 'renew', reason: 'the start', shards: null };
    for (let count = 1; loss?.kind === 'renew'; count += 1) {
      const { shards } = loss;
      const connected = await connect({ token, apiUrl, budget, log, signal, shards, attach });
      if (connected === null) return;
      if (count === 1) {
        announce(connected, await sitrep.holdings(), bot.guilds, log);
        void registerSoon(rest, connected.application.id, {
          store,
          isUserInstallable,
          log,
          signal,
        });
        void fetchOwner(rest).then((name) => (owner = name));
      }
      loss = await untilLostOrLeft(connected, signal);
      if (loss?.kind !== 'renew') break;
      log.warn({ reason: loss.reason }, 'connecting anew');
      await disconnect(current);
    }
    await finish(bot, running);
    if (loss?.kind === 'end') throw errorOf(loss);
  } finally {
    await disconnect(current);
    api.close();
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

function errorOf({ reason, problem }: Extract<Loss, { kind: 'end' }>): Error {
  return problem === null
    ? new Error(`the connection is lost: ${reason}`)
    : new ProblemError(problem);
}
