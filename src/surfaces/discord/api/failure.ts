import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { hasOwnCode } from './has-own-code.ts';
import { SendingPaused } from './sending-pause.ts';

/**
 * What a failed request means for us:
 * `late`: the interaction is over, or was never known · `acknowledged`: somebody has answered it already ·
 * `forbidden`: we may not do this here · `gone`: the message or channel is not there any more · `unreferenced`: the message
 * to reply to cannot be referred to · `blocked`: the server's filter does not let it through · `limited`: too many
 * requests · `invalid`: our mistake · `unauthorized`: the token · `unreachable`: Discord or the way to it.
 */
export type Failure =
  | 'late'
  | 'acknowledged'
  | 'forbidden'
  | 'gone'
  | 'unreferenced'
  | 'blocked'
  | 'limited'
  | 'invalid'
  | 'unauthorized'
  | 'unreachable';

/** Discord's error codes, from topics/opcodes-and-status-codes. */
const MEANINGS: ReadonlyMap<number | string, Failure> = new Map<number | string, Failure>([
  [10_062, 'late'],
  [10_015, 'late'],
  [50_027, 'late'],
  [40_060, 'acknowledged'],
  [50_001, 'forbidden'],
  [50_013, 'forbidden'],
  [50_083, 'forbidden'],
  [10_003, 'gone'],
  [10_008, 'gone'],
  [160_002, 'unreferenced'],
  [200_000, 'blocked'],
  [200_001, 'blocked'],
  [240_000, 'blocked'],
]);

const TOO_MANY_REQUESTS = 429;
const FIRST_SERVER_ERROR = 500;

/** Something came back with a status of success, and it is not what Discord says when it has taken a message. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';

  constructor() {
    super('what came back is not what Discord answers');
  }
}

/** Sorts an error of Discord's client by what it means; anything that is not Discord's answer is `unreachable`. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RateLimitError || error instanceof SendingPaused) return 'limited';
  if (error instanceof HTTPError) return statusFailure(error.status);
  if (!(error instanceof DiscordAPIError)) return 'unreachable';
  if (!hasOwnCode(error)) return error.status === TOO_MANY_REQUESTS ? 'limited' : 'unreachable';
  if (isUnknownReference(error)) return 'unreferenced';
  return MEANINGS.get(error.code) ?? statusFailure(error.status, Number(error.code));
}

/** Only a code of Discord's own says that something is forbidden for good. */
function statusFailure(status: number, code = 0): Failure {
  if (status >= FIRST_SERVER_ERROR) return 'unreachable';
  if (status === TOO_MANY_REQUESTS) return 'limited';
  if (status === 401) return 'unauthorized';
  if (status === 403) return code === 0 ? 'unreachable' : 'forbidden';
  return status === 404 ? 'gone' : 'invalid';
}

/** 50035 covers every mistake in a body; a reply to a deleted message is one of them. */
function isUnknownReference(error: DiscordAPIError): boolean {
  return error.code === 50_035 && error.message.includes('message_reference');
}
