import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateMessage } from './double/validate/validate-message.ts';

const V2 = 1 << 15;
const QUIET = { allowed_mentions: { parse: [] } };
const long = (length: number): string => 'x'.repeat(length);
const text = (content: string): object => ({ type: 10, content });
const button = (fields: object): object => ({ type: 2, style: 1, label: 'Go', ...fields });
const row = (...components: readonly object[]): object => ({ type: 1, components });
const rows = (...components: readonly object[]): object => ({ components });
const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
const select = (fields: object): object =>
  row({ type: 3, custom_id: 's', options: [{ label: 'a', value: 'a' }], ...fields });
const v2 = (...components: readonly object[]): object => ({ components, flags: V2 });
const embed = (...embeds: readonly object[]): object => ({ embeds });
const field = (fields: object): object => embed({ fields: [{ name: 'n', value: 'v', ...fields }] });

describe('validateMessage', () => {
  it.each<[string, object]>([
    ['plain text at its limit', { content: long(2000) }],
    ['an embed at its limit', embed({ title: long(256), description: long(4096) })],
    ['embeds that are 6,000 together', embed(...many(2, () => ({ description: long(3000) })))],
    [
      'five buttons in five rows',
      rows(...many(5, (r) => row(...many(5, (b) => button({ custom_id: `${r}.${b}` }))))),
    ],
    ['a link', rows(row(button({ style: 5, url: 'https://example.org/#:~:text=a' })))],
    ['a menu', rows(select({}))],
    ['a card of forty components', v2(...many(40, () => text('x')))],
    ['a card of 4,000 characters', v2(text(long(4000)))],
    ['a file alone', { attachments: [{ id: 0, filename: 'a.txt' }] }],
    ['an edit to a card', { content: null, embeds: [], ...v2(text('a')) }],
  ])('passes %s', (_, payload) => {
    expect(validateMessage({ ...payload, ...QUIET })).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['long content', { content: long(2001) }, /^content: 2001 characters/],
    ['nothing', {}, /^message: must not be empty/],
    ['blanks', { content: ' \n ' }, /^message: must not be empty/],
    ['11 embeds', embed(...many(11, () => ({ title: 'a' }))), /^embeds: 11 items/],
    ['a long title', embed({ title: long(257) }), /^embeds\[0\]\.title: 257/],
    ['embeds over 6,000', embed(...many(2, () => ({ description: long(3001) }))), /^embeds: 6002/],
    ['an empty field name', field({ name: ' ' }), /fields\[0\]\.name: must not be empty/],
    ['a missing field value', field({ value: undefined }), /value: is required/],
    ['26 fields', embed({ fields: many(26, () => ({ name: 'n', value: 'v' })) }), /26 items/],
    [
      'six rows',
      rows(...many(6, (i) => row(button({ custom_id: `${i}` })))),
      /^components: 6 items/,
    ],
    [
      'six buttons',
      rows(row(...many(6, (i) => button({ custom_id: `${i}` })))),
      /6 items, at most 5/,
    ],
    ['an empty row', rows(row()), /at least 1/],
    ['no custom_id', rows(row(button({}))), /custom_id: is required/],
    ['a long custom_id', rows(row(button({ custom_id: long(101) }))), /custom_id: 101/],
    [
      'one custom_id twice',
      rows(row(button({ custom_id: 'a' }), button({ custom_id: 'a' }))),
      /more than once/,
    ],
    ['a long label', rows(row(button({ custom_id: 'a', label: long(81) }))), /label: 81/],
    ['no label', rows(row(button({ custom_id: 'a', label: '' }))), /label: must not be empty/],
    [
      'a link with custom_id',
      rows(row(button({ style: 5, url: 'https://a.b', custom_id: 'a' }))),
      /not allowed/,
    ],
    ['a link to nowhere', rows(row(button({ style: 5, url: 'javascript:1' }))), /well formed/],
    ['a long link', rows(row(button({ style: 5, url: `https://${long(505)}` }))), /url: 513/],
    [
      '26 options',
      rows(select({ options: many(26, (i) => ({ label: 'a', value: `${i}` })) })),
      /26/,
    ],
    ['no options', rows(select({ options: [] })), /at least 1/],
    [
      'a value twice',
      rows(select({ options: many(2, () => ({ label: 'a', value: 'b' })) })),
      /once/,
    ],
    ['a long option', rows(select({ options: [{ label: long(101), value: 'a' }] })), /label: 101/],
    ['a long placeholder', rows(select({ placeholder: long(151) })), /placeholder: 151/],
    ['text without the flag', { content: 'a', ...rows(text('a')) }, /needs the Components V2 flag/],
    ['a card with content', { content: 'a', ...v2(text('a')) }, /^content: cannot be used/],
    ['a card with embeds', { ...embed({ title: 'a' }), ...v2(text('a')) }, /^embeds: cannot be/],
    ['an empty card', v2(), /must not be empty/],
    ['an empty text', v2(text(' ')), /content: must not be empty/],
    ['4,001 characters', v2(text(long(4000)), text('x')), /4001 characters of text/],
    ['41 components', v2({ type: 17, components: many(40, () => text('x')) }), /41 items/],
    ['a section alone', v2({ type: 9, components: [text('a')] }), /accessory: is required/],
  ])('refuses %s', (_, payload, problem) => {
    expect(validateMessage({ ...payload, ...QUIET }).join('\n')).toMatch(problem);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an empty object', {}],
    ['users', { parse: ['users'] }],
    ['a list of users', { parse: [], users: ['1'] }],
    ['the author replied to', { parse: [], replied_user: true }],
  ])('refuses %s as allowed_mentions', (_, mentions) => {
    const problems = validateMessage({ content: 'a', allowed_mentions: mentions });
    expect(problems.join('\n')).toMatch(/^allowed_mentions: .*must be \{parse: \[\]\}$/);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (whole, components) => {
        expect(Array.isArray(validateMessage(whole))).toBe(true);
        expect(Array.isArray(validateMessage({ components, embeds: components }))).toBe(true);
      }),
    );
  });

  it('finds a content too long exactly when it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), (length) => {
        const problems = validateMessage({ content: long(length), ...QUIET });
        expect(problems.length > 0).toBe(length > 2000);
      }),
    );
  });
});
