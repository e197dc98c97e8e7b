import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readDeletion,
  readMessage,
} from '../../../src/surfaces/discord/events/incoming-message.ts';
import { readInteraction } from '../../../src/surfaces/discord/events/interaction.ts';
import { meantForUs } from '../../../src/surfaces/discord/messages/meant-for-us.ts';

const SELF = '100';
const AUTHOR = { id: '5', username: 'ada' };
const MESSAGE = {
  id: '1',
  channel_id: '2',
  guild_id: '3',
  type: 0,
  author: AUTHOR,
  content: `<@${SELF}> what about Turkey?`,
  mentions: [{ id: SELF }],
};
const OURS = { ...MESSAGE, id: '9', author: { id: SELF }, content: '' };
const REPLY = {
  type: 19,
  message_reference: { type: 0, message_id: '9' },
  referenced_message: OURS,
};

const ROLE = '77';

function asked(change: object): string | null {
  const message = readMessage({ ...MESSAGE, ...change }, SELF);
  const wish = message === null ? null : meantForUs(message, { id: SELF, roleId: ROLE });
  return wish === null ? null : wish.kind === 'help' ? '' : wish.words;
}

describe('what a message asks us', () => {
  it.each([
    ['a mention', {}, 'what about Turkey?'],
    ['a mention at the end', { content: `Turkey <@!${SELF}>` }, 'Turkey'],
    ['other mentions too', { content: `<@${SELF}> <@7> <#8> <:flag:9> Turkey` }, 'Turkey'],
    ['a mention alone', { content: `<@${SELF}>` }, ''],
    ['a mention with an emoji', { content: `<@${SELF}> 👋` }, ''],
    ['a greeting', { content: `<@${SELF}> hi there` }, ''],
    ['thanks', { content: `<@${SELF}> thank you!` }, null],
    ['our role', { content: `<@&${ROLE}> Turkey?`, mentions: [] }, 'Turkey?'],
    ['another role', { content: '<@&78> Turkey?', mentions: [] }, null],
    ['a greeting in a direct message', { guild_id: undefined, content: 'hello', mentions: [] }, ''],
    ['thanks in a direct message', { guild_id: undefined, content: 'ok thx', mentions: [] }, null],
    [
      'markup of Discord',
      { content: `<@${SELF}> Turkey <t:1740800000:D> </ask:12> <id:browse>` },
      'Turkey 1 March 2025 ask',
    ],
    ['nobody', { content: 'Turkey?', mentions: [] }, null],
    ['a quotation', { content: `> <@${SELF}> Turkey?\nyes` }, null],
    ['a long quotation', { content: `no\n>>> <@${SELF}>\nTurkey?` }, null],
    ['a direct message', { guild_id: undefined, content: 'Turkey?', mentions: [] }, 'Turkey?'],
    ['a reply to us', { ...REPLY, content: 'and on Russia?' }, 'and on Russia?'],
    ['a reply to us without words', { ...REPLY, content: '🙂' }, null],
    ['a reply that quotes us', { ...REPLY, content: `> <@${SELF}>\nnice` }, null],
    ['a reply to us without a ping', { ...REPLY, content: '', mentions: [] }, null],
    ['a reply to another', { ...REPLY, referenced_message: MESSAGE, content: 'so?' }, null],
    ['another bot', { author: { id: '6', bot: true } }, null],
    ['ourselves', { author: { id: SELF } }, null],
    ['a webhook', { webhook_id: '6' }, null],
    ['a forwarded message', { message_reference: { type: 1, message_id: '9' } }, null],
    ['a pin', { type: 6 }, null],
  ])('%s', (_name, change, expected) => {
    expect(asked(change)).toBe(expected);
  });
});

describe('events', () => {
  it('are read or are nothing, whatever they hold', () => {
    const field = fc.constantFrom(
      'id',
      'type',
      'data',
      'token',
      'member',
      'user',
      'message',
      'channel_id',
      'content',
    );
    const event = fc.oneof(fc.anything(), fc.dictionary(field, fc.anything()), fc.json());
    fc.assert(
      fc.property(event, (data) => {
        expect([null, 'object']).toContain(readInteraction(data) && 'object');
        expect([null, 'object']).toContain(readMessage(data, SELF) && 'object');
        expect([null, 'object']).toContain(readDeletion(data) && 'object');
      }),
    );
  });

  it.each([
    [
      'a command',
      { type: 2, data: { type: 1, name: 'ask', options: [{ name: 'question', value: 'x' }] } },
      'command',
    ],
    [
      'a completion',
      { type: 4, data: { name: 'ask', options: [{ name: 'source', value: 'y', focused: true }] } },
      'autocomplete',
    ],
    ['a button', { type: 3, data: { custom_id: 'c' }, message: MESSAGE }, 'component'],
    ['a dialogue', { type: 5, data: { custom_id: 'c', components: [] } }, 'modal'],
    [
      'a message command',
      {
        type: 2,
        data: { type: 3, name: 'F', target_id: '1', resolved: { messages: { 1: MESSAGE } } },
      },
      'message-command',
    ],
  ])('%s', (_name, event, kind) => {
    const base = { id: '1', application_id: '2', token: 't', user: AUTHOR, locale: 'de' };
    expect(readInteraction({ ...base, ...event })).toMatchObject({
      kind,
      userId: '5',
      locale: 'de',
    });
    expect(readInteraction({ ...base, ...event, user: undefined })).toBeNull();
  });
});
