import { setTimeout as sleep } from 'node:timers/promises';
import type { Discord } from '../discord/double/discord.ts';
import type { Member } from '../discord/double/people/member.ts';
import type { Interaction } from '../discord/double/world/world.ts';
import { quantile } from './statistics.ts';

/** Milliseconds that Discord waits for an acknowledgement. */
const DISCORD_WAITS_MS = 3_000;

/** How long after the last question answers are waited for, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Questions a second, for so many seconds. */
export interface Load {
  readonly name: string;
  readonly perSecond: number;
  readonly seconds: number;
}

/** What became of a load; times in milliseconds from the event to what the person sees. */
export interface Outcome {
  readonly asked: number;
  /** Acknowledged within the three seconds that Discord waits. */
  readonly acknowledged: number;
  /** With something to read in the end: an answer, or a polite refusal. */
  readonly answered: number;
  readonly refused: number;
  readonly acknowledgedP50: number;
  readonly acknowledgedP99: number;
  readonly acknowledgedMax: number;
  readonly answeredP99: number;
}

/** Asks as people do: now and then, each from another guild, nobody twice within a minute. */
export async function runLoad(
  discord: Discord,
  members: readonly Member[],
  questions: readonly string[],
  load: Load,
): Promise<Outcome> {
  const total = load.perSecond * load.seconds;
  const began = performance.now();
  const interactions: Interaction[] = [];
  for (let index = 0; index < total; index += 1) {
    const dueMs = (index / load.perSecond) * 1000;
    const aheadMs = dueMs - (performance.now() - began);
    if (aheadMs > 1) await sleep(aheadMs);
    const member = members[index % members.length];
    const question = questions[index % questions.length] ?? '';
    if (member === undefined) throw new Error('nobody asks');
    interactions.push(member.start.slash('ask', { question }).interaction);
  }
  const deadline = performance.now() + PATIENCE_MS;
  while (interactions.some(isOpen) && performance.now() < deadline) await sleep(50);
  return describe(discord, interactions);
}

/** Whether something may still come. */
function isOpen({ answeredAtMs, acknowledgedAtMs, sentAtMs }: Interaction): boolean {
  if (answeredAtMs !== undefined) return false;
  return acknowledgedAtMs !== undefined || performance.now() - sentAtMs < DISCORD_WAITS_MS;
}

function describe(discord: Discord, interactions: readonly Interaction[]): Outcome {
  const acknowledged = interactions.flatMap(({ acknowledgedAtMs, sentAtMs }) =>
    acknowledgedAtMs === undefined ? [] : [acknowledgedAtMs - sentAtMs],
  );
  const answered = interactions.flatMap(({ answeredAtMs, sentAtMs }) =>
    answeredAtMs === undefined ? [] : [answeredAtMs - sentAtMs],
  );
  return {
    asked: interactions.length,
    acknowledged: acknowledged.filter((ms) => ms <= DISCORD_WAITS_MS).length,
    answered: answered.length,
    refused: interactions.filter((one) => isRefused(discord, one)).length,
    acknowledgedP50: quantile(acknowledged, 0.5),
    acknowledgedP99: quantile(acknowledged, 0.99),
    acknowledgedMax: Math.max(0, ...acknowledged),
    answeredP99: quantile(answered, 0.99),
  };
}

/** A refusal is a sentence; an answer is a card with a heading. */
function isRefused(discord: Discord, { originalId }: Interaction): boolean {
  if (originalId === undefined) return false;
  return !discord.message({ id: originalId }).text.startsWith('###');
}
