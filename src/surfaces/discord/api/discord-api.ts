import { setMaxListeners } from 'node:events';
import { type REST, type RequestData, RequestMethod, RESTEvents, Routes } from 'discord.js';
import type { Meters } from '../../meters.ts';
import { failureOf, NotDelivered } from './failure.ts';
import { type Patience, persist } from './persist.ts';
import { MAX_INVALID_REQUESTS, SendingPause } from './sending-pause.ts';
import { SteadyRest } from './steady-rest.ts';

/** An acknowledgement that has not arrived by then is worthless: Discord waits for three seconds. */
const CALLBACK_TIMEOUT_MS = 2_000;
const CALLBACK_PATIENCE_MS = 2_400;
const CALLBACK_PAUSE_MS = 400;

/** Everything else can wait, but not for ever. */
const TIMEOUT_MS = 8_000;
const RETRIES = 2;

/** A message or its edit that has not arrived by then, in milliseconds, comes too late for a conversation. */
const MESSAGE_PATIENCE_MS = 180_000;

/** With the waits for rate limits and for those who were first in the channel, in milliseconds. */
const TOTAL_TIMEOUT_MS = 60_000;

/** The status with which Discord takes a first response. */
const NO_CONTENT = 204;

/** Discord does not count callbacks and answers to interactions against the 50 a second of a bot. */
const UNCOUNTED_PER_SECOND = 100_000;

/** Queues of the library for interactions that are over are thrown away this often, in milliseconds. */
const SWEEP_INTERVAL_MS = 60_000;

/** Waiting longer than this for a rate limit, in milliseconds, helps nobody. */
const MAX_RATE_LIMIT_WAIT_MS = 20_000;

/** Where an interaction is answered. */
export interface InteractionAddress {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

/** How long an answer to an interaction is tried. */
export type Delivery = Omit<Patience, 'signal' | 'maxPauseMs'>;

/** Discord's HTTP interface as far as we use it. Every method rejects with an error that `failureOf` sorts. */
export interface DiscordApi {
  /** The first response to an interaction: quick, and given up rather than late. */
  respond(to: InteractionAddress, response: object): Promise<void>;
  editOriginal(to: InteractionAddress, body: object, delivery: Delivery): Promise<void>;
  deleteOriginal(to: InteractionAddress, delivery: Delivery): Promise<void>;
  followUp(to: InteractionAddress, body: object, delivery: Delivery): Promise<void>;
  /** `nonce`: a second post with the same one within minutes is not posted again. */
  post(channel: string, body: object, nonce: string): Promise<unknown>;
  edit(channel: string, message: string, body: object): Promise<void>;
  remove(channel: string, message: string): Promise<void>;
  fetchMessage(channel: string, message: string): Promise<unknown>;
  /** Newest first. */
  fetchMessages(channel: string, query: Readonly<Record<string, string>>): Promise<unknown>;
  fetchChannel(channel: string): Promise<unknown>;
  close(): void;
}

/** @param rest the bot's own, with the token */
export function createDiscordApi(apiUrl: string, rest: REST, meters: Meters): DiscordApi {
  const closing = new AbortController();
  // Everything that waits to be sent again hears of the end.
  setMaxListeners(0, closing.signal);
  countRequests(rest, meters);
  return {
    ...interactionApi(apiUrl, meters, closing.signal),
    ...channelApi(rest, closing.signal),
    close: () => closing.abort(),
  };
}

type InteractionApi = Pick<DiscordApi, 'respond' | 'editOriginal' | 'deleteOriginal' | 'followUp'>;

function interactionApi(apiUrl: string, meters: Meters, signal: AbortSignal): InteractionApi {
  const callbacks = unauthorized(apiUrl, CALLBACK_TIMEOUT_MS, signal);
  const webhooks = unauthorized(apiUrl, TIMEOUT_MS, signal);
  for (const each of [callbacks, webhooks]) countRequests(each, meters);
  return {
    async respond({ id, token }, response) {
      const beganMs = performance.now();
      const untilMs = beganMs + CALLBACK_PATIENCE_MS;
      const fullRoute = Routes.interactionCallback(id, token);
      const options = { fullRoute, method: RequestMethod.Post, auth: false, body: response };
      let attempts = 0;
      async function send(): Promise<void> {
        attempts += 1;
        const { status } = await callbacks.queueRequest(options).catch(takenBefore(attempts));
        if (status !== NO_CONTENT) throw new NotDelivered();
      }
      await persist(send, { untilMs, signal, maxPauseMs: CALLBACK_PAUSE_MS });
      meters.acknowledgementSeconds((performance.now() - beganMs) / 1_000);
    },
    async editOriginal({ applicationId, token }, body, delivery) {
      const route = Routes.webhookMessage(applicationId, token, '@original');
      await persist(async () => messageIn(await webhooks.patch(route, open(body))), {
        ...delivery,
        signal,
      });
    },
    async deleteOriginal({ applicationId, token }, delivery) {
      const route = Routes.webhookMessage(applicationId, token, '@original');
      await persist(async () => webhooks.delete(route, open()), { ...delivery, signal });
    },
    async followUp({ applicationId, token }, body, delivery) {
      const route = Routes.webhook(applicationId, token);
      await persist(async () => messageIn(await webhooks.post(route, open(body))), {
        ...delivery,
        signal,
      });
    },
  };
}

function countRequests(rest: REST, meters: Meters): void {
  rest.on(RESTEvents.Response, (_request, { status }) =>
    meters.request({ status: String(status) }),
  );
}

/** Where a further try finds the interaction acknowledged, an earlier one has done it, although its reply was lost. */
function takenBefore(attempts: number): (error: unknown) => { readonly status: number } {
  return (error) => {
    if (attempts > 1 && failureOf(error) === 'acknowledged') return { status: NO_CONTENT };
    throw error;
  };
}

function channelApi(
  rest: REST,
  signal: AbortSignal,
): Omit<DiscordApi, 'close' | keyof InteractionApi> {
  const pause = new SendingPause(rest);
  async function send<Result>(channel: string, request: () => Promise<Result>): Promise<Result> {
    const untilMs = performance.now() + MESSAGE_PATIENCE_MS;
    return persist(async () => pause.pass(channel, request), { untilMs, signal });
  }
  return {
    async post(channel, body, nonce) {
      const data: RequestData = { body: { ...body, nonce, enforce_nonce: true } };
      const route = Routes.channelMessages(channel);
      return send(channel, async () => messageIn(await rest.post(route, timed(data))));
    },
    async edit(channel, message, body) {
      const route = Routes.channelMessage(channel, message);
      await send(channel, async () => messageIn(await rest.patch(route, timed({ body }))));
    },
    async remove(channel, message) {
      const route = Routes.channelMessage(channel, message);
      await send(channel, async () => rest.delete(route, timed({})));
    },
    fetchMessage: async (channel, message) =>
      pause.pass(channel, async () => rest.get(Routes.channelMessage(channel, message), timed({}))),
    fetchMessages: async (channel, query) =>
      pause.pass(channel, async () =>
        rest.get(Routes.channelMessages(channel), timed({ query: new URLSearchParams(query) })),
      ),
    fetchChannel: async (channel) =>
      pause.pass(channel, async () => rest.get(Routes.channel(channel), timed({}))),
  };
}

/** How the client's own REST is set up. */
export function restOptions(apiUrl: string) {
  return {
    api: apiUrl,
    timeout: TIMEOUT_MS,
    retries: RETRIES,
    rejectOnRateLimit: isTooLong,
    invalidRequestWarningInterval: MAX_INVALID_REQUESTS,
  };
}

/** For addresses that hold a token of their own; every wait is ours, so that nothing is given up before its time. */
function unauthorized(api: string, timeout: number, signal: AbortSignal): REST {
  const rest = new SteadyRest({
    api,
    version: '10',
    timeout,
    retries: 0,
    rejectOnRateLimit: () => true,
    globalRequestsPerSecond: UNCOUNTED_PER_SECOND,
    handlerSweepInterval: SWEEP_INTERVAL_MS,
  });
  signal.addEventListener('abort', () => {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  });
  return rest;
}

/** Cloudflare's pages ask for no time at all: the library would send again at once, and again. */
function isTooLong({ retryAfter }: { readonly retryAfter: number }): boolean {
  return retryAfter <= 0 || retryAfter > MAX_RATE_LIMIT_WAIT_MS;
}

function open(body?: object): RequestData {
  const data = { auth: false, signal: AbortSignal.timeout(TOTAL_TIMEOUT_MS) } as const;
  return body === undefined ? data : { ...data, body };
}

/** The library's own deadline ends with the first byte of the reply; this one with the last. */
function timed(data: RequestData): RequestData {
  return { ...data, signal: AbortSignal.timeout(TOTAL_TIMEOUT_MS) };
}

/** A proxy's page with status 200 is no message. */
function messageIn(reply: unknown): object {
  const isMessage = typeof reply === 'object' && reply !== null && 'id' in reply;
  if (isMessage && typeof reply.id === 'string') return reply;
  throw new NotDelivered();
}
