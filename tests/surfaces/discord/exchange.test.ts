import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log/log.ts';
import { renderHelp } from '../../../src/rendering/discord/pages.ts';
import type { DiscordApi } from '../../../src/surfaces/discord/api/discord-api.ts';
import { Exchange } from '../../../src/surfaces/discord/api/exchange.ts';
import { failureOf } from '../../../src/surfaces/discord/api/failure.ts';

const ADDRESS = { id: '1', applicationId: '2', token: 't' };
const BODY = renderHelp('en-US');

/** Discord as far as an exchange goes: what was sent, in words; `refuse` is thrown by the first response. */
function discordThat(refuse: Error | null) {
  const sent: string[] = [];
  const api: DiscordApi = {
    async respond(_to, response) {
      sent.push(`respond ${String(Reflect.get(response, 'type'))}`);
      if (refuse !== null) throw refuse;
    },
    editOriginal: async () => void sent.push('edit'),
    deleteOriginal: async () => void sent.push('delete'),
    followUp: async () => void sent.push('follow up'),
    post: unused,
    edit: unused,
    remove: unused,
    fetchMessage: unused,
    fetchMessages: unused,
    fetchChannel: unused,
    close: () => {},
  };
  return { sent, exchange: new Exchange(api, ADDRESS, createLog('silent')) };
}

async function unused(): Promise<never> {
  throw new Error('an exchange has no use for this');
}

function apiError(code: number, status: number): DiscordAPIError {
  return new DiscordAPIError({ code, message: '' }, code, status, 'POST', '/x', {});
}

describe('an exchange', () => {
  it('thinks, answers once, and is closed', async () => {
    const { sent, exchange } = discordThat(null);
    expect(await exchange.think(true)).toBe(true);
    await exchange.answer(BODY);
    await exchange.answer(BODY);
    expect(await exchange.update()).toBe(false);
    expect(sent).toEqual(['respond 5', 'edit']);
  });

  it('answers at once where it has not thought', async () => {
    const { sent, exchange } = discordThat(null);
    await exchange.answer(BODY);
    await exchange.answer(BODY);
    expect(sent).toEqual(['respond 4']);
  });

  it('never puts a refusal in the place of a card', async () => {
    const { sent, exchange } = discordThat(null);
    await exchange.update();
    await exchange.refuse(BODY);
    expect(sent).toEqual(['respond 6', 'follow up']);
  });

  it.each([
    ['unknown, although delivered', apiError(10_062, 404), true],
    ['already acknowledged', apiError(40_060, 400), true],
    ['lost on the way', new Error('socket hang up'), true],
    ['forbidden', apiError(50_013, 403), false],
    ['malformed', apiError(50_035, 400), false],
  ])('goes on, or not, where the acknowledgement is %s', async (_name, error, isHeard) => {
    const { sent, exchange } = discordThat(error);
    expect(await exchange.think(false)).toBe(isHeard);
    await exchange.answer(BODY);
    expect(sent).toEqual(isHeard ? ['respond 5', 'edit'] : ['respond 5']);
  });
});

/** A page of a proxy: no code. */
function page(status: number): DiscordAPIError {
  const error = apiError(0, status);
  Reflect.set(error, 'code', undefined);
  return error;
}

describe('failureOf', () => {
  it.each([
    [apiError(10_062, 404), 'late'],
    [apiError(40_060, 400), 'acknowledged'],
    [apiError(50_013, 403), 'forbidden'],
    [apiError(10_008, 404), 'gone'],
    [apiError(160_002, 400), 'unreferenced'],
    [apiError(200_000, 400), 'blocked'],
    [apiError(0, 401), 'unauthorized'],
    [apiError(0, 429), 'limited'],
    [apiError(0, 403), 'unreachable'],
    [apiError(40_333, 403), 'unreachable'],
    [apiError(50_001, 403), 'forbidden'],
    [page(403), 'unreachable'],
    [page(404), 'unreachable'],
    [page(429), 'limited'],
    [apiError(0, 503), 'unreachable'],
    [apiError(1, 400), 'invalid'],
    [new Error('ECONNRESET'), 'unreachable'],
    ['text', 'unreachable'],
  ])('%s: %s', (error, expected) => {
    expect(failureOf(error)).toBe(expected);
  });
});
