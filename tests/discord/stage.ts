import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Discord } from './double/discord.ts';
import { type DiscordSetup, startDiscord } from './double/start-discord.ts';
import { makeCorpus } from './corpus-folder.ts';
import { discard, type Program, type ProgramSetup, startProgram } from './program.ts';

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
  beforeAll(async () => {
    corpus = await makeCorpus();
    discord = await startDiscord(discordSetup);
    program = await startProgram(discord, { corpus, ...programSetup });
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
      program = await startProgram(given(discord), { corpus, data, ...programSetup });
    },
  };
}

function given<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('the stage is not set yet');
  return value;
}
