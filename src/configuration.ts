import { ENGINE_CHOICES, type EngineChoice } from './index/engine-choice.ts';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readClusterSettings, type ClusterSettings } from './cluster/cluster-settings.ts';
import { type Problem, ProblemError } from './errors/problem.ts';
import { LOG_LEVELS } from './log/log.ts';

/** What the operator has set, checked. Folders are as written, relative to the working directory. */
export interface Configuration {
  readonly corpusDir: string;
  /** Where the documents are searched instead of in this process; null where nowhere else. */
  readonly cluster: ClusterSettings | null;
  readonly dataDir: string;
  /** What finds passages. */
  readonly engine: EngineChoice;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** Null where none is set: the terminal needs none. Never printed. */
  readonly token: string | null;
  /** Without the version, which the client appends. */
  readonly apiUrl: string;
  /** The only guilds served; empty: all. */
  readonly guilds: readonly string[];
  readonly isUserInstallable: boolean;
  /** With which Discord signs what it sends over HTTP: 64 hexadecimal digits; null where none is set. */
  readonly publicKey: string | null;
  /** Where the questions of a person are counted over all processes; null: each counts its own. Never printed. */
  readonly limitsUrl: string | null;
  /** How many gateway processes `start:shards` runs; null: as many as Discord recommends. */
  readonly shards: number | null;
  /** Which of them this process is; null where it is none. */
  readonly shard: { readonly id: number; readonly count: number } | null;
  /** Where interactions over HTTP are listened for. */
  readonly http: { readonly host: string; readonly port: number };
  /** Where the program says how it is; null: nowhere. */
  readonly health: { readonly host: string; readonly port: number } | null;
  /** How long questions without an answer are kept; 0: not at all. */
  readonly gapsDays: number;
  /** What stands below the name of the bot; null: nothing. */
  readonly status: string | null;
  /** Null: lines for people at a terminal, JSON elsewhere. */
  readonly logFormat: 'text' | 'json' | null;
}

const DEFAULT_GAPS_DAYS = 30;

/** Longer than any token that Discord has given out; a file longer than this is not one. */
const MAX_TOKEN_CHARS = 256;

const token = z
  .string()
  .trim()
  .transform((text) => text.replace(/^Bot\s+/i, ''))
  .pipe(z.string().regex(/^[\x21-\x7e]+$/, 'it holds characters that no token has'))
  .pipe(z.string().max(MAX_TOKEN_CHARS, `it is longer than ${MAX_TOKEN_CHARS} characters`));

const apiUrl = z
  .url({ protocol: /^https?$/, error: 'it is not an http or https address' })
  .transform((url) => url.replace(/\/+$/, '').replace(/\/v\d+$/, ''));

const guildIds = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter((id) => id !== ''))
  .pipe(z.array(z.string().regex(/^\d{15,20}$/, 'a guild id is 15 to 20 digits')));

/** This machine alone. */
const LOOPBACK = '127.0.0.1';

const port = z.coerce.number('it is no number').int().min(1).max(65_535);

const VARIABLES = {
  DISCORD_TOKEN: {
    schema: token,
    meaning: 'the token of your bot, from the page “Bot” of the developer portal',
  },
  DISCORD_TOKEN_FILE: {
    schema: z.string(),
    meaning: 'a file that holds the token and nothing else',
  },
  DISCORD_API_URL: {
    schema: apiUrl,
    meaning: 'where Discord answers, such as https://discord.com/api',
  },
  SITREP_CORPUS_DIR: { schema: z.string(), meaning: 'the folder of your documents' },
  SITREP_DATA_DIR: {
    schema: z.string(),
    meaning: 'the folder where settings, the key and the saved library are kept',
  },
  SITREP_ENGINE: {
    schema: z.enum(ENGINE_CHOICES, `it is none of ${ENGINE_CHOICES.join(', ')}`),
    meaning: `what finds passages: ${ENGINE_CHOICES.join(', ')}`,
  },
  SITREP_GUILDS: {
    schema: guildIds,
    meaning: 'the ids of the only servers that may use the bot, separated by commas; empty: all',
  },
  SITREP_USER_INSTALL: {
    schema: z.enum(['on', 'off'], 'it is neither on nor off'),
    meaning: 'whether people may add the bot to their own account: on or off',
  },
  DISCORD_PUBLIC_KEY: {
    schema: z.string().regex(/^[0-9a-f]{64}$/i, 'it is not 64 hexadecimal digits'),
    meaning: 'the public key from the page “General Information” of the developer portal',
  },
  SITREP_HTTP_PORT: {
    schema: port,
    meaning: 'the port for interactions over HTTP (start:http), 1 to 65535; 8080 if empty',
  },
  SITREP_HTTP_HOST: {
    schema: z.string(),
    meaning: 'the address that they are listened for at; 127.0.0.1, this machine alone, if empty',
  },
  SITREP_LIMITS_URL: {
    schema: z.url({ protocol: /^rediss?$/, error: 'it is not a redis or rediss address' }),
    meaning:
      'where all processes count the questions of a person, such as redis://cache:6379; empty: each counts its own',
  },
  SITREP_SHARDS: {
    schema: z.coerce.number('it is no number').int('it is no whole number').min(1).max(1_000),
    meaning:
      'how many gateway processes start:shards runs, 1 to 1000; as Discord recommends if empty',
  },
  SITREP_HEALTH_PORT: {
    schema: port,
    meaning:
      'the port for /healthz, /readyz and /metrics, 1 to 65535; the shards of start:shards have the next ones; empty: none',
  },
  SITREP_HEALTH_HOST: {
    schema: z.string(),
    meaning: 'the address that they are listened for at; 127.0.0.1, this machine alone, if empty',
  },
  SITREP_GAPS_DAYS: {
    schema: z.coerce.number('it is no number').int('it is no whole number').min(0).max(365),
    meaning: 'how many days questions without an answer are kept for you, 0 to 365; 0: none are',
  },
  SITREP_STATUS: {
    schema: z.string().max(128, 'it is longer than 128 characters'),
    meaning: 'what stands below the name of the bot in Discord, at most 128 characters',
  },
  LOG_FORMAT: {
    schema: z.enum(['text', 'json'], 'it is neither text nor json'),
    meaning: 'whether the log is lines for people or JSON: text or json',
  },
  LOG_LEVEL: {
    schema: z.enum(LOG_LEVELS, `it is none of ${LOG_LEVELS.join(', ')}`),
    meaning: 'how much is logged',
  },
} as const;

type Name = keyof typeof VARIABLES;

/** Reads the settings from the variables of the environment, with every problem at once; an empty value is none. */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): {
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  function take<Given extends Name>(
    name: Given,
  ): z.infer<(typeof VARIABLES)[Given]['schema']> | null;
  function take(name: Name): unknown {
    const text = environment[name]?.trim() ?? '';
    if (text === '') return null;
    const { data, error } = VARIABLES[name].schema.safeParse(text);
    if (error !== undefined) problems.push(wrong(name, error.issues[0]?.message ?? 'it is wrong'));
    return data ?? null;
  }
  const file = take('DISCORD_TOKEN_FILE');
  const fromFile = file === null ? null : readTokenFile(file, problems);
  const shard = readShard(environment);
  const configuration = {
    corpusDir: take('SITREP_CORPUS_DIR') ?? 'corpus',
    cluster: takeCluster(environment, problems),
    dataDir: take('SITREP_DATA_DIR') ?? 'data',
    engine: take('SITREP_ENGINE') ?? 'auto',
    logLevel: take('LOG_LEVEL') ?? 'info',
    token: take('DISCORD_TOKEN') ?? fromFile,
    apiUrl: take('DISCORD_API_URL') ?? 'https://discord.com/api',
    guilds: take('SITREP_GUILDS') ?? [],
    isUserInstallable: take('SITREP_USER_INSTALL') !== 'off',
    publicKey: take('DISCORD_PUBLIC_KEY'),
    http: { host: take('SITREP_HTTP_HOST') ?? LOOPBACK, port: take('SITREP_HTTP_PORT') ?? 8_080 },
    limitsUrl: take('SITREP_LIMITS_URL'),
    shards: take('SITREP_SHARDS'),
    shard,
    health: healthOf(take('SITREP_HEALTH_PORT'), take('SITREP_HEALTH_HOST'), shard),
    gapsDays: take('SITREP_GAPS_DAYS') ?? DEFAULT_GAPS_DAYS,
    status: take('SITREP_STATUS'),
    logFormat: take('LOG_FORMAT'),
  };
  return { configuration, problems };
}

/** The shards have the ports behind that of their manager. */
function healthOf(
  first: number | null,
  host: string | null,
  shard: Configuration['shard'],
): Configuration['health'] {
  if (first === null) return null;
  return { host: host ?? LOOPBACK, port: shard === null ? first : first + 1 + shard.id };
}

/** As the manager of shards tells its processes. */
function readShard(
  environment: Readonly<Record<string, string | undefined>>,
): Configuration['shard'] {
  const [id = '', count = ''] = environment['SITREP_SHARD']?.split('/') ?? [];
  return /^\d+$/.test(id) && /^\d+$/.test(count) ? { id: Number(id), count: Number(count) } : null;
}

function takeCluster(
  environment: Readonly<Record<string, string | undefined>>,
  problems: Problem[],
): ClusterSettings | null {
  try {
    return readClusterSettings(environment);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    problems.push(error.problem);
    return null;
  }
}

/** What to say where interactions over HTTP are to be answered and no key is set. */
export const MISSING_PUBLIC_KEY: Problem = {
  input: 'DISCORD_PUBLIC_KEY',
  what: 'it is missing',
  advice: `Set it in .env: ${VARIABLES.DISCORD_PUBLIC_KEY.meaning}`,
};

/** What to say where a command needs the token and none is set. */
export const MISSING_TOKEN: Problem = {
  input: 'DISCORD_TOKEN',
  what: 'it is missing',
  advice: `Set it in .env: ${VARIABLES.DISCORD_TOKEN.meaning}; or DISCORD_TOKEN_FILE: ${VARIABLES.DISCORD_TOKEN_FILE.meaning}`,
};

function readTokenFile(file: string, problems: Problem[]): string | null {
  try {
    const { data, error } = token.safeParse(readFileSync(file, 'utf8'));
    if (error === undefined) return data;
    problems.push(
      wrong(
        'DISCORD_TOKEN_FILE',
        `in ${file}, ${error.issues[0]?.message ?? 'the token is wrong'}`,
      ),
    );
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    problems.push(wrong('DISCORD_TOKEN_FILE', `${file} cannot be read (${reason})`));
  }
  return null;
}

function wrong(name: Name, what: string): Problem {
  return { input: name, what, advice: `It should be ${VARIABLES[name].meaning}` };
}
