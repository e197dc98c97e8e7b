import { existsSync } from 'node:fs';
import module from 'node:module';
import type { ProblemError } from './errors/problem.ts';
import type { Surroundings } from './surfaces/terminal/console.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs with what was typed after its name, and returns the exit status. */
type Command = (args: readonly string[], environment: Environment) => Promise<number>;

/** A command is loaded when it is called, so that each starts with no more than it needs. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['start:http', async () => (await import('./surfaces/discord/start.ts')).runStartHttp],
  ['start:shards', async () => (await import('./surfaces/discord/start.ts')).runStartShards],
  ['start', async () => (await import('./surfaces/discord/start.ts')).runStart],
  ['doctor', async () => (await import('./surfaces/discord/operator/doctor-command.ts')).runDoctor],
  [
    'commands',
    async () => (await import('./surfaces/discord/operator/commands-command.ts')).runCommands,
  ],
  ['health', async () => (await import('./surfaces/http/health-command.ts')).runHealth],
  ['ask', async () => inTerminal((await import('./surfaces/terminal/ask-command.ts')).runAsk)],
  ['position', async () => inTerminal(await positions('position'))],
  ['compare', async () => inTerminal(await positions('compare'))],
  [
    'quotes',
    async () => inTerminal((await import('./surfaces/terminal/quotes-command.ts')).runQuotes),
  ],
  ['gaps', async () => inTerminal((await import('./surfaces/terminal/gaps-command.ts')).runGaps)],
  [
    'records',
    async () => inTerminal((await import('./surfaces/terminal/records-command.ts')).runRecords),
  ],
  [
    'actors',
    async () => inTerminal((await import('./surfaces/terminal/actors-command.ts')).runActors),
  ],
  [
    'index',
    async () => inTerminal((await import('./surfaces/terminal/index-command.ts')).runIndex),
  ],
  [
    'verify',
    async () => inTerminal((await import('./surfaces/terminal/verify-command.ts')).runVerify),
  ],
  ['eval', async () => inTerminal((await import('./surfaces/terminal/eval-command.ts')).runEval)],
  [
    'check:corpus',
    async () =>
      inTerminal((await import('./surfaces/terminal/check-corpus-command.ts')).runCheckCorpus),
  ],
]);

const HELP = new Set(['--help', '-h', 'help']);

/** Exit status for wrong use, and for an error that nobody foresaw (`EX_SOFTWARE` of sysexits.h). */
const WRONG_USE = 2;
const UNFORESEEN = 70;

keepCompiled();
process.exitCode = await run(process.argv.slice(2));

/** Keeps compiled code beside the program, where Node can (22.8 or later) and the folder may be written: else nothing happens. */
function keepCompiled(): void {
  const enable: unknown = Reflect.get(module, 'enableCompileCache');
  if (typeof enable === 'function') enable(`${import.meta.dirname}/.compiled`);
}

async function run([name = '', ...args]: readonly string[]): Promise<number> {
  try {
    if (HELP.has(name)) return printHelp();
    const load = COMMANDS.get(name);
    if (load === undefined) throw await unknownCommand(name);
    const command = await load();
    return await command(args, await readEnvironment());
  } catch (error) {
    const { ProblemError } = await import('./errors/problem.ts');
    const { makeVisible } = await import('./rendering/terminal/visible.ts');
    const isForPeople = error instanceof ProblemError;
    const lines = (isForPeople ? error.message : describeError(error)).split('\n');
    process.stderr.write(`${lines.map(makeVisible).join('\n')}\n`);
    return isForPeople ? WRONG_USE : UNFORESEEN;
  }
}

function printHelp(): number {
  const commands = [...COMMANDS.keys()].join(', ');
  process.stdout.write(`npm run -s COMMAND -- --help\n\nCommands: ${commands}\n`);
  return 0;
}

async function unknownCommand(name: string): Promise<ProblemError> {
  const { ProblemError } = await import('./errors/problem.ts');
  const what = name === '' ? 'no command is given' : `there is no command “${name}”`;
  const advice = `Use one of: ${[...COMMANDS.keys()].join(', ')}`;
  return new ProblemError({ input: 'node dist/main.js', what, advice });
}

/** The variables of the process, and those of the file `.env` that the process does not set. */
async function readEnvironment(): Promise<Environment> {
  if (!existsSync('.env')) return process.env;
  const { config } = await import('dotenv');
  config({ quiet: true });
  return process.env;
}

async function positions(form: 'position' | 'compare'): Promise<Parameters<typeof inTerminal>[0]> {
  const { runPosition } = await import('./surfaces/terminal/position-command.ts');
  return async (args, surroundings) => runPosition(form, args, surroundings);
}

function inTerminal(
  command: (args: readonly string[], surroundings: Surroundings) => Promise<number>,
): Command {
  return async (args, environment) =>
    command(args, {
      corpusDir: environment['SITREP_CORPUS_DIR']?.trim() || 'corpus',
      cluster: await readCluster(environment),
      dataDir: environment['SITREP_DATA_DIR']?.trim() || 'data',
      engine: environment['SITREP_ENGINE']?.trim() || 'auto',
      columns: Number(environment['COLUMNS']) || 0,
      today: new Date().toISOString().slice(0, 10),
    });
}

/** What reads it is loaded where there is something to read. */
async function readCluster(environment: Environment): Promise<Surroundings['cluster']> {
  if (!environment['SITREP_SEARCH_URL']?.trim()) return null;
  const { readClusterSettings } = await import('./cluster/cluster-settings.ts');
  return readClusterSettings(environment);
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
