import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandFollowUp } from '../../src/queries/follow-up.ts';
import { isSmallTalk, readReply } from '../../src/queries/read-reply.ts';

interface Case {
  readonly language: string;
  /** The question of the answer that is replied to. */
  readonly after: string;
  readonly reply: string;
  readonly is: 'chatter' | 'question' | 'new';
  /** What a question is about when it is understood. */
  readonly subject?: string;
}

const CASES: readonly Case[] = readFileSync(new URL('replies.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Case => JSON.parse(line));

/** Of questions, the share that must be understood with their subject. */
const UNDERSTOOD_MIN = 0.99;

describe('replies as people write them', () => {
  it('are many, in six languages, half of them chatter', () => {
    expect(new Set(CASES.map(({ language }) => language)).size).toBe(6);
    const chatter = CASES.filter((one) => one.is === 'chatter').length;
    expect(Math.min(chatter, CASES.length - chatter)).toBeGreaterThanOrEqual(60);
  });

  it.each(CASES.filter((one) => one.is === 'chatter'))('“$reply” asks nothing', ({ reply }) => {
    expect(['chat', 'greeting']).toContain(readReply(reply).kind);
  });

  it('that ask are understood with the subject of the answer', () => {
    const questions = CASES.filter((one) => one.is === 'question');
    const understood = questions.filter(({ after, reply, subject = '' }) => {
      const { asks } = readReply(reply);
      const question = understandFollowUp(after, asks);
      return asks !== '' && question !== asks && question.includes(subject);
    });
    expect(understood.length / questions.length).toBeGreaterThanOrEqual(UNDERSTOOD_MIN);
  });

  it.each(CASES.filter((one) => one.is === 'new'))('“$reply” stands on its own', (one) => {
    const { kind, asks } = readReply(one.reply);
    expect([kind, understandFollowUp(one.after, asks)]).toEqual(['question', one.reply]);
  });
});

describe('readReply', () => {
  it.each([
    ['thanks! and Russia?', 'and Russia?'],
    ['lol ok but why', 'but why'],
    ['wow. Why did Israel do that? crazy', 'Why did Israel do that?'],
  ])('takes the small talk off “%s”', (reply, asks) => {
    expect(readReply(reply)).toMatchObject({ kind: 'question', asks });
  });

  it('leaves it to the corpus whether a name alone asks', () => {
    expect(readReply('Hamas')).toMatchObject({
      kind: 'fragment',
      words: ['Hamas'],
      areNames: true,
    });
    expect(readReply('and the insurers')).toMatchObject({
      kind: 'fragment',
      words: ['insurers'],
      areNames: false,
    });
  });

  it('reads anything, and says what asks in the words of the reply', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { kind, asks } = readReply(text);
        expect(asks === '').toBe(kind === 'chat' || kind === 'greeting');
        expect(asks.split(' ').every((word) => text.includes(word))).toBe(true);
      }),
    );
  });

  it.each(['why '.repeat(2_000), '. '.repeat(3_000), 'a'.repeat(6_000), 'ha'.repeat(3_000)])(
    'is not slow on %#',
    (text) => {
      expect(typeof isSmallTalk(text)).toBe('boolean');
      expect(typeof readReply(text).kind).toBe('string');
    },
  );
});
