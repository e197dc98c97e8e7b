import { parseArgs } from 'node:util';
import { REST, Routes } from 'discord.js';
import { z } from 'zod';
import { describeProblem, ProblemError } from '../../../errors/problem.ts';
import { useRecords } from '../../../storage/use-records.ts';
import type { Store } from '../../../storage/store.ts';
import { restOptions } from '../api/discord-api.ts';
import { failureOf } from '../api/failure.ts';
import { guildDefinitions } from '../commands/definitions.ts';
import { forgetRegistered, register } from '../commands/register.ts';
import { CONFIGURATION_EXIT } from '../../lifecycle.ts';
import { INVALID_TOKEN } from '../gateway/fatal.ts';
import { configure, type Environment } from './configured.ts';
import { reasonOf } from './reason.ts';

/** Discord did not do what it was asked. */
const FAILED_EXIT = 1;

const application = z.looseObject({ id: z.string() });

/** What is to be done: where, and whether commands are put there or taken away. */
interface Order {
  /** Null: everywhere. */
  readonly guild: string | null;
  readonly isClearing: boolean;
}

/**
 * `commands --global | --guild ID | --clear [--guild ID]`: registers the commands, or takes them away.
 *
 * @returns the exit status
 * @throws ProblemError for wrong use
 */
export async function runCommands(
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const order = readOrder(args);
  const configured = configure(environment);
  if (configured.kind === 'wrong') {
    for (const problem of configured.problems)
      process.stderr.write(`${describeProblem(problem)}\n`);
    return CONFIGURATION_EXIT;
  }
  const { configuration, token } = configured;
  const rest = new REST(restOptions(configuration.apiUrl)).setToken(token);
  try {
    const { id } = application.parse(await rest.get(Routes.currentApplication()));
    await useRecords(
      configuration,
      () => {},
      async (store) => carryOut(order, { rest, store, id, ...configuration }),
    );
    const { guild, isClearing } = order;
    const what = isClearing ? 'The commands are taken away' : 'The commands are registered';
    process.stdout.write(`${what}${guild === null ? '' : ` in guild ${guild}`}.\n`);
    return 0;
  } catch (error) {
    return explain(error);
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

interface Application {
  readonly rest: REST;
  readonly store: Store;
  readonly id: string;
  readonly isUserInstallable: boolean;
}

async function carryOut(
  { guild, isClearing }: Order,
  { rest, store, id, isUserInstallable }: Application,
): Promise<void> {
  if (guild !== null) {
    const body = isClearing ? [] : guildDefinitions();
    await rest.put(Routes.applicationGuildCommands(id, guild), { body });
    if (!isClearing) await warnOfDoubled(rest, id, guild);
  } else if (isClearing) {
    await rest.put(Routes.applicationCommands(id), { body: [] });
    await forgetRegistered(store, id);
  } else await register(rest, store, id, isUserInstallable);
}

/** Global commands are shown in every server too, beside those of its own. */
async function warnOfDoubled(rest: REST, id: string, guild: string): Promise<void> {
  const global = z.array(z.looseObject({})).parse(await rest.get(Routes.applicationCommands(id)));
  if (global.length === 0) return;
  process.stdout.write(
    `The global commands are registered too, so each is shown twice in guild ${guild}.\n` +
      `  → Take one kind away: npm run commands -- --clear --guild ${guild}, or: npm run commands -- --clear\n`,
  );
}

function readOrder(args: readonly string[]): Order {
  const { values } = parse(args);
  const { guild, global: isGlobal, clear } = values;
  const isClear = clear === true;
  const isOne = [guild !== undefined, isGlobal === true].filter(Boolean).length <= 1;
  if (!isOne || (guild === undefined && isGlobal !== true && !isClear)) throw wrongUse();
  if (guild !== undefined && !/^\d{15,20}$/.test(guild)) throw wrongGuild();
  return { guild: guild ?? null, isClearing: isClear };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        guild: { type: 'string' },
        global: { type: 'boolean' },
        clear: { type: 'boolean' },
      },
    });
  } catch {
    throw wrongUse();
  }
}

function wrongGuild(): ProblemError {
  return new ProblemError({
    input: 'commands --guild',
    what: 'the id of a guild is 15 to 20 digits',
    advice: 'Copy it in Discord: Settings → Advanced → Developer Mode, then right-click the server',
  });
}

function wrongUse(): ProblemError {
  return new ProblemError({
    input: 'commands',
    what: 'it is not said where the commands are to go',
    advice: 'Use --global, --guild ID, or --clear (with --guild ID for those of one guild)',
  });
}

function explain(error: unknown): number {
  const failure = failureOf(error);
  if (failure === 'unauthorized') {
    process.stderr.write(`${describeProblem(INVALID_TOKEN)}\n`);
    return CONFIGURATION_EXIT;
  }
  process.stderr.write(`Discord did not take the commands: ${reasonOf(error)}.\n`);
  return FAILED_EXIT;
}
