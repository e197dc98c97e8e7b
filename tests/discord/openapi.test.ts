import { describe, expect, it } from 'vitest';
import { OPENAPI_HINT, loadOpenApi } from './double/rest/openapi.ts';
import { ROUTES, matchRoute } from './double/rest/routes.ts';

const openApi = loadOpenApi();
const MESSAGES = '/channels/{channel_id}/messages';

describe(`Discord's description${openApi ? '' : ` (skipped: ${OPENAPI_HINT})`}`, () => {
  it.skipIf(!openApi)('knows every route that takes a body', () => {
    const withBody = ROUTES.filter(({ method, name }) => method !== 'GET' && TAKES_BODY.test(name));
    const unknown = withBody.filter(
      ({ method, path }) => openApi?.checkRequest(method, path, { bogus: 1 }).length === 0,
    );
    expect(unknown).toEqual([]);
  });

  it.skipIf(!openApi).each([
    ['a misspelt field', { contents: 'a' }, '/ must NOT have additional properties (contents)'],
    ['a wrong type', { content: 1 }, '/content must be string,null'],
    [
      'too many embeds',
      { embeds: Array.from({ length: 11 }, () => ({ title: 'a' })) },
      'more than 10 items',
    ],
  ])('refuses %s', (_, body, problem) => {
    expect(openApi?.checkRequest('POST', MESSAGES, body).join()).toContain(problem);
  });

  it.skipIf(!openApi)('tolerates what discord.js sends beyond it', () => {
    const body = { content: 'a', tts: false, enforce_nonce: true, nonce: '1', flags: 4 };
    expect(openApi?.checkRequest('POST', MESSAGES, body)).toEqual([]);
    const command = [{ name: 'a', description: 'b', default_member_permissions: '32' }];
    const path = '/applications/{application_id}/commands';
    expect(openApi?.checkRequest('PUT', path, command)).toEqual([]);
  });
});

describe('routes', () => {
  it.each([
    ['GET', '/gateway/bot', 'gatewayBot', {}],
    ['PATCH', '/webhooks/1/t/messages/%40original', 'editOriginal', { webhook_token: 't' }],
    ['PATCH', '/webhooks/1/t/messages/2', 'editFollowUp', { message_id: '2' }],
    [
      'PUT',
      '/channels/1/messages/2/reactions/%F0%9F%91%8D/@me',
      'addReaction',
      { emoji_name: '👍' },
    ],
  ])('%s %s is %s', (method, path, name, params) => {
    const match = matchRoute(method, path);
    expect(match?.route.name).toBe(name);
    expect(match?.params).toMatchObject(params);
  });

  it('knows no others', () => {
    expect(matchRoute('GET', '/channels/1/invites')).toBeUndefined();
  });
});

const TAKES_BODY = /^(?:create|edit|put|post|patch|followUp|callback|threadFrom)/;
