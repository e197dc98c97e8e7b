import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log/log.ts';
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
