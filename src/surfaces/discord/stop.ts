import { setTimeout as sleep } from 'node:timers/promises';
import { renderNotice } from '../../rendering/discord/pages.ts';
import type { Bot } from './bot.ts';

/** How long running answers may take to finish, and then the notes to those who still wait. Together under ten seconds. */
const FINISH_MS = 6_500;
const NOTE_MS = 1_500;

/**
 * Takes no more questions, lets the running ones finish, and tells whoever still waits that the bot is being restarted:
 * a “thinking…” without an end would stay.
 *
 * @param running every event that is being worked on
 */
export async function finish(bot: Bot, running: ReadonlySet<Promise<void>>): Promise<void> {
  await bot.admission.drain(0);
  await within(FINISH_MS, Promise.allSettled(running));
  const notes = [...bot.exchanges].map(async (exchange) =>
    exchange.refuse(renderNotice('stopping', 'en-US')),
  );
  await within(NOTE_MS, Promise.allSettled(notes));
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  const ended = new AbortController();
  await Promise.race([work, sleep(ms, undefined, { signal: ended.signal }).catch(() => {})]);
  ended.abort();
}
