import type { Json } from '../world/json.ts';

/** Discord's error codes that the double gives, with their HTTP status and text. */
const FAILURES = {
  0: [401, '401: Unauthorized'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10008: [404, 'Unknown Message'],
  10013: [404, 'Unknown User'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  30034: [400, 'Max number of daily application command creates has been reached (200)'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40094: [403, 'This interaction has reached the maximum number of follow up messages (5)'],
  40333: [403, 'internal network error'],
  50001: [403, 'Missing Access'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50035: [400, 'Invalid Form Body'],
  50083: [400, 'Thread is archived'],
  50109: [400, 'The request body contains invalid JSON.'],
  160002: [400, 'Cannot reply without permission to read message history'],
} as const satisfies Record<number, readonly [status: number, message: string]>;

/** A code of {@link FAILURES}. */
export type FailureCode = keyof typeof FAILURES;

/** What a route throws to answer as Discord does when it refuses. */
export class DiscordFailure extends Error {
  readonly code: FailureCode;
  readonly status: number;
  readonly body: Json;

  /** @param problems for 50035: what is wrong, a sentence per field */
  constructor(code: FailureCode, problems: readonly string[] = []) {
    const [status, message] = FAILURES[code];
    super(message);
    this.code = code;
    this.status = status;
    this.body = { message, code, ...(problems.length > 0 && { errors: errorTree(problems) }) };
  }
}

/** Discord nests errors by field; the double puts all of them at the root, where clients print them. */
function errorTree(problems: readonly string[]): Json {
  return { _errors: problems.map((message) => ({ code: 'INVALID', message })) };
}
