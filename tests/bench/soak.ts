import { rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeCorpus, reportText, writeReport } from '../discord/corpus-folder.ts';
import type { Discord } from '../discord/double/discord.ts';
import { startDiscord } from '../discord/double/start-discord.ts';
import type { Interaction } from '../discord/double/world/world.ts';
import { discard, launch } from '../discord/program.ts';
import { type Panel, plot } from './plot.ts';
import { quantile } from './statistics.ts';

const USAGE = `npm run soak [-- --minutes N] [--output FILE.svg]

Runs the bot against a double of Discord: 40 things a second by ever new people (commands, buttons, completions, mentions,
edits), a document changed every five seconds, the connection cut every minute. Says what was left unanswered and what the
heap holds after collections, and draws it.
`;

const PER_SECOND = 40;
const CUT_MS = 60_000;
const CHANGE_MS = 5_000;
const SAMPLE_MS = 10_000;
const GUILDS = 5;
const QUESTIONS = [
  'Where did the ferry go?',
  'Who is the harbour master?',
  'lighthouse',
  "Israel's position on Turkey",
];

interface Sample {
  readonly minutes: number;
  readonly main: number;
  readonly worker: number;
  readonly acknowledged: number;
  readonly answered: number;
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    output: { type: 'string', default: 'soak.svg' },
    help: { type: 'boolean' },
  },
});
if (values.help === true) process.stdout.write(USAGE);
else await soak(Number(values.minutes), values.output);

async function soak(minutes: number, output: string): Promise<void> {
  const corpus = await makeCorpus();
  const guilds = Array.from({ length: GUILDS }, (_, index) => ({ name: `Guild ${index}` }));
  const discord = await startDiscord({ guilds, strictness: 'none', maxRequests: 0 });
  const preload = ['--expose-gc', '--import=./tests/bench/collected-heap.mjs'];
  const program = await launch(discord, {
    corpus,
    command: [process.execPath, ...preload, 'dist/main.js', 'start'],
  });
  await program.said('"invite: ', 60_000);
  await discord.registered('ask');
  const endMs = performance.now() + minutes * 60_000;
  const interactions: Interaction[] = [];
  const samples: Sample[] = [];
  await Promise.all([
    ask(discord, interactions, endMs),
    every(CUT_MS, endMs, () => discord.gateway.drop()),
    every(CHANGE_MS, endMs, async (n) => writeReport(corpus, 'harbour-1', reportText((n % 9) + 1))),
    every(SAMPLE_MS, endMs, (n) => samples.push(sampleOf(program.stdout, interactions, n))),
  ]);
  await sleep(15_000);
  report(interactions, samples);
  await writeFile(output, plot(panelsOf(samples)));
  await program.stop();
  await discard(program);
  await discord.close();
  await rm(corpus, { recursive: true, force: true });
}

/** Each thing is done by somebody new, in turn. */
async function ask(discord: Discord, interactions: Interaction[], endMs: number): Promise<void> {
  const beganMs = performance.now();
  const channels = [...discord.world.channels.values()].filter(({ guildId }) => guildId);
  for (let count = 0; performance.now() < endMs; count += 1) {
    const aheadMs = (count / PER_SECOND) * 1000 - (performance.now() - beganMs);
    if (aheadMs > 1) await sleep(aheadMs);
    const channel = channels[count % channels.length];
    const member = discord.member(`person ${count}`, channel === undefined ? {} : { in: channel });
    const question = QUESTIONS[count % QUESTIONS.length] ?? '';
    if (count % 10 === 9 && channel !== undefined) {
      const asked = member.say(channel, `<@${discord.botId}> ${question}`);
      if (count % 20 === 19) member.edit(asked, `<@${discord.botId}> ${question} now`);
    } else if (count % 10 === 8) {
      interactions.push(member.start.autocomplete('cite', { id: 'harb' }).interaction);
    } else if (count % 10 === 7) {
      interactions.push(member.start.slash('sources', {}).interaction);
    } else {
      interactions.push(member.inDm().start.slash('ask', { question }).interaction);
    }
  }
}

async function every(ms: number, endMs: number, work: (count: number) => unknown): Promise<void> {
  for (let count = 1; performance.now() + ms < endMs; count += 1) {
    await sleep(ms);
    await work(count);
  }
}

function sampleOf(log: string, interactions: readonly Interaction[], count: number): Sample {
  const sinceMs = performance.now() - SAMPLE_MS;
  const lately = interactions.slice(-PER_SECOND * 20).filter(({ sentAtMs }) => sentAtMs >= sinceMs);
  return {
    minutes: (count * SAMPLE_MS) / 60_000,
    main: heapOf(log, 'main'),
    worker: heapOf(log, 'worker'),
    acknowledged: p99(lately, ({ acknowledgedAtMs }) => acknowledgedAtMs),
    answered: p99(lately, ({ answeredAtMs }) => answeredAtMs),
  };
}

function p99(
  interactions: readonly Interaction[],
  atMs: (one: Interaction) => number | undefined,
): number {
  const times = interactions.flatMap((one) => {
    const at = atMs(one);
    return at === undefined ? [] : [at - one.sentAtMs];
  });
  return times.length === 0 ? 0 : quantile(times, 0.99);
}

/** Megabytes after the last collection. */
function heapOf(log: string, thread: string): number {
  const start = log.lastIndexOf(`{"soak":"${thread}","heapUsed":`);
  const found = /"heapUsed":(\d+)/.exec(log.slice(start, start + 100));
  return start < 0 ? 0 : Number(found?.[1]) / 1e6;
}

function report(interactions: readonly Interaction[], samples: readonly Sample[]): void {
  const taken = interactions.filter(({ callbackType }) => callbackType !== undefined);
  const open = taken.filter(
    ({ callbackType, answeredAtMs }) => callbackType === 5 && answeredAtMs === undefined,
  );
  const settled = samples.slice(Math.min(6, samples.length - 1));
  const [first, last] = [settled[0], settled.at(-1)];
  console.log(
    `interactions ${interactions.length}, acknowledged ${taken.length}, left thinking ${open.length}`,
  );
  console.log(
    `heap after collection, after a minute and at the end: main ${first?.main.toFixed(1)} → ${last?.main.toFixed(1)} MB, worker ${first?.worker.toFixed(1)} → ${last?.worker.toFixed(1)} MB`,
  );
  console.log(
    `acknowledgement p99 ${p99(interactions, (one) => one.acknowledgedAtMs).toFixed(0)} ms, answer p99 ${p99(interactions, (one) => one.answeredAtMs).toFixed(0)} ms`,
  );
}

function panelsOf(samples: readonly Sample[]): readonly Panel[] {
  const line = (name: string, key: keyof Sample) => ({
    name,
    points: samples.map((sample) => [sample.minutes, sample[key]] as const),
  });
  return [
    {
      title: 'Heap after collection',
      unit: 'MB',
      lines: [line('main', 'main'), line('worker', 'worker')],
    },
    {
      title: 'Time, p99 of ten seconds',
      unit: 'ms',
      lines: [line('acknowledgement', 'acknowledged'), line('answer', 'answered')],
    },
  ];
}
