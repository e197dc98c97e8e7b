import { DiscordAPIError, REST, RESTEvents } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/surfaces/discord/api/failure.ts';
import { SendingPause } from '../../../src/surfaces/discord/api/sending-pause.ts';

/** What a page of Cloudflare becomes in Discord's client. */
function cloudflarePage(status: number): DiscordAPIError {
  const error = new DiscordAPIError({ code: 0, message: '' }, 0, status, 'POST', '/x', {});
  Reflect.set(error, 'code', undefined);
  return error;
}

const answer = async (): Promise<string> => 'sent';

describe('SendingPause', () => {
  it('lets requests through, and their errors', async () => {
    const pause = new SendingPause(new REST());
    expect(await pause.pass(answer)).toBe('sent');
    const failing = pause.pass(async () => Promise.reject(new Error('reset')));
    await expect(failing).rejects.toThrow('reset');
    expect(await pause.pass(answer)).toBe('sent');
  });

  it('sends nothing more after a thousand refusals', async () => {
    const rest = new REST();
    const pause = new SendingPause(rest);
    rest.emit(RESTEvents.InvalidRequestWarning, { count: 500, remainingTime: 60_000 });
    expect(await pause.pass(answer)).toBe('sent');
    rest.emit(RESTEvents.InvalidRequestWarning, { count: 1_000, remainingTime: 60_000 });
    const refusal = await pause.pass(answer).catch((error: unknown) => error);
    expect(failureOf(refusal)).toBe('limited');
  });

  it('sends nothing more after a page of Cloudflare', async () => {
    const pause = new SendingPause(new REST());
    await pause.pass(async () => Promise.reject(cloudflarePage(429))).catch(() => {});
    await expect(pause.pass(answer)).rejects.toThrow('too many requests were refused');
  });
});
