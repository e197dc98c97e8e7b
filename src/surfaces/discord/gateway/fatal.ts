import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
} from 'discord.js';
import { type Problem, ProblemError } from '../../../errors/problem.ts';

export const INVALID_TOKEN: Problem = {
  input: 'DISCORD_TOKEN',
  what: 'Discord does not accept it',
  advice:
    'Reset it on the page “Bot” of your application in the developer portal, and put the new one into .env',
};

const DISALLOWED_INTENTS: Problem = {
  input: 'the intents',
  what: 'Discord does not allow them to this application',
  advice:
    'Sitrep needs no privileged intent: check that the token is that of the right application',
};

const UNKNOWN_SHARD: Problem = {
  input: 'the connection to Discord',
  what: 'Discord does not know the shard (close code 4010)',
  advice: 'Report this, it is a mistake of the program',
};

const UNKNOWN_VERSION: Problem = {
  input: 'the connection to Discord',
  what: 'Discord no longer speaks this version of its interface (close code 4012)',
  advice: 'Update Sitrep: git pull, then npm ci --ignore-scripts',
};

/** What no reconnecting mends, by close code of the gateway. */
const BY_CLOSE_CODE: ReadonlyMap<number, Problem> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, INVALID_TOKEN],
  [GatewayCloseCodes.InvalidShard, UNKNOWN_SHARD],
  [GatewayCloseCodes.InvalidAPIVersion, UNKNOWN_VERSION],
  [GatewayCloseCodes.InvalidIntents, DISALLOWED_INTENTS],
  [GatewayCloseCodes.DisallowedIntents, DISALLOWED_INTENTS],
]);

/** The problem that the operator must mend, if a close code tells of one. */
export function problemOfClose(code: number): Problem | null {
  return BY_CLOSE_CODE.get(code) ?? null;
}

/** What to throw in the place of an error: the problem that the operator must mend, where it tells of one. */
export function withProblem(error: unknown): unknown {
  const isTokenInvalid =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  return isTokenInvalid ? new ProblemError(INVALID_TOKEN) : error;
}
