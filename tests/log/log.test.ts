import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log/log.ts';
import { plainLines } from '../../src/log/plain-lines.ts';
import { redact } from '../../src/log/redact.ts';

const CANARY = 'canary-7f3a';
const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0123456789ab';

describe('redact', () => {
  it.each([
    [`token ${TOKEN}!`, 'token [redacted]!'],
    [
      'POST /interactions/12345/aW50ZXJhY3Rpb24/callback',
      'POST /interactions/12345/[redacted]/callback',
    ],
    [
      'https://discord.com/api/v10/webhooks/12345/aW50ZX-_JhY3/messages/@original',
      'https://discord.com/api/v10/webhooks/12345/[redacted]/messages/@original',
    ],
    ['Authorization: Bot abcdefghijklmnopqrstuvwxyz', 'Authorization: Bot [redacted]'],
    [`x ${CANARY} y`, 'x [redacted] y'],
    ['nothing secret 1.2.3', 'nothing secret 1.2.3'],
  ])('%s', (line, expected) => {
    expect(redact(line, [CANARY])).toBe(expected);
  });
});

describe('createLog', () => {
  it('lets no secret through, wherever it is put', () => {
    const lines: string[] = [];
    const log = createLog('trace', [TOKEN], { write: (line) => lines.push(line) });
    const error = Object.assign(new Error(`POST /interactions/1/${CANARY}/callback failed`), {
      url: `https://discord.com/api/v10/interactions/1/${CANARY}/callback`,
      requestBody: { json: { content: CANARY } },
      rawError: { message: CANARY },
      code: 10062,
    });
    log.error(
      { err: error, requestBody: CANARY, at: { url: CANARY } },
      `sent to /webhooks/1/${CANARY}`,
    );
    log.info({ header: `Bot ${TOKEN}` }, TOKEN);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain(CANARY);
    expect(lines.join('')).not.toContain(TOKEN);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'error', err: { code: 10062 } });
  });
});

describe('a line', () => {
  it('names what Discord refused, and not what was in it', () => {
    const lines: string[] = [];
    const log = createLog('info', [], { write: (line) => lines.push(line) });
    const message = `Invalid Form Body\ncomponents[0]: Value "${CANARY}" must be one of ("1")`;
    const errors = { components: { 0: { _errors: [{ code: 'BASE_TYPE_CHOICES', message }] } } };
    const rawError = { code: 50_035, message, errors };
    log.warn({ err: Object.assign(new Error(message), { code: 50_035, rawError }) }, 'refused');
    log.warn({ err: new SyntaxError(`Unexpected token in "${CANARY}"`) }, 'not read');
    expect(lines.join('')).not.toContain(CANARY);
    expect(lines[0]).toContain('components.0: BASE_TYPE_CHOICES');
  });

  it.each<[string, object]>([
    ['a long text', { text: 'ж'.repeat(100_000) }],
    ['a long list', { list: Array.from({ length: 10_000 }, (_, index) => `Server ${index}`) }],
    ['a deep object', deep(200)],
    ['many fields', Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`key${n}`, n]))],
    ['long names', Object.fromEntries('abcdefghij'.split('').map((c) => [c.repeat(5_000), 'x']))],
    ['long texts in lists', { list: Array.from({ length: 50 }, () => '"'.repeat(2_000)) }],
    ['an error', { err: new Error('x'.repeat(50_000)) }],
  ])('with %s has at most 4 KB, and is JSON', (_name, fields) => {
    const lines: string[] = [];
    const log = createLog('info', [], { write: (line) => lines.push(line) });
    log.info(fields, 'message');
    expect(Buffer.byteLength(lines[0] ?? '')).toBeLessThanOrEqual(4_096);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ isCut: true });
  });
});

function deep(levels: number): object {
  return levels === 0 ? {} : { text: 'x'.repeat(50), inner: deep(levels - 1) };
}

describe('plain lines', () => {
  it('say what happened and why, without controls', () => {
    const lines: string[] = [];
    const log = createLog('info', [], plainLines({ write: (text) => lines.push(text) }));
    log.info({ documents: 3 }, 'answering from 3 documents');
    log.warn({ problem: 'bad.md: it is empty\u001b[31m' }, 'files were left out');
    log.error({ err: new Error('no way') }, 'it failed');
    expect(lines).toEqual([
      'answering from 3 documents\n',
      '! files were left out: bad.md: it is empty [31m\n',
      '✗ it failed: no way\n',
    ]);
  });
});
