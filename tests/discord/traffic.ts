import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Asked } from './double/people/asked.ts';
import type { Discord } from './double/discord.ts';
import type { ShownMessage } from './double/people/shown.ts';

const QUESTION = "Israel's position on Turkey";

/** Time between two questions, in milliseconds. */
const PACE_MS = 200;

/** How long answers are waited for when a fault is over, in milliseconds. */
const PATIENCE_MS = 25_000;

/** What was asked while something failed. */
export interface Traffic {
  readonly commands: readonly Asked[];
  readonly mentions: readonly ShownMessage[];
}

let people = 0;

/** People ask, by command and by mention, each once, for as long as `during` takes. */
export async function askDuring(discord: Discord, during: () => Promise<void>): Promise<Traffic> {
  const commands: Asked[] = [];
  const mentions: ShownMessage[] = [];
  const over = new AbortController();
  const fault = during().finally(() => over.abort());
  for (let count = 0; !over.signal.aborted; count += 1) {
    people += 1;
    const person = discord.member(`person ${people}`);
    if (count % 4 === 3)
      mentions.push(person.say(discord.channel(), `<@${discord.botId}> ${QUESTION}`));
    else commands.push(person.inDm().start.slash('ask', { question: QUESTION }));
    await sleep(PACE_MS);
  }
  await fault;
  return { commands, mentions };
}

/**
 * Whoever was told “thinking…” has one answer in the end, or one plain refusal; nobody has two. Where `mayLose`, what came
 * while there was no connection may be unheard.
 */
export async function expectAnswered(
  discord: Discord,
  { commands, mentions }: Traffic,
  mayLose: boolean,
): Promise<void> {
  for (const asked of commands) {
    const { callbackType } = asked.interaction;
    if (callbackType === undefined && mayLose) continue;
    const { text } = await asked.answer({ timeoutMs: PATIENCE_MS });
    expect(text).not.toBe('');
  }
  const answersTo = ({ id }: ShownMessage): readonly ShownMessage[] =>
    discord.botMessages().filter(({ repliesTo }) => repliesTo === id);
  if (!mayLose)
    for (const mention of mentions)
      await expect.poll(() => answersTo(mention), { timeout: PATIENCE_MS }).toHaveLength(1);
  await discord.idle(500);
  for (const asked of commands) expect(asked.messages().length).toBeLessThanOrEqual(1);
  for (const mention of mentions) expect(answersTo(mention).length).toBeLessThanOrEqual(1);
}
