import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { Configuration } from '../../../configuration.ts';
import type { Log } from '../../../log/log.ts';
import { ProblemError } from '../../../errors/problem.ts';
import { createClient } from './client.ts';
import { withProblem } from './fatal.ts';
import type { IdentifyBudget } from './identify-budget.ts';
import { MIN_REMAINING_SESSIONS } from './session-limit.ts';
import { type Loss, lossOfClose } from './watchdog.ts';

/** Pauses between attempts double from the first to the last, in milliseconds; an attempt alone identifies nobody. */
const FIRST_PAUSE_MS = 1_000;
const LAST_PAUSE_MS = 8_000;

/** Longer than any pause between two identifications: what has not come then needs another client. Milliseconds. */
const READY_TIMEOUT_MS = 900_000;

/** Discord confirms a farewell at once. Milliseconds. */
const DISCONNECT_MS = 500;

/** How to get a connected client. */
export interface ConnectOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly status: string | null;
  readonly budget: IdentifyBudget;
  readonly log: Log;
  /** Ends the attempts. */
  readonly signal: AbortSignal;
  /** At least so many shards; null: as many as Discord recommends. */
  readonly shards: number | null;
  /** See `ClientSetup`. */
  readonly shard: Configuration['shard'];
  /** Sees every client before it connects, so that no event is missed. */
  readonly attach: (client: Client) => void;
}

/**
 * Connects, with a new client for every attempt, until it works: the network may be down when a machine starts.
 *
 * @returns null where `signal` ended the attempts
 * @throws ProblemError where only the operator can help: an invalid token, intents that are not allowed
 */
export async function connect(options: ConnectOptions): Promise<Client<true> | null> {
  let pauseMs = FIRST_PAUSE_MS;
  let { shards } = options;
  while (!options.signal.aborted) {
    const client = createClient({
      apiUrl: options.apiUrl,
      status: options.status,
      throttler: options.budget,
      shardCount: shards,
      shard: options.shard,
    });
    options.attach(client);
    try {
      return await unlessAborted(logIn(client, options), options.signal);
    } catch (error) {
      await disconnect(client);
      if (options.signal.aborted) return null;
      if (error instanceof ProblemError) throw error;
      if (error instanceof LossError && error.loss.kind === 'renew') ({ shards } = error.loss);
      const waitMs = Math.round(pauseMs * (0.5 + Math.random()));
      options.log.warn({ err: error, waitMs }, 'Discord cannot be reached; trying again');
      await pause(waitMs, options.signal);
      pauseMs = Math.min(2 * pauseMs, LAST_PAUSE_MS);
    }
  }
  return null;
}

/** Leaves the gateway; not for ever, since a gateway that has fallen silent does not let go. */
export async function disconnect(client: Client | null): Promise<void> {
  const given = new AbortController();
  const late = sleep(DISCONNECT_MS, undefined, { signal: given.signal }).catch(() => {});
  await Promise.race([client?.destroy(), late]);
  given.abort();
}

/** Logging in can take minutes where Discord says nothing; leaving may not wait for it. */
async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const settled = new AbortController();
  const aborted = once(signal, 'abort', { signal: settled.signal }).then(() => {
    throw new Error('told to leave');
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    settled.abort();
  }
}

async function logIn(client: Client, options: ConnectOptions): Promise<Client<true>> {
  try {
    await waitForAllowance(options);
    return await ready(client, options.token);
  } catch (error) {
    throw withProblem(error);
  }
}

/** Before a connection is opened: Discord closes one on which nobody identifies for long. */
async function waitForAllowance({ budget, log, signal }: ConnectOptions): Promise<void> {
  const limit = await budget.refresh();
  if (limit === null || limit.remaining > MIN_REMAINING_SESSIONS) return;
  const waitMs = limit.resetAfterMs;
  log.error({ waitMs }, 'too many connections today: waiting, or Discord would reset the token');
  await pause(waitMs, signal);
}

/** The connection was closed in a way after which the library does not reconnect. */
class LossError extends Error {
  override readonly name = 'LossError';
  readonly loss: Loss;

  constructor(loss: Loss) {
    super(loss.reason);
    this.loss = loss;
  }
}

/** `login` neither rejects on every refusal nor waits for READY. */
async function ready(client: Client, token: string): Promise<Client<true>> {
  let timer: NodeJS.Timeout | undefined;
  const outcome = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.once(Events.ShardDisconnect, ({ code }) => {
      const loss = lossOfClose(code, client.ws.shards.size);
      const problem = loss.kind === 'end' ? loss.problem : null;
      reject(problem === null ? new LossError(loss) : new ProblemError(problem));
    });
    timer = setTimeout(() => reject(new Error('READY did not come')), READY_TIMEOUT_MS);
    client.login(token).catch(reject);
  });
  try {
    return await outcome;
  } finally {
    clearTimeout(timer);
  }
}

async function pause(waitMs: number, signal: AbortSignal): Promise<void> {
  await sleep(waitMs, undefined, { signal }).catch(() => {});
}
