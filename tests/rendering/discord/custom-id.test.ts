import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTIONS,
  encodeControl,
  revisionOf,
  verifyControl,
} from '../../../src/rendering/discord/custom-id.ts';
import { NO_FILTERS } from '../../../src/rendering/discord/read-card.ts';
import { anyText } from './arbitraries.ts';
import { KEY } from './samples.ts';

const FACTS = { question: 'Why?', asked: null, reference: null, filters: NO_FILTERS };
const CONTROL = {
  action: 'next',
  page: 1,
  item: 0,
  revision: revisionOf([{ id: 'a.1', revision: 'r' }]),
  asker: '123456789012345678',
} as const;

const anyControl = fc.record({
  action: fc.constantFrom(...ACTIONS),
  page: fc.nat(999_999),
  item: fc.nat(24),
  revision: fc.constant(CONTROL.revision),
  asker: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String),
});

const anyFacts = fc.record({
  question: anyText(10),
  asked: fc.option(anyText(5)),
  reference: fc.option(anyText(5)),
  filters: fc.record({
    source: fc.option(anyText(5)),
    since: fc.option(fc.string()),
    until: fc.option(fc.string()),
    isExact: fc.boolean(),
  }),
});

describe('custom ids', () => {
  it('hold what they were given, in at most 100 characters', () => {
    fc.assert(
      fc.property(anyControl, anyFacts, (control, facts) => {
        const id = encodeControl(control, facts, KEY);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(verifyControl(id, facts, KEY)).toEqual({ kind: 'valid', control });
      }),
    );
  });

  it('are refused on a card that says something else', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (facts, other) => {
        fc.pre(JSON.stringify(facts).normalize() !== JSON.stringify(other).normalize());
        const id = encodeControl(CONTROL, facts, KEY);
        expect(verifyControl(id, other, KEY)).toEqual({ kind: 'forged' });
      }),
    );
  });

  it('are refused when any character is changed', () => {
    const id = encodeControl(CONTROL, FACTS, KEY);
    const kinds = Array.from(id, (character, index) => {
      const other = character === '1' ? '2' : '1';
      return verifyControl(`${id.slice(0, index)}${other}${id.slice(index + 1)}`, FACTS, KEY).kind;
    });
    expect(kinds).not.toContain('valid');
  });

  it.each([
    ['c0.next.1.0.0123456789.1.abcdefghijklmnop', 'outdated-version'],
    ['c2.next', 'outdated-version'],
    ['c1.next', 'unreadable'],
    ['', 'unreadable'],
    ['whatever', 'unreadable'],
    ['c1.explode.1.0.0123456789.1.abcdefghijklmnop', 'unreadable'],
    ['c1.next.1.0.0123456789.1.abcdefghijklmnop', 'forged'],
  ])('reads %j as %s', (id, kind) => {
    expect(verifyControl(id, FACTS, KEY).kind).toBe(kind);
  });

  it('of another installation are refused', () => {
    const id = encodeControl(CONTROL, FACTS, new Uint8Array(32));
    expect(verifyControl(id, FACTS, KEY)).toEqual({ kind: 'forged' });
  });
});

describe('revisionOf', () => {
  it.each([
    [[{ id: 'a.1', revision: 's' }]],
    [[{ id: 'a.2', revision: 'r' }]],
    [[]],
    [
      [
        { id: 'a.1', revision: 'r' },
        { id: 'a.1', revision: 'r' },
      ],
    ],
  ])('tells %j from what was shown', (shown) => {
    expect(revisionOf(shown)).not.toBe(CONTROL.revision);
  });
});
