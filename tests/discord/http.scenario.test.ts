import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Discord } from './double/discord.ts';
import type { Asked } from './double/people/asked.ts';
import { startDiscord } from './double/start-discord.ts';
import { type Change, type Endpoint, makeEndpoint, passOn } from './endpoint.ts';
import { discard, launch, type Program } from './program.ts';

const QUESTION = "Israel's position on Turkey";

let discord: Discord;
let program: Program;
let endpoint: Endpoint;

beforeAll(async () => {
  endpoint = await makeEndpoint();
  discord = await startDiscord();
  const command = [process.execPath, 'dist/main.js', 'start:http'] as const;
  program = await launch(discord, { command, environment: endpoint.environment });
  await program.said('interactions: ');
  await discord.registered('ask');
});

afterAll(async () => {
  await program.stop();
  await discord.close();
  discord.assertClean();
  await discard(program);
});

/** Sends what Discord would, signed; `change` makes something else of it. */
async function send(data: unknown, change?: Change, seconds?: number): Promise<Response> {
  const body = typeof data === 'string' ? data : JSON.stringify(data);
  const once = async (): Promise<Response> => endpoint.send(body, change, seconds);
  // The program closes a connection on which it has not read everything; a client then takes another.
  return once().catch(once);
}

/** Carries an interaction of the double to the program, and the response back, as Discord does over HTTP. */
async function carry({ interaction }: Asked): Promise<void> {
  const response = await send(interaction.payload);
  expect(response.status).toBe(200);
  await passOn(discord, interaction, response);
}

describe('interactions over HTTP', () => {
  it('are answered: commands, buttons, completions', async () => {
    const ada = discord.member('ada').inDm();
    const asked = ada.start.slash('ask', { question: QUESTION });
    await carry(asked);
    const card = await asked.answer();
    expect(card.text).toContain('ynet-2025-03-01.');
    const pressed = ada.start.press(card, 'More context');
    await carry(pressed);
    expect((await pressed.answer()).text).toContain('ynet-2025-03-01');
    const typed = ada.start.autocomplete('cite', { id: 'ynet' });
    await carry(typed);
    expect((await typed.choices()).length).toBeGreaterThan(0);
    expect(discord.gateway.identifies).toBe(0);
  });

  it('that are a PING get a PONG', async () => {
    const response = await send({ id: '1', type: 1, application_id: '2', token: 't' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ type: 1 });
  });

  it.each<[string, (headers: Record<string, string>) => Record<string, string>, number]>([
    ['without a signature', (headers) => without(headers, 'x-signature-ed25519'), 0],
    ['without a timestamp', (headers) => without(headers, 'x-signature-timestamp'), 0],
    [
      'with another signature',
      (headers) => ({ ...headers, 'x-signature-ed25519': 'a'.repeat(128) }),
      0,
    ],
    [
      'with a signature that is none',
      (headers) => ({ ...headers, 'x-signature-ed25519': 'zz' }),
      0,
    ],
    ['with another timestamp', (headers) => ({ ...headers, 'x-signature-timestamp': '1' }), 0],
    ['replayed after ten minutes', (headers) => headers, -600],
    ['from the future', (headers) => headers, 600],
  ])('%s are refused', async (_name, change, shift) => {
    const seconds = Math.floor(Date.now() / 1_000) + shift;
    const response = await send({ id: '1', type: 1 }, change, seconds);
    expect(response.status).toBe(401);
  });

  it.each([
    ['of more than a megabyte', JSON.stringify({ text: 'x'.repeat(1_100_000) }), 413],
    ['that is no JSON', '{', 400],
    ['that is no interaction', '{"type": "x"}', 400],
  ])('in a body %s are refused', async (_name, body, status) => {
    expect((await send(body)).status).toBe(status);
  });

  it('that are delivered twice are worked on once', async () => {
    const asked = discord.member('ben').inDm().start.slash('ask', { question: QUESTION });
    const [first, again] = await Promise.all([
      send(asked.interaction.payload),
      send(asked.interaction.payload),
    ]);
    expect([first.status, again.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('start:http', () => {
  it('says that it needs the key', async () => {
    const command = [process.execPath, 'dist/main.js', 'start:http'] as const;
    const other = await launch(discord, { command });
    expect(await other.ended()).toBe(78);
    expect(other.stderr).toContain('DISCORD_PUBLIC_KEY');
  });
});

function without(headers: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}
