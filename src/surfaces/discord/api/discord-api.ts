import { REST, type RequestData, Routes } from 'discord.js';
import { failureOf } from './failure.ts';
import { MAX_INVALID_REQUESTS, SendingPause } from './sending-pause.ts';

/** An acknowledgement that has not arrived by then is worthless: Discord waits for three seconds. */
const CALLBACK_TIMEOUT_MS = 2_000;
const CALLBACK_RETRIES = 1;

/** A rate limit that is over within this time, in milliseconds, leaves time to acknowledge. */
const MAX_CALLBACK_WAIT_MS = 1_200;

/** Everything else can wait, but not for ever. */
const TIMEOUT_MS = 8_000;
const RETRIES = 2;

/** Discord does not count callbacks and answers to interactions against the 50 a second of a bot. */
const UNCOUNTED_PER_SECOND = 100_000;

/** Queues of the library for interactions that are over are thrown away this often, in milliseconds. */
const SWEEP_INTERVAL_MS = 60_000;

/** Waiting longer than this for a rate limit, in milliseconds, helps nobody. */
const MAX_RATE_LIMIT_WAIT_MS = 20_000;

/** Pauses before what could not be sent is sent again, in milliseconds. */
const RESEND_PAUSES_MS = [300, 1_500];

/** Where an interaction is answered. */
export interface InteractionAddress {
  readonly id: string;
  readonly applicationId: string;
  readonly token: string;
}

/** Discord's HTTP interface as far as we use it. Every method rejects with an error that `failureOf` sorts. */
export interface DiscordApi {
  /** The first response to an interaction: quick, and given up rather than late. */
  respond(to: InteractionAddress, response: object): Promise<void>;
  editOriginal(to: InteractionAddress, body: object): Promise<void>;
  deleteOriginal(to: InteractionAddress): Promise<void>;
  followUp(to: InteractionAddress, body: object): Promise<void>;
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

/** @param rest the client's own, with the token */
export function createDiscordApi(apiUrl: string, rest: REST): DiscordApi {
  const callbacks = unauthorized(
    apiUrl,
    CALLBACK_TIMEOUT_MS,
    CALLBACK_RETRIES,
    ({ retryAfter }) => retryAfter > MAX_CALLBACK_WAIT_MS,
  );
  const webhooks = unauthorized(apiUrl, TIMEOUT_MS, RETRIES, isTooLong);
  const open = { auth: false } as const;
  const pause = new SendingPause(rest);
  return {
    async respond({ id, token }, response) {
      await callbacks.post(Routes.interactionCallback(id, token), { ...open, body: response });
    },
    async editOriginal({ applicationId, token }, body) {
      const route = Routes.webhookMessage(applicationId, token, '@original');
      await persist(async () => webhooks.patch(route, { ...open, body }));
    },
    async deleteOriginal({ applicationId, token }) {
      await webhooks.delete(Routes.webhookMessage(applicationId, token, '@original'), open);
    },
    async followUp({ applicationId, token }, body) {
      await webhooks.post(Routes.webhook(applicationId, token), { ...open, body });
    },
    async post(channel, body, nonce) {
      const data: RequestData = { body: { ...body, nonce, enforce_nonce: true } };
      return pause.pass(async () =>
        persist(async () => messageIn(await rest.post(Routes.channelMessages(channel), data))),
      );
    },
    async edit(channel, message, body) {
      await pause.pass(async () =>
        persist(async () => rest.patch(Routes.channelMessage(channel, message), { body })),
      );
    },
    async remove(channel, message) {
      await rest.delete(Routes.channelMessage(channel, message));
    },
    fetchMessage: async (channel, message) =>
      pause.pass(async () => rest.get(Routes.channelMessage(channel, message))),
    fetchMessages: async (channel, query) =>
      pause.pass(async () =>
        rest.get(Routes.channelMessages(channel), { query: new URLSearchParams(query) }),
      ),
    fetchChannel: async (channel) => pause.pass(async () => rest.get(Routes.channel(channel))),
    close() {
      for (const each of [callbacks, webhooks]) {
        each.clearHandlerSweeper();
        each.clearHashSweeper();
      }
    },
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

function unauthorized(
  api: string,
  timeout: number,
  retries: number,
  rejectOnRateLimit: (limit: { readonly retryAfter: number }) => boolean,
): REST {
  return new REST({
    api,
    version: '10',
    timeout,
    retries,
    rejectOnRateLimit,
    globalRequestsPerSecond: UNCOUNTED_PER_SECOND,
    handlerSweepInterval: SWEEP_INTERVAL_MS,
  });
}

function isTooLong({ retryAfter }: { readonly retryAfter: number }): boolean {
  return retryAfter > MAX_RATE_LIMIT_WAIT_MS;
}

/** A proxy's page with status 200 is no message: with its nonce, what was sent can be sent again. */
function messageIn(reply: unknown): object {
  if (typeof reply === 'object' && reply !== null && 'id' in reply) return reply;
  throw new Error('what came back is no message');
}

/** For requests that may be repeated: edits, and posts with a nonce. The library repeats only some of them. */
async function persist<Result>(send: () => Promise<Result>): Promise<Result> {
  for (const pauseMs of RESEND_PAUSES_MS) {
    try {
      return await send();
    } catch (error) {
      if (failureOf(error) !== 'unreachable') throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * (1 + Math.random())));
    }
  }
  return send();
}
