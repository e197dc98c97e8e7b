/** Which requests the double knows: names, paths as in Discord's description, and who may send them. */

/** A kind of request. */
export interface Route {
  readonly name: string;
  readonly method: string;
  /** The path as Discord's OpenAPI description writes it. */
  readonly path: string;
  /** Whether the token in the path stands for the bot's, so that no header is needed. */
  readonly isTokenInPath?: boolean;
}

const CHANNEL = '/channels/{channel_id}';
const MESSAGE = `${CHANNEL}/messages/{message_id}`;
const REACTION = `${MESSAGE}/reactions/{emoji_name}`;
const COMMANDS = '/applications/{application_id}/commands';
const GUILD_COMMANDS = '/applications/{application_id}/guilds/{guild_id}/commands';
const WEBHOOK = '/webhooks/{webhook_id}/{webhook_token}';

/** Every route; the first that matches is taken. */
export const ROUTES = [
  { name: 'gateway', method: 'GET', path: '/gateway' },
  { name: 'gatewayBot', method: 'GET', path: '/gateway/bot' },
  { name: 'getApplication', method: 'GET', path: '/applications/@me' },
  { name: 'editApplication', method: 'PATCH', path: '/applications/@me' },
  { name: 'getOAuth2', method: 'GET', path: '/oauth2/applications/@me' },
  { name: 'getUser', method: 'GET', path: '/users/@me' },
  { name: 'getGuilds', method: 'GET', path: '/users/@me/guilds' },
  { name: 'createDm', method: 'POST', path: '/users/@me/channels' },
  { name: 'getCommands', method: 'GET', path: COMMANDS },
  { name: 'putCommands', method: 'PUT', path: COMMANDS },
  { name: 'postCommand', method: 'POST', path: COMMANDS },
  { name: 'getCommand', method: 'GET', path: `${COMMANDS}/{command_id}` },
  { name: 'patchCommand', method: 'PATCH', path: `${COMMANDS}/{command_id}` },
  { name: 'deleteCommand', method: 'DELETE', path: `${COMMANDS}/{command_id}` },
  { name: 'getGuildCommands', method: 'GET', path: GUILD_COMMANDS },
  { name: 'putGuildCommands', method: 'PUT', path: GUILD_COMMANDS },
  { name: 'postGuildCommand', method: 'POST', path: GUILD_COMMANDS },
  { name: 'deleteGuildCommand', method: 'DELETE', path: `${GUILD_COMMANDS}/{command_id}` },
  { name: 'getGuild', method: 'GET', path: '/guilds/{guild_id}' },
  { name: 'getGuildChannels', method: 'GET', path: '/guilds/{guild_id}/channels' },
  { name: 'getGuildRoles', method: 'GET', path: '/guilds/{guild_id}/roles' },
  { name: 'getMember', method: 'GET', path: '/guilds/{guild_id}/members/{user_id}' },
  { name: 'getChannel', method: 'GET', path: CHANNEL },
  { name: 'typing', method: 'POST', path: `${CHANNEL}/typing` },
  { name: 'getMessages', method: 'GET', path: `${CHANNEL}/messages` },
  { name: 'createMessage', method: 'POST', path: `${CHANNEL}/messages` },
  { name: 'getMessage', method: 'GET', path: MESSAGE },
  { name: 'editMessage', method: 'PATCH', path: MESSAGE },
  { name: 'deleteMessage', method: 'DELETE', path: MESSAGE },
  { name: 'addReaction', method: 'PUT', path: `${REACTION}/@me` },
  { name: 'removeReaction', method: 'DELETE', path: `${REACTION}/@me` },
  { name: 'threadFromMessage', method: 'POST', path: `${MESSAGE}/threads` },
  { name: 'createThread', method: 'POST', path: `${CHANNEL}/threads` },
  { name: 'joinThread', method: 'PUT', path: `${CHANNEL}/thread-members/@me` },
  {
    name: 'callback',
    method: 'POST',
    path: '/interactions/{interaction_id}/{interaction_token}/callback',
    isTokenInPath: true,
  },
  { name: 'followUp', method: 'POST', path: WEBHOOK, isTokenInPath: true },
  ...onWebhookMessage('Original', `${WEBHOOK}/messages/@original`),
  ...onWebhookMessage('FollowUp', `${WEBHOOK}/messages/{message_id}`),
] as const satisfies readonly Route[];

/** The name of a route, as faults and the record of requests use it. */
export type RouteName = (typeof ROUTES)[number]['name'];

/** A route that fits a request, with the parts of the path in braces. */
export interface RouteMatch {
  readonly route: Route & { readonly name: RouteName };
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a request; `pathname` without `/api/v10`, still percent-encoded. */
export function matchRoute(method: string, pathname: string): RouteMatch | undefined {
  const parts = pathname.split('/').map(decodeURIComponent);
  for (const { route, pattern } of PATTERNS) {
    if (route.method !== method || pattern.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = pattern.every((expected, index) => {
      const part = parts[index] ?? '';
      if (!expected.startsWith('{')) return expected === part;
      params[expected.slice(1, -1)] = part;
      return part !== '';
    });
    if (fits) return { route, params };
  }
  return undefined;
}

const PATTERNS = ROUTES.map((route) => ({ route, pattern: route.path.split('/') }));

function onWebhookMessage<Name extends 'Original' | 'FollowUp'>(name: Name, path: string) {
  return [
    { name: `get${name}`, method: 'GET', path, isTokenInPath: true },
    { name: `edit${name}`, method: 'PATCH', path, isTokenInPath: true },
    { name: `delete${name}`, method: 'DELETE', path, isTokenInPath: true },
  ] as const satisfies readonly Route[];
}
