import manifest from '../../../package.json' with { type: 'json' };
import { type Configuration, MISSING_PUBLIC_KEY } from '../../configuration.ts';
import { describeProblem, type Problem } from '../../errors/problem.ts';
import { MEASURED } from '../../evaluation/evaluate.ts';
import { createLog, type Log } from '../../log/log.ts';
import { plainLines } from '../../log/plain-lines.ts';
import { CONFIGURATION_EXIT, runService, withRecords, withSearch } from '../lifecycle.ts';
import type { Sitrep } from '../../library/sitrep.ts';
import { withHealth } from '../http/serve-health.ts';
import { snapshotPath } from '../../library/snapshot/snapshot-path.ts';
import { createMeters, measureSnapshot } from '../meters.ts';
import { Readiness } from '../readiness.ts';
import { configure, type Configured, type Environment } from './operator/configured.ts';
import { runBot, type RunOptions } from './run-bot.ts';

/** Longer than the search takes to say what it holds, in milliseconds. */
const ANSWER_MS = 1_000;

/**
 * `start`: runs the bot over Discord's gateway until it is told to leave.
 *
 * @returns the exit status, as `runService` says
 */
export async function runStart(
  _args: readonly string[],
  environment: Environment,
): Promise<number> {
  return runOver(configure(environment), runBot);
}

/**
 * `start:http`: answers interactions that Discord sends over HTTP, without a gateway, until it is told to leave.
 *
 * @returns the exit status, as `runService` says
 */
export async function runStartHttp(
  _args: readonly string[],
  environment: Environment,
): Promise<number> {
  const configured = configure(environment);
  if (configured.kind === 'wrong') return refuse(configured.problems);
  const { publicKey, http: address } = configured.configuration;
  if (publicKey === null) return refuse([MISSING_PUBLIC_KEY]);
  return runOver(configured, async (options) => {
    const { runEndpoint } = await import('./http/run-endpoint.ts');
    await runEndpoint({ ...options, publicKey, address });
  });
}

/**
 * `start:shards`: runs a gateway process for each shard, until it is told to leave.
 *
 * @returns the exit status, as `runService` says
 */
export async function runStartShards(
  _args: readonly string[],
  environment: Environment,
): Promise<number> {
  const configured = configure(environment);
  if (configured.kind === 'wrong') return refuse(configured.problems);
  const { configuration, token } = configured;
  if (configuration.cluster === null) return refuse([NO_CLUSTER]);
  const log = openLog(configuration, token);
  const meters = createMeters(manifest.version);
  const readiness = new Readiness();
  const sources = { metrics: meters.metrics, unready: async () => readiness.reasons() };
  return runService(log, isOfDecoding, async (signal) => {
    const { recommendShards, runShards } = await import('./shards/run-shards.ts');
    const count = configuration.shards ?? (await recommendShards(configuration.apiUrl, token));
    await withHealth(configuration.health, sources, log, async () =>
      runShards({
        program: process.argv[1] ?? '',
        token,
        count,
        readiness,
        log,
        signal,
        onRestart: meters.shardRestart,
      }),
    );
  });
}

const NO_CLUSTER: Problem = {
  input: 'SITREP_SEARCH_URL',
  what: 'it is missing: processes of one bot share their documents and records over a search cluster',
  advice: 'Set it (docs/scale.md), or run npm start, which is one process for all shards',
};

function refuse(problems: readonly Problem[]): number {
  for (const problem of problems) process.stderr.write(`${describeProblem(problem)}\n`);
  return CONFIGURATION_EXIT;
}

function openLog({ logLevel, logFormat }: Configuration, token: string): Log {
  const isPlain = logFormat === null ? process.stdout.isTTY : logFormat === 'text';
  return createLog(logLevel, [token], isPlain ? plainLines(process.stdout) : undefined);
}

async function runOver(
  configured: Configured,
  run: (options: RunOptions) => Promise<void>,
): Promise<number> {
  if (configured.kind === 'wrong') return refuse(configured.problems);
  const { configuration, token } = configured;
  const { corpusDir, cluster, dataDir, engine } = configuration;
  const log = openLog(configuration, token);
  const about = { version: manifest.version, measured: MEASURED };
  const meters = createMeters(manifest.version);
  if (cluster === null) measureSnapshot(meters.metrics, snapshotPath(dataDir, corpusDir));
  const readiness = new Readiness();
  const sources = { metrics: meters.metrics, unready: async () => readiness.reasons() };
  return runService(log, isOfDecoding, async (signal) => {
    signal.addEventListener('abort', () => void readiness.hold('leaving'));
    const isRead = readiness.hold('the documents are being read');
    const rest = { configuration, token, about, meters, readiness, log, signal };
    await withHealth(configuration.health, sources, log, async () =>
      withRecords({ cluster, dataDir }, log, async (store) =>
        withSearch({ corpusDir, cluster, dataDir, engine, log, signal }, async (sitrep) => {
          isRead();
          readiness.check(async () => whetherAnswering(sitrep));
          await run({ sitrep, store, ...rest });
        }),
      ),
    );
  });
}

/** A question that is given up after a second says that nobody's is answered. */
async function whetherAnswering(sitrep: Sitrep): Promise<string | null> {
  return sitrep.holdings(AbortSignal.timeout(ANSWER_MS)).then(
    () => null,
    () => 'the search does not answer',
  );
}

/** Discord's library throws on events that it cannot decode, where nobody can catch it; the next event may be read. */
function isOfDecoding({ stack = '' }: Error): boolean {
  return /[\\/](?:discord\.js[\\/]src|@discordjs[\\/]ws)[\\/]/.test(stack);
}
