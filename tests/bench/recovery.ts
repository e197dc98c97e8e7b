import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDiscord } from '../discord/double/start-discord.ts';
import type { Discord } from '../discord/double/discord.ts';
import { type RunningBot, startBot, withFolder, writeDocuments } from './bot.ts';
import { generateBench } from './generate.ts';

const USAGE = `npm run bench:recovery

Measures, over 20,000 made-up passages and against a double of Discord: from a cut connection to the resumed one; from a
session that is declared invalid to the new one; from the start to readiness, where the library was saved and where not;
from SIGTERM with 50 questions in flight to the end.
`;

const PASSAGES = 20_000;
const IN_FLIGHT = 50;

/** A bot that has just connected makes itself ready; how it recovers then is not measured. Milliseconds. */
const SETTLE_MS = 3_000;

const START = { args: ['dist/main.js', 'start'], ready: '"invite: ' } as const;

if (process.argv.includes('--help')) process.stdout.write(USAGE);
else await withFolder(async (corpus) => withFolder(async (data) => measure(corpus, data)));

async function measure(corpus: string, data: string): Promise<void> {
  const { documents, questions } = generateBench(PASSAGES, IN_FLIGHT);
  await writeDocuments(corpus, documents);
  const discord = await startDiscord({ strictness: 'none' });
  const first = await startBot(discord, { ...START, corpus, data });
  say('first start to ready', first.startedInMs);
  await sleep(SETTLE_MS);
  say('drop to resumed', await timeOf(discord, () => discord.gateway.drop()));
  await sleep(SETTLE_MS);
  say(
    'invalid session to a new one',
    await timeOf(discord, () => discord.gateway.invalidate(false)),
  );
  while (!readdirSync(data).some((name) => name.endsWith('.snapshot'))) await sleep(SETTLE_MS);
  first.kill('SIGTERM');
  await first.ended;
  const second = await startBot(discord, { ...START, corpus, data });
  say('restart to ready', second.startedInMs);
  await sleep(SETTLE_MS);
  await leaveBusy(discord, second, questions);
  await discord.close();
}

async function timeOf(discord: Discord, fail: () => void): Promise<number> {
  const { gateway } = discord;
  const since = gateway.identifies + gateway.resumes;
  const beganMs = performance.now();
  fail();
  await gateway.connected(since, 30_000);
  return performance.now() - beganMs;
}

async function leaveBusy(
  discord: Discord,
  bot: RunningBot,
  questions: readonly string[],
): Promise<void> {
  const asked = questions.map((question, index) =>
    discord.member(`person ${index}`).inDm().start.slash('ask', { question }),
  );
  await Promise.all(asked.map(async (each) => each.acknowledged()));
  const beganMs = performance.now();
  bot.kill('SIGTERM');
  await bot.ended;
  say(`SIGTERM with ${asked.length} in flight to the end`, performance.now() - beganMs);
  const open = asked.filter(({ interaction }) => interaction.answeredAtMs === undefined);
  console.log(`left without an answer: ${open.length}`);
}

function say(what: string, ms: number): void {
  console.log(`${what}: ${(ms / 1_000).toFixed(2)} s`);
}
