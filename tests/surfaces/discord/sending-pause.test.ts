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
    expect(await pause.pass('1', answer)).toBe('sent');
    const failing = pause.pass('1', async () => Promise.reject(new Error('reset')));
    await expect(failing).rejects.toThrow('reset');
    expect(await pause.pass('1', answer)).toBe('sent');
  });

  it('sends nothing more after a thousand refusals', async () => {
    const rest = new REST();
    const pause = new SendingPause(rest);
    rest.emit(RESTEvents.InvalidRequestWarning, { count: 500, remainingTime: 60_000 });
    expect(await pause.pass('1', answer)).toBe('sent');
    rest.emit(RESTEvents.InvalidRequestWarning, { count: 1_000, remainingTime: 60_000 });
    const refusal = await pause.pass('1', answer).catch((error: unknown) => error);
    expect(failureOf(refusal)).toBe('limited');
  });

  it.each([
    ['many pages of Cloudflare in one channel', ['1', '1', '1', '1', '1'], true],
    ['pages in three channels', ['1', '2', '3'], false],
  ])('after %s: sends %j on', async (_name, channels, isSending) => {
    const pause = new SendingPause(new REST());
    for (const channel of channels)
      await pause.pass(channel, async () => Promise.reject(cloudflarePage(403))).catch(() => {});
    const sent = await pause.pass('9', answer).catch((error: unknown) => failureOf(error));
    expect(sent).toBe(isSending ? 'sent' : 'limited');
  });

  it('counts anew after an answer of Discord', async () => {
    const pause = new SendingPause(new REST());
    const page = async (channel: string): Promise<unknown> =>
      pause.pass(channel, async () => Promise.reject(cloudflarePage(429))).catch(() => {});
    await page('1');
    await page('2');
    await pause.pass('4', answer);
    await page('3');
    expect(await pause.pass('1', answer)).toBe('sent');
  });
});
