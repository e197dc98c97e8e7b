import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Discord } from './double/discord.ts';
import { type DiscordSetup, startDiscord } from './double/start-discord.ts';
import { makeCorpus } from './corpus-folder.ts';
import { type Endpoint, isOverHttp, makeEndpoint, sendTo } from './endpoint.ts';
import { discard, launch, type Program, type ProgramSetup, startProgram } from './program.ts';

/** A double and the program that talks to it, for all tests of a file. */
export interface Stage {
  readonly discord: Discord;
  program: Program;
  /** The folder of documents; a test may change it. */
  readonly corpus: string;
  /** Ends the program and starts it again with the same data. */
  restart(): Promise<void>;
}

/** Sets a stage up before the tests of a file, and expects after each that nothing was refused and nobody pinged. */
export function setStage(discordSetup: DiscordSetup = {}, programSetup: ProgramSetup = {}): Stage {
  let discord: Discord | undefined;
  let program: Program | undefined;
  let corpus = '';
  let endpoint: Endpoint | undefined;
  const startOn = async (to: Discord, setup: ProgramSetup): Promise<Program> =>
    endpoint === undefined ? startProgram(to, setup) : startEndpoint(to, endpoint, setup);
  beforeAll(async () => {
    corpus = await makeCorpus();
    discord = await startDiscord(discordSetup);
    if (isOverHttp) sendTo(discord, (endpoint = await makeEndpoint()));
    program = await startOn(discord, { corpus, ...programSetup });
    await discord.registered('ask');
  }, 60_000);
  afterEach(() => {
    discord?.assertClean();
  });
  afterAll(async () => {
    await program?.stop();
    await discord?.close();
    if (program !== undefined) await discard(program);
  });
  return {
    get discord() {
      return given(discord);
    },
    get program() {
      return given(program);
    },
    set program(next: Program) {
      program = next;
    },
    get corpus() {
      return corpus;
    },
    async restart() {
      const { data } = given(program);
      await program?.stop();
      program = await startOn(given(discord), { corpus, data, ...programSetup });
    },
  };
}

async function startEndpoint(
  discord: Discord,
  { environment }: Endpoint,
  setup: ProgramSetup,
): Promise<Program> {
  const program = await launch(discord, {
    ...setup,
    command: [process.execPath, 'dist/main.js', 'start:http'],
    environment: { ...setup.environment, ...environment },
  });
  await program.said('interactions: ');
  return program;
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the stage is not set yet');
  return value;
}
