import { parseArgs } from 'node:util';
import { startDiscord } from '../discord/double/start-discord.ts';
import { makeMembers, startBot, withFolder, writeDocuments } from './bot.ts';
import { type Load, type Outcome, runLoad } from './discord-load.ts';
import { type Bench, generateBench } from './generate.ts';

const USAGE = `npm run bench:discord [-- --quick | --passages N --per-second N --seconds N --changing --alone]

Asks the bot through a double of Discord: 50 questions a second for a minute, then 500 in one second, from 100 guilds and
3,000 people, over 5,000 made-up passages. Beside it the naive way: the search in the listener.
  --quick         ten seconds instead of a minute
  --seconds N     so many seconds: 600 are ten minutes
  --per-second N  so many questions a second
  --passages N    so many passages
  --changing      one document is changed every second meanwhile
  --alone         without the naive way, and without the 500 in one second
`;

const QUESTIONS = 2_000;
const GUILDS = 100;
const PEOPLE = 3_000;
const QUICK_SECONDS = 10;
const BURST = 500;

/** Longer than the limits look back, so that one load does not weigh on the next. Milliseconds. */
const REST_MS = 11_000;

const CHANGE_MS = 1_000;

const HEALTH_PORT = 18_930;

const BOTS = [
  ['Sitrep', ['dist/main.js', 'start'], '"invite: '],
  ['naive', ['--import=tsx', 'tests/bench/naive-bot.ts'], 'ready'],
] as const;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    'per-second': { type: 'string', default: '50' },
    passages: { type: 'string', default: '5000' },
    changing: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});
if (values.help === true) process.stdout.write(USAGE);
else await runAll();

async function runAll(): Promise<void> {
  const bench = generateBench(Number(values.passages), QUESTIONS);
  const perSecond = Number(values['per-second']);
  const seconds = values.quick ? QUICK_SECONDS : Number(values.seconds);
  const change = values.changing ? ', a document changed every second' : '';
  const name = `${perSecond} a second for ${seconds} s over ${values.passages} passages${change}`;
  const steady: Load = { name, perSecond, seconds };
  const burst: Load = { name: `${BURST} in one second`, perSecond: BURST, seconds: 1 };
  const loads = values.alone ? [steady] : [steady, burst];
  await withFolder(async (corpus) => {
    await writeDocuments(corpus, bench.documents);
    for (const [bot, args, ready] of values.alone ? BOTS.slice(0, 1) : BOTS)
      await withFolder(async (data) => {
        await runBot({ bot, args, ready, corpus, data }, bench, loads);
      });
  });
}

/** A bot in the comparison. */
interface Contender {
  readonly bot: string;
  readonly args: readonly string[];
  readonly ready: string;
  readonly corpus: string;
  readonly data: string;
}

async function runBot(contender: Contender, bench: Bench, loads: readonly Load[]): Promise<void> {
  const guilds = Array.from({ length: GUILDS }, (_, index) => ({ name: `Guild ${index}` }));
  const discord = await startDiscord({ guilds, strictness: 'none', maxRequests: 0 });
  const environment = { SITREP_HEALTH_PORT: String(HEALTH_PORT) };
  const running = await startBot(discord, { ...contender, environment });
  try {
    await discord.registered('ask');
    const members = makeMembers(discord, PEOPLE);
    for (const load of loads) {
      const stop = values.changing ? keepChanging(contender.corpus, bench) : () => {};
      const outcome = await runLoad(discord, members, bench.questions, load);
      stop();
      report(contender.bot, load.name, outcome, await fetchDelay());
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
  } finally {
    running.kill('SIGKILL');
    await discord.close();
  }
}

function keepChanging(corpus: string, { documents }: Bench): () => void {
  let count = 0;
  const timer = setInterval(() => {
    const document = documents[(count * 7) % documents.length];
    count += 1;
    if (document !== undefined)
      void writeDocuments(corpus, [document], `\n\nA change of number ${count}.`);
  }, CHANGE_MS);
  return () => clearInterval(timer);
}

/** The delay of the event loop within the last minute, p99, in milliseconds; null where a bot does not say it. */
async function fetchDelay(): Promise<number | null> {
  const reply = await fetch(`http://127.0.0.1:${HEALTH_PORT}/metrics`).catch(() => null);
  const found = /eventloop_lag_seconds\{quantile="0\.99"\} (\S+)/.exec((await reply?.text()) ?? '');
  return found === null ? null : Number(found[1]) * 1_000;
}

function report(bot: string, load: string, outcome: Outcome, delayMs: number | null): void {
  const { asked, acknowledged, answered, refused } = outcome;
  console.log(`\n${bot}, ${load}`);
  console.log(`  asked ${asked}, acknowledged in time ${acknowledged}`);
  console.log(
    `  answered ${answered - refused}, refused politely ${refused}, unanswered ${asked - answered}`,
  );
  console.log(
    `  acknowledgement p50 ${ms(outcome.acknowledgedP50)}, p99 ${ms(outcome.acknowledgedP99)}, max ${ms(outcome.acknowledgedMax)}; answer p99 ${ms(outcome.answeredP99)}`,
  );
  if (delayMs !== null) console.log(`  delay of the event loop p99 ${ms(delayMs)}`);
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
