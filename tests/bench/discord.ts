import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Discord } from '../discord/double/discord.ts';
import { startDiscord } from '../discord/double/start-discord.ts';
import type { Member } from '../discord/double/people/member.ts';
import { type Load, type Outcome, runLoad } from './discord-load.ts';
import { generateBench } from './generate.ts';

const USAGE = `npm run bench:discord [-- --quick]

Asks the bot through a double of Discord: 50 questions a second for a minute, then 500 in one second, from 100 guilds and
3,000 people, over 5,000 made-up passages. Beside it the naive way: the search in the listener.
  --quick   ten seconds instead of a minute
`;

const PASSAGES = 5_000;
const QUESTIONS = 2_000;
const GUILDS = 100;
const PEOPLE = 3_000;
const PER_SECOND = 50;
const SECONDS = 60;
const QUICK_SECONDS = 10;
const BURST = 500;

/** Longer than the limits look back, so that one load does not weigh on the next. Milliseconds. */
const REST_MS = 11_000;

/** How long a bot may take to index and connect, in milliseconds. */
const START_MS = 120_000;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BOTS = [
  ['Sitrep', ['dist/main.js', 'start'], '"invite: '],
  ['naive', ['--import=tsx', 'tests/bench/naive-bot.ts'], 'ready'],
] as const;

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (values.help === true) process.stdout.write(USAGE);
else await runAll(values.quick === true ? QUICK_SECONDS : SECONDS);

async function runAll(seconds: number): Promise<void> {
  const { documents, questions } = generateBench(PASSAGES, QUESTIONS);
  const corpus = await mkdtemp(path.join(os.tmpdir(), 'sitrep-bench-'));
  for (const { id, text, title, date } of documents)
    await writeFile(
      path.join(corpus, `${id}.md`),
      `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n---\n${text}\n`,
    );
  const loads: readonly Load[] = [
    { name: `${PER_SECOND} a second for ${seconds} s`, perSecond: PER_SECOND, seconds },
    { name: `${BURST} in one second`, perSecond: BURST, seconds: 1 },
  ];
  for (const [name, args, ready] of BOTS) {
    const outcomes = await runBot(args, ready, corpus, questions, loads);
    for (const [index, outcome] of outcomes.entries())
      report(name, loads[index]?.name ?? '', outcome);
  }
  await rm(corpus, { recursive: true });
}

async function runBot(
  args: readonly string[],
  ready: string,
  corpus: string,
  questions: readonly string[],
  loads: readonly Load[],
): Promise<readonly Outcome[]> {
  const guilds = Array.from({ length: GUILDS }, (_, index) => ({ name: `Guild ${index}` }));
  const discord = await startDiscord({ guilds, strictness: 'none', maxRequests: 0 });
  const data = await mkdtemp(path.join(os.tmpdir(), 'sitrep-bench-data-'));
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      ...process.env,
      ...discord.environment,
      SITREP_CORPUS_DIR: corpus,
      SITREP_DATA_DIR: data,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await untilSaid(child.stdout, ready);
    await discord.registered('ask');
    const members = makeMembers(discord);
    const outcomes: Outcome[] = [];
    for (const load of loads) {
      outcomes.push(await runLoad(discord, members, questions, load));
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
    return outcomes;
  } finally {
    child.kill('SIGKILL');
    await discord.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** Neighbours in the list are of different guilds. */
function makeMembers(discord: Discord): readonly Member[] {
  const channels = [...discord.world.channels.values()].filter(({ guildId }) => guildId);
  return Array.from({ length: PEOPLE }, (_, index) => {
    const channel = channels[index % channels.length];
    return discord.member(`person ${index}`, channel === undefined ? {} : { in: channel });
  });
}

async function untilSaid(stream: NodeJS.ReadableStream, words: string): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready:\n${said}`)), START_MS);
    stream.on('data', (chunk: Buffer) => {
      if (said.length < 1e6) said += chunk.toString();
      if (!said.includes(words)) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

function report(bot: string, load: string, outcome: Outcome): void {
  const { asked, acknowledged, answered, refused } = outcome;
  console.log(`\n${bot}, ${load}`);
  console.log(`  asked ${asked}, acknowledged in time ${acknowledged}`);
  console.log(
    `  answered ${answered - refused}, refused politely ${refused}, unanswered ${asked - answered}`,
  );
  console.log(
    `  acknowledgement p50 ${ms(outcome.acknowledgedP50)}, p99 ${ms(outcome.acknowledgedP99)}, max ${ms(outcome.acknowledgedMax)}; answer p99 ${ms(outcome.answeredP99)}`,
  );
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
