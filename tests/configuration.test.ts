import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../src/configuration.ts';
import { describeProblem } from '../src/errors/problem.ts';

const DEFAULTS = {
  corpusDir: 'corpus',
  dataDir: 'data',
  engine: 'auto',
  logLevel: 'info',
  token: null,
  apiUrl: 'https://discord.com/api',
  guilds: [],
  isUserInstallable: true,
  publicKey: null,
  http: { host: '127.0.0.1', port: 8080 },
  health: null,
  limitsUrl: null,
  shards: null,
  shard: null,
  cluster: null,
  gapsDays: 30,
  logFormat: null,
  status: null,
};

describe('readConfiguration', () => {
  it('has a default for everything but the token', () => {
    expect(readConfiguration({})).toEqual({ configuration: DEFAULTS, problems: [] });
    expect(readConfiguration({ LOG_LEVEL: ' ', SITREP_GUILDS: '' }).problems).toEqual([]);
  });

  it.each([
    [{ DISCORD_TOKEN: ' Bot abc.def.ghi ' }, { token: 'abc.def.ghi' }],
    [{ DISCORD_API_URL: 'http://127.0.0.1:8080/api/' }, { apiUrl: 'http://127.0.0.1:8080/api' }],
    [{ DISCORD_API_URL: 'https://proxy/api/v10' }, { apiUrl: 'https://proxy/api' }],
    [
      { SITREP_GUILDS: '123456789012345678, 223456789012345678' },
      { guilds: ['123456789012345678', '223456789012345678'] },
    ],
    [{ SITREP_USER_INSTALL: 'off' }, { isUserInstallable: false }],
    [
      { SITREP_CORPUS_DIR: 'texts', LOG_LEVEL: 'debug' },
      { corpusDir: 'texts', logLevel: 'debug' },
    ],
  ])('reads %j', (environment, expected) => {
    const { configuration, problems } = readConfiguration(environment);
    expect(configuration).toEqual({ ...DEFAULTS, ...expected });
    expect(problems).toEqual([]);
  });

  it('lists every wrong variable at once, and never the token', () => {
    const { problems } = readConfiguration({
      DISCORD_TOKEN: 'sécret value',
      DISCORD_API_URL: 'ftp://x',
      SITREP_GUILDS: 'mine',
      SITREP_USER_INSTALL: 'maybe',
      LOG_LEVEL: 'loud',
    });
    expect(problems.map(({ input }) => input).sort()).toEqual([
      'DISCORD_API_URL',
      'DISCORD_TOKEN',
      'LOG_LEVEL',
      'SITREP_GUILDS',
      'SITREP_USER_INSTALL',
    ]);
    expect(problems.map(describeProblem).join('\n')).not.toContain('cret');
  });

  it('takes the token from a file, and says what is wrong with that', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'sitrep-token-'));
    const file = path.join(folder, 'token');
    await writeFile(file, 'abc.def.ghi\n');
    const read = readConfiguration({ DISCORD_TOKEN_FILE: file });
    expect(read.configuration.token).toBe('abc.def.ghi');
    const missing = readConfiguration({ DISCORD_TOKEN_FILE: `${file}-none` });
    expect(missing.problems[0]?.what).toContain('ENOENT');
    await writeFile(file, '');
    expect(readConfiguration({ DISCORD_TOKEN_FILE: file }).problems).toHaveLength(1);
  });
});
