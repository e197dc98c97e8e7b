/**
 * Gateway processes, one for each shard, as discord.js' ShardingManager starts them:
 *
 *     manager ──fork──▶ start (shard 0) ──▶ Discord's gateway
 *        │ ────fork──▶ start (shard 1) ──▶ …
 *        └─ one after the other: at the start, after a death, and where all are to be started anew (SIGHUP)
 *
 * The line to the manager is also how a shard is told to leave: where it is cut, the manager is gone too.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Shard, ShardingManager } from 'discord.js';
import { ProblemError } from '../../../errors/problem.ts';
import type { Log } from '../../../log/log.ts';
import { CONFIGURATION_EXIT } from '../../lifecycle.ts';
import type { Readiness } from '../../readiness.ts';
import { restOptions } from '../api/discord-api.ts';
import { SteadyRest } from '../api/steady-rest.ts';
import { withProblem } from '../gateway/fatal.ts';
import { readSessionLimit } from '../gateway/session-limit.ts';

/** A shard that is not ready by then no longer keeps the next one waiting. Milliseconds. */
const READY_MS = 60_000;

/** A shard that died is started again behind a pause that doubles with each death, until it has lived so long. */
const FIRST_PAUSE_MS = 1_000;
const LAST_PAUSE_MS = 60_000;
const LIVED_MS = 300_000;

/** More than a shard takes to leave in order. Milliseconds. */
const LEAVE_MS = 9_500;

/** What the manager of shards runs on. */
export interface ShardsOptions {
  /** What each process runs, with `start`. */
  readonly program: string;
  readonly token: string;
  /** How many shards there are. */
  readonly count: number;
  readonly readiness: Readiness;
  readonly log: Log;
  /** Aborted when all are to leave. */
  readonly signal: AbortSignal;
  /** Told of each shard that is started again. */
  readonly onRestart: () => void;
}

/**
 * Runs the shards until `signal` is aborted.
 *
 * @throws ProblemError where a shard ended because only the operator can help; the others have left then
 */
export async function runShards(options: ShardsOptions): Promise<void> {
  const { program, token, count, readiness, log, signal } = options;
  const manager = new ShardingManager(program, {
    token,
    totalShards: count,
    respawn: false,
    shardArgs: ['start'],
    execArgv: process.execArgv,
  });
  const ended = new AbortController();
  const until = AbortSignal.any([signal, ended.signal]);
  const state: State = { options, turn: Promise.resolve(), until, end: (why) => ended.abort(why) };
  for (let id = 0; id < count; id += 1) {
    const shard = manager.createShard(id);
    nameShard(shard, count);
    readiness.check(() => (shard.ready ? null : `shard ${id} has not connected yet`));
    shard.on(
      'death',
      (child) => void onDeath(state, shard, 'exitCode' in child ? child.exitCode : null),
    );
    inTurn(state, async () => start(state, shard));
  }
  const renew = (): void => {
    log.info({}, 'all shards are started anew, one after the other');
    for (const shard of manager.shards.values()) inTurn(state, async () => restart(state, shard));
  };
  process.on('SIGHUP', renew);
  if (!until.aborted) await once(until, 'abort');
  process.off('SIGHUP', renew);
  await Promise.all(manager.shards.map(async (shard) => leave(shard)));
  if (ended.signal.reason instanceof ProblemError) throw ended.signal.reason;
}

/** Tells a process which shard it is, and keeps discord.js from answering the manager, which fails where that has gone. */
function nameShard({ id, env }: Shard, count: number): void {
  if (typeof env !== 'object' || env === null) return;
  Reflect.deleteProperty(env, 'SHARDING_MANAGER');
  Reflect.set(env, 'SITREP_SHARD', `${id}/${count}`);
}

/** How many shards Discord recommends. @throws ProblemError where the token is not valid */
export async function recommendShards(apiUrl: string, token: string): Promise<number> {
  const rest = new SteadyRest(restOptions(apiUrl)).setToken(token);
  try {
    return (await readSessionLimit(rest))?.shards ?? 1;
  } catch (error) {
    throw withProblem(error);
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

interface State {
  readonly options: ShardsOptions;
  readonly until: AbortSignal;
  readonly end: (why: ProblemError) => void;
  /** What is done last; the next begins behind it. */
  turn: Promise<void>;
}

/** Shards that were told to leave by us, and when they were started. */
const leaving = new WeakSet<Shard>();
const startedMs = new WeakMap<Shard, number>();
const pausesMs = new WeakMap<Shard, number>();

function inTurn(state: State, work: () => Promise<void>): void {
  state.turn = state.turn.then(async () => {
    if (!state.until.aborted) await work();
  });
}

async function start({ options: { log }, until }: State, shard: Shard): Promise<void> {
  startedMs.set(shard, performance.now());
  const patience = AbortSignal.any([until, AbortSignal.timeout(READY_MS)]);
  const ready = once(shard, 'ready', { signal: patience }).catch(() => null);
  const died = once(shard, 'death', { signal: patience }).catch(() => null);
  await shard.spawn(-1);
  log.info({ shard: shard.id, pid: shard.process?.pid }, `shard ${shard.id} is started`);
  await Promise.race([ready, died]);
}

async function restart(state: State, shard: Shard): Promise<void> {
  await leave(shard);
  await start(state, shard);
}

/** Cuts the line to the process, upon which it leaves in order; ends it where it does not. */
async function leave(shard: Shard): Promise<void> {
  const child = shard.process;
  if (child === null) return;
  leaving.add(shard);
  const exited = once(child, 'exit');
  if (child.connected) child.disconnect();
  const timer = setTimeout(() => child.kill('SIGKILL'), LEAVE_MS);
  await exited;
  clearTimeout(timer);
  leaving.delete(shard);
}

async function onDeath(state: State, shard: Shard, exitCode: number | null): Promise<void> {
  const { log, onRestart } = state.options;
  if (state.until.aborted || leaving.has(shard)) return;
  if (exitCode === CONFIGURATION_EXIT) return state.end(endOf(shard));
  const lived = performance.now() - (startedMs.get(shard) ?? 0);
  const before = lived > LIVED_MS ? 0 : (pausesMs.get(shard) ?? 0);
  const pauseMs = Math.min(LAST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, 2 * before));
  pausesMs.set(shard, pauseMs);
  log.warn({ shard: shard.id, exitCode, pauseMs }, `shard ${shard.id} ended; it is started again`);
  onRestart();
  await sleep(pauseMs, undefined, { signal: state.until }).catch(() => {});
  inTurn(state, async () => start(state, shard));
}

function endOf({ id }: Shard): ProblemError {
  return new ProblemError({
    input: `shard ${id}`,
    what: 'it ended, and starting it again would change nothing; all shards have left',
    advice: 'Mend what it said above, and start again',
  });
}
