import { type DestinationStream, pino } from 'pino';
import { redact } from './redact.ts';
import { shorten } from './shorten.ts';

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
    hooks: { streamWrite: (line: string) => shorten(redact(line, secrets)) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * Errors of Discord's libraries hold the token of the interaction and the person's text, and its messages echo what people
 * wrote, as those of a failed reading of JSON do: only fields that are known to be harmless are kept.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const { name, message, stack = '' } = error;
  const details = Object.fromEntries(
    ['code', 'status', 'method']
      .map((key): readonly [string, unknown] => [key, Reflect.get(error, key)])
      .filter(([, value]) => isCode(value)),
  );
  const isEchoing = 'rawError' in error || 'requestBody' in error || error instanceof SyntaxError;
  return {
    name,
    message: isEchoing ? fieldsOf(error) : message,
    ...details,
    stack: FRAME.test(stack) ? stack.slice(stack.search(FRAME) + 1) : '',
  };
}

/** Where the frames of a stack begin: what stands before them is the message. */
const FRAME = /\n {4}at /;

/** Which fields of a request Discord refused, and by which codes, without what was in them. */
function fieldsOf(error: Error): string {
  const raw: unknown = Reflect.get(error, 'rawError');
  const errors: unknown =
    typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'errors') : null;
  const fields = codesIn(errors, '').slice(0, MAX_FIELDS);
  return fields.length === 0 ? 'its message is left out' : fields.join(', ');
}

/** So many refused fields are named. */
const MAX_FIELDS = 10;

/** Names of fields are letters and numbers of Discord's; anything else could be somebody's text. */
const FIELD = /^\w{1,40}$/;

function isCode(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && FIELD.test(value));
}

function codesIn(value: unknown, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === '_errors' && Array.isArray(inner))
      return inner.map((each: unknown) => `${at}: ${codeOf(each)}`);
    return FIELD.test(key) ? codesIn(inner, at === '' ? key : `${at}.${key}`) : [];
  });
}

function codeOf(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : '';
  return typeof code === 'string' && FIELD.test(code) ? code : 'refused';
}
