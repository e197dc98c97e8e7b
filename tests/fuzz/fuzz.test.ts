import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSpeech } from '../../src/attributions/read-speech.ts';
import { parseFile } from '../../src/documents/parse-file.ts';
import { readCorpus } from '../../src/documents/read-corpus.ts';
import { ProblemError } from '../../src/errors/problem.ts';
import { renewLibrary } from '../../src/library/renew-library.ts';
import { DamageError } from '../../src/library/snapshot/blocks.ts';
import {
  OtherProgramError,
  parseSnapshot,
  writeSnapshot,
} from '../../src/library/snapshot/snapshot-file.ts';
import { redact } from '../../src/log/redact.ts';
import { MAX_LINE_BYTES, shorten } from '../../src/log/shorten.ts';
import { splitDocument } from '../../src/passages/split-document.ts';
import { verifyControl } from '../../src/rendering/discord/custom-id.ts';
import { neutralise } from '../../src/rendering/discord/neutralise.ts';
import { NO_FILTERS, readCard } from '../../src/rendering/discord/read-card.ts';
import { makeVisible } from '../../src/rendering/terminal/visible.ts';
import { readRecordText, writeRecordText } from '../../src/storage/record-text.ts';
import { readDeletion, readMessage } from '../../src/surfaces/discord/events/incoming-message.ts';
import { readInteraction } from '../../src/surfaces/discord/events/interaction.ts';
import { ownWords, withoutMarkup } from '../../src/surfaces/discord/events/message-text.ts';
import { readAddress } from '../../src/surfaces/discord/events/read-address.ts';
import { GUILD_SETTINGS } from '../../src/surfaces/discord/guild-settings.ts';
import { type Analyzer, createAnalyzer } from '../../src/text/analyze.ts';
import { detectLanguage } from '../../src/text/language.ts';
import { splitSteadily } from '../../src/text/sentences.ts';
import type { Knowledge } from '../../src/queries/knowledge.ts';
import { makeFolder } from '../documents/folder.ts';
import { ask, know } from '../queries/know.ts';
import { anyBytes, anyText } from './texts.ts';

const KEY = Buffer.alloc(32, 7);

let analyze: Analyzer;
let knowledge: Knowledge;

beforeAll(async () => {
  analyze = await createAnalyzer([
    'en',
    'ru',
    'tr',
    'ar',
    'he',
    'zh',
    'de',
    'fr',
    'es',
    'pl',
    'uk',
  ]);
  knowledge = await know(['Turkey and Israel met in Ankara on 1 March 2025. He said no.']);
});

describe('no input breaks', () => {
  it.each(['report.md', 'report.txt'])('the reading of %s', async (file) => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const parsed = await parseFile(bytes, file, file).catch(rethrowUnlessProblem);
        for (const draft of parsed?.drafts ?? []) {
          const document = { ...draft.document, id: 'report' };
          const passages = splitDocument(document);
          for (const { start, end, text } of passages)
            expect(document.text.slice(start, end)).toBe(text);
        }
      }),
    );
  });

  it('the tokenizer: spans lie in the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of analyze(text, detectLanguage(text, null))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('sentences: they lie in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end } of splitSteadily(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('attributions: content, cue and source lie in the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'ru', 'de', 'fr', 'tr'), (text, language) => {
        const reading = { text, blocks: [] };
        const { attributions } = readSpeech(reading, language, splitSteadily(text));
        for (const { content, cue, source } of attributions)
          for (const span of [content, cue, source])
            expect(span === null || (span.start >= 0 && span.end <= text.length)).toBe(true);
      }),
    );
  });

  it('a question', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(ask(text, knowledge).terms.length).toBeLessThanOrEqual(32);
      }),
    );
  });

  it('a button', () => {
    const facts = { question: 'x', asked: null, reference: null, filters: NO_FILTERS };
    const anyId = fc.oneof(anyText, fc.string({ maxLength: 100 }));
    fc.assert(
      fc.property(anyId, (customId) => {
        expect(verifyControl(customId, facts, KEY).kind).not.toBe('valid');
      }),
    );
  });

  it('what the gateway sends', () => {
    fc.assert(
      fc.property(anyPayload(), (data) => {
        const read = [readInteraction(data), readAddress(data), readMessage(data, '1')];
        for (const each of [...read, readDeletion(data), readCard(data)])
          expect(typeof each).toBe('object');
      }),
    );
  });

  it('settings: what is read has the form of settings', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), anyText, anySettings()), (text) => {
        const record = readRecordText(GUILD_SETTINGS, text);
        const isSound = record.kind === 'damaged' || isSettings(record.value);
        expect(isSound).toBe(true);
      }),
    );
  });

  it('a saved library: it is whole, or not used', async () => {
    const whole = await snapshotBytes();
    const change = fc.record({
      at: fc.nat(),
      cut: fc.nat(40),
      put: fc.uint8Array({ maxLength: 40 }),
    });
    const changed = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
      return changes.reduce((bytes, { at, cut, put }) => {
        const from = at % (bytes.length + 1);
        return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)]);
      }, whole);
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          changed,
          anyBytes.map((bytes) => Buffer.from(bytes)),
        ),
        async (bytes) => {
          if (whole.equals(bytes)) return;
          const refusal: unknown = await parseSnapshot(bytes).catch((error: unknown) => error);
          expect(refusal instanceof DamageError || refusal instanceof OtherProgramError).toBe(true);
        },
      ),
    );
  });

  it('text for Discord, for the terminal, for the log', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(neutralise(text)).not.toMatch(/(?<!\\)<[@#]/);
        expect(withoutMarkup(ownWords(text)).length).toBeLessThanOrEqual(text.length + 1);
        expect(makeVisible(text)).not.toContain('\u001b');
        const line = shorten(`${JSON.stringify({ msg: redact(text) })}\n`);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(MAX_LINE_BYTES);
        expect(JSON.parse(line)).toHaveProperty('msg');
      }),
    );
  });
});

/** A library of one document, as it is saved. */
async function snapshotBytes(): Promise<Buffer> {
  const folder = makeFolder({ 'a.md': 'Israel Katz visited Ankara on 1 March 2025.' });
  const corpus = await readCorpus(folder);
  const file = path.join(makeFolder(), 'library.snapshot');
  await writeSnapshot(file, { corpus, whole: await renewLibrary(null, corpus) });
  return readFileSync(file);
}

/** A file that is refused in words for people is none that breaks. */
function rethrowUnlessProblem(error: unknown): null {
  if (error instanceof ProblemError) return null;
  throw error;
}

function isSettings(value: unknown): boolean {
  return GUILD_SETTINGS.schema.safeParse(value).success;
}

/** A sealed record of settings, whole or with one character changed. */
function anySettings(): fc.Arbitrary<string> {
  const channels = fc.dictionary(
    fc.stringMatching(/^\d{1,20}$/),
    fc.constantFrom('private', 'public', 'x'),
  );
  const settings = fc.record({
    visibility: fc.constantFrom('private', 'public', null),
    channels,
    mentions: fc.option(fc.array(fc.stringMatching(/^\d{0,22}$/))),
  });
  return fc.tuple(settings, fc.nat(), fc.string({ maxLength: 1 })).map(([value, at, put]) => {
    const text = writeRecordText(value);
    return text.slice(0, at % text.length) + put + text.slice((at % text.length) + put.length);
  });
}

/** An event with anything in the place of anything. */
function anyPayload(): fc.Arbitrary<unknown> {
  const field = fc.constantFrom(...FIELDS);
  const { payload } = fc.letrec<{ payload: unknown }>((tie) => ({
    payload: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        null,
        0,
        1,
        2,
        3,
        4,
        5,
        20,
        '1',
        '123456789012345678',
        'ask',
        '',
        -1,
        1e21,
        true,
        '9'.repeat(30),
      ),
      fc.anything({ maxDepth: 1 }),
      fc.array(tie('payload'), { maxLength: 3 }),
      fc.dictionary(field, tie('payload'), { maxKeys: 12 }),
    ),
  }));
  return payload;
}

const FIELDS = [
  'id',
  'type',
  'data',
  'token',
  'member',
  'user',
  'message',
  'channel_id',
  'channel',
  'content',
  'author',
  'options',
  'name',
  'value',
  'focused',
  'custom_id',
  'values',
  'components',
  'component',
  'resolved',
  'messages',
  'target_id',
  'application_id',
  'guild_id',
  'locale',
  'permissions',
  'message_reference',
  'message_id',
  'referenced_message',
  'mentions',
  'embeds',
  'message_snapshots',
  'edited_timestamp',
  'webhook_id',
  'flags',
  'accessory',
  '__proto__',
] as const;
