import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Discord } from './double/discord.ts';
import { OPENAPI_HINT, loadOpenApi } from './double/rest/openapi.ts';
import { startDiscord } from './double/start-discord.ts';

const isDescribed = loadOpenApi() !== undefined;
const QUIET = { allowed_mentions: { parse: [] } };
const ASK = {
  name: 'ask',
  description: 'Ask',
  options: [{ type: 3, name: 'q', description: 'Q' }],
};

let discord: Discord;
let paths: Readonly<Record<string, string>>;

beforeAll(async () => {
  discord = await startDiscord();
  const ada = discord.member('ada');
  const channel = discord.channel();
  paths = {
    application: `/applications/${discord.botId}`,
    guild: `/guilds/${discord.guild().id}`,
    channel: `/channels/${channel.id}`,
    thread: `/channels/${ada.openThread(channel, 'talk').id}`,
    message: `/channels/${channel.id}/messages/${ada.say(channel, 'hello').id}`,
    user: ada.user.id,
  };
});

afterAll(async () => discord.close());

describe(`replies of the double${isDescribed ? '' : ` (shape unchecked: ${OPENAPI_HINT})`}`, () => {
  it.each<[string, string, unknown, number]>([
    ['GET', '/gateway', undefined, 200],
    ['GET', '/gateway/bot', undefined, 200],
    ['GET', '/applications/@me', undefined, 200],
    ['GET', '/oauth2/applications/@me', undefined, 200],
    ['GET', '/users/@me', undefined, 200],
    ['GET', '/users/@me/guilds', undefined, 200],
    ['POST', '/users/@me/channels', { recipient_id: '{user}' }, 200],
    ['PUT', '{application}/commands', [ASK, { type: 3, name: 'Find it' }], 200],
    ['POST', '{application}/commands', { ...ASK, name: 'cite' }, 200],
    ['GET', '{application}/commands', undefined, 200],
    ['GET', '{application}/commands?with_localizations=true', undefined, 200],
    ['PUT', '{application}{guild}/commands', [{ ...ASK, name: 'here' }], 200],
    ['GET', '{application}{guild}/commands', undefined, 200],
    ['GET', '{guild}', undefined, 200],
    ['GET', '{guild}/channels', undefined, 200],
    ['GET', '{guild}/roles', undefined, 200],
    ['GET', '{guild}/members/{user}', undefined, 200],
    ['GET', '{channel}', undefined, 200],
    ['GET', '{thread}', undefined, 200],
    ['POST', '{channel}/typing', undefined, 204],
    ['POST', '{channel}/messages', { content: 'a', ...QUIET }, 200],
    ['GET', '{channel}/messages', undefined, 200],
    ['GET', '{message}', undefined, 200],
    ['PUT', '{message}/reactions/%F0%9F%91%8D/@me', undefined, 204],
    ['DELETE', '{message}/reactions/%F0%9F%91%8D/@me', undefined, 204],
    ['POST', '{channel}/threads', { name: 'another', type: 11 }, 200],
    ['POST', '{message}/threads', { name: 'on it' }, 200],
    ['DELETE', '{message}', undefined, 403],
    ['PATCH', '{message}', { content: 'b', ...QUIET }, 403],
    ['GET', '/channels/1', undefined, 404],
    ['GET', '{channel}/messages/1', undefined, 404],
    ['GET', '{channel}/invites', undefined, 404],
  ])('%s %s', async (method, path, body, status) => {
    expect(await call(method, path, body)).toBe(status);
    discord.assertClean();
  });

  it('fit for a whole interaction', async () => {
    await call('PUT', '{application}/commands', [ASK]);
    const { interaction } = discord.member('ada').start.slash('ask', { q: 'a' });
    const callback = `/interactions/${interaction.id}/${interaction.token}/callback`;
    const webhook = `/webhooks/${discord.botId}/${interaction.token}`;
    const message = { content: 'a', ...QUIET };
    expect(await call('POST', `${callback}?with_response=true`, { type: 5 })).toBe(200);
    expect(await call('POST', callback, { type: 5 })).toBe(400);
    expect(await call('PATCH', `${webhook}/messages/@original`, message)).toBe(200);
    expect(await call('GET', `${webhook}/messages/@original`)).toBe(200);
    expect(await call('POST', webhook, message)).toBe(200);
    expect(await call('DELETE', `${webhook}/messages/@original`)).toBe(204);
    expect(await call('PATCH', `${webhook}/messages/@original`, message)).toBe(404);
    expect(await call('POST', '/webhooks/1/nobody', message)).toBe(404);
    discord.assertClean();
  });

  it('refuse a wrong token, an unnamed client and a body that is no JSON', async () => {
    expect(await call('GET', '/users/@me', undefined, { authorization: 'Bot x' })).toBe(401);
    expect(await call('GET', '/users/@me', undefined, { 'user-agent': 'curl' })).toBe(403);
    const url = `${discord.apiUrl}/v10${fill('{channel}')}/messages`;
    const broken = await fetch(url, { method: 'POST', headers: headers(), body: '{' });
    expect(await broken.json()).toMatchObject({ code: 50_109 });
  });
});

async function call(
  method: string,
  path: string,
  body?: unknown,
  changed: Readonly<Record<string, string>> = {},
): Promise<number> {
  const response = await fetch(`${discord.apiUrl}/v10${fill(path)}`, {
    method,
    headers: { ...headers(), ...changed },
    ...(body !== undefined && { body: fill(JSON.stringify(body)) }),
  });
  await response.arrayBuffer();
  return response.status;
}

function headers(): Record<string, string> {
  return {
    authorization: `Bot ${discord.token}`,
    'user-agent': 'DiscordBot (https://example.org, 1)',
    'content-type': 'application/json',
  };
}

/** The names in braces replaced by what they stand for. */
function fill(text: string): string {
  return text.replaceAll(/\{(\w+)\}/g, (braces, name: string) => paths[name] ?? braces);
}
