import { type DestinationStream, pino } from 'pino';
import { redact } from './redact.ts';

/** From the loudest to nothing at all. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Where the program says what it does: plain fields and a sentence. Never a question, a name or a token. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * JSON lines, one an event. Errors are written under `err` by what is known to be harmless in them, and every line is
 * searched for tokens before it leaves.
 *
 * @param secrets texts that may never appear, such as the bot's token
 */
export function createLog(
  level: (typeof LOG_LEVELS)[number],
  secrets: readonly string[] = [],
  destination?: DestinationStream,
): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    redact: { paths: ['requestBody', '*.requestBody', 'url', '*.url', 'rawError'], remove: true },
    hooks: { streamWrite: (line: string) => redact(line, secrets) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/** Errors of Discord's libraries hold the token of the interaction and the person's text: only these fields are kept. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const details = Object.fromEntries(
    ['code', 'status', 'method']
      .filter((key) => key in error)
      .map((key) => [key, Reflect.get(error, key)]),
  );
  return { name, message, ...details, stack };
}
