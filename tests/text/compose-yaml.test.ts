import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeYaml } from '../../src/text/compose-yaml.ts';

describe('composeYaml', () => {
  it.each([
    ['a: 007\nb: [x, y]', { a: '007', b: ['x', 'y'] }],
    ['a: 2025-03-01\nb: yes\nc: 0x1f', { a: '2025-03-01', b: 'yes', c: '0x1f' }],
    ['', null],
    ['# nothing', null],
  ])('keeps values as they were written: %j', (source, value) => {
    expect(composeYaml(source).toJS()).toEqual(value);
  });

  it.each([
    ['lists in lists', '- '.repeat(50_000)],
    ['keys in keys', '? '.repeat(50_000)],
    ['brackets in brackets', '['.repeat(50_000)],
    ['lists in keys', '- ? '.repeat(5_000)],
    [
      'mappings in mappings',
      Array.from({ length: 99 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    ],
  ])('refuses %s', (_, source) => {
    expect(() => composeYaml(source)).toThrow('it is nested more than 16 levels deep');
  });

  it('names the line of a mistake', () => {
    expect(() => composeYaml('a: b\nc: [d\n')).toThrow(/^line [23]: /);
  });

  it('composes or refuses any source', () => {
    const scrap = fc.constantFrom(
      ...'a : - ? [ ] { } , & * ! | > % @ ` " \' # ~ \\'.split(' '),
      '\n',
      ' ',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 300 }), (scraps) => {
        const outcome = outcomeOf(scraps.join(''));
        expect(['composed', 'refused']).toContain(outcome);
      }),
      { numRuns: 1000 },
    );
  });
});

function outcomeOf(source: string): string {
  try {
    composeYaml(source);
    return 'composed';
  } catch (error) {
    return error instanceof Error && error.message !== '' ? 'refused' : String(error);
  }
}
