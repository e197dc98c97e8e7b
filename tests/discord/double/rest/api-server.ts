/** The HTTP side: from a request's bytes to the route's reply, with checks, limits and faults between. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Backend, Handler, Reply } from './backend.ts';
import { DiscordFailure } from './discord-failure.ts';
import type { HttpFault, HttpFaults } from './faults.ts';
import { rateLimitHeaders, type RateLimits } from './rate-limits.ts';
import { parseBody, readBytes, type ApiRequest, type RequestRecord } from './request.ts';
import { commandRoutes } from './routes-commands.ts';
import { interactionRoutes } from './routes-interactions.ts';
import { messageRoutes } from './routes-messages.ts';
import { placeRoutes } from './routes-places.ts';
import { matchRoute, type RouteMatch, type RouteName } from './routes.ts';
import { sendFault, sendReply, type HttpReply } from './send-reply.ts';

const HANDLERS: Readonly<Record<RouteName, Handler>> = {
  ...placeRoutes,
  ...commandRoutes,
  ...messageRoutes,
  ...interactionRoutes,
};
/** Discord refuses clients that do not say who they are. */
const USER_AGENT = /^DiscordBot \(.+, .+\)/;

/** What the server needs beside the world. */
export interface ApiServer {
  readonly backend: Backend;
  readonly faults: HttpFaults;
  readonly rateLimits: RateLimits;
  readonly requests: RequestRecord[];
  /** Requests kept in the record. */
  readonly maxRequests: number;
}

/** Answers one HTTP request. */
export async function answerRequest(
  server: ApiServer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const atMs = performance.now();
  const url = new URL(incoming.url ?? '/', 'http://localhost');
  const bytes = await readBytes(incoming);
  const match = matchRoute(incoming.method ?? 'GET', url.pathname.replace(/^\/api(\/v\d+)?/, ''));
  if (!match) {
    sendReply(outgoing, { status: 404, body: { message: '404: Not Found', code: 0 } });
    return;
  }
  const fault = server.faults.take(match.route.name);
  if (fault && !isProcessed(fault)) return sendFault(outgoing, fault);
  if (fault?.kind === 'delay' && !fault.isProcessed) await sleep(fault.ms);
  const { reply, body } = await process(server, match, url.searchParams, incoming, bytes);
  record(server, {
    route: match.route.name,
    params: safeParams(match),
    body,
    status: reply.status,
    atMs,
  });
  if (fault?.kind === 'delay' && fault.isProcessed) await sleep(fault.ms);
  if (fault && fault.kind !== 'delay') return sendFault(outgoing, fault, reply);
  sendReply(outgoing, reply);
}

async function process(
  server: ApiServer,
  match: RouteMatch,
  query: URLSearchParams,
  incoming: IncomingMessage,
  bytes: Buffer,
): Promise<{ reply: HttpReply; body: ApiRequest['body'] }> {
  const { authorization = '', 'user-agent': userAgent = '' } = incoming.headers;
  const headers = countRequest(server, match);
  let body: ApiRequest['body'] = {};
  try {
    const parsed = await parseBody(bytes, incoming.headers['content-type'] ?? '');
    ({ body } = parsed);
    const request = { ...match, ...parsed, query, authorization, userAgent };
    if (headers['retry-after'] !== undefined) return { reply: tooMany(headers), body };
    const result = handle(server.backend, request);
    return { reply: { status: result === undefined ? 204 : 200, body: result, headers }, body };
  } catch (error) {
    if (!(error instanceof DiscordFailure)) throw error;
    return { reply: { status: error.status, body: error.body, headers }, body };
  }
}

function handle(backend: Backend, request: ApiRequest): Reply {
  const isAuthorized = request.authorization === `Bot ${backend.world.token}`;
  if (!request.route.isTokenInPath && !isAuthorized) throw new DiscordFailure(0);
  if (!USER_AGENT.test(request.userAgent)) throw new DiscordFailure(40333);
  backend.inspector.checkShape(request);
  const reply = HANDLERS[request.route.name](backend, request);
  backend.inspector.checkReply(request, reply);
  return reply;
}

function isProcessed(fault: HttpFault): boolean {
  if (fault.kind === 'delay' || fault.kind === 'trickle') return true;
  return 'isProcessed' in fault && fault.isProcessed;
}

/** Counts a request in its bucket; the headers say `retry-after` if it was one too many. */
function countRequest(server: ApiServer, { route, params }: RouteMatch): Record<string, string> {
  const major = params['channel_id'] ?? params['webhook_token'] ?? params['interaction_id'] ?? '';
  const state = server.rateLimits.count(route.name, major);
  const headers = rateLimitHeaders(state);
  if (!state.isExceeded) return headers;
  return {
    ...headers,
    'retry-after': String(Math.ceil(Number(headers['x-ratelimit-reset-after']))),
    'x-ratelimit-scope': 'user',
  };
}

function tooMany(headers: Readonly<Record<string, string>>): HttpReply {
  const retryAfter = Number(headers['x-ratelimit-reset-after']);
  const message = 'You are being rate limited.';
  return { status: 429, headers, body: { message, retry_after: retryAfter, global: false } };
}

function record(server: ApiServer, request: RequestRecord): void {
  if (server.maxRequests === 0) return;
  server.requests.push(request);
  if (server.requests.length > server.maxRequests) server.requests.shift();
}

/** The parts of the path without tokens. */
function safeParams({ params }: RouteMatch): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !name.endsWith('_token')));
}
