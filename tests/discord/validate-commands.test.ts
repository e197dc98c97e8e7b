import { describe, expect, it } from 'vitest';
import { validateCommands } from './double/validate/validate-commands.ts';
import { validateModal } from './double/validate/validate-modal.ts';

const command = (fields: object): object => ({ name: 'ask', description: 'Ask', ...fields });
const option = (fields: object): object => ({ type: 3, name: 'q', description: 'What', ...fields });
const withOptions = (...options: readonly object[]): object => command({ options });
const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));
const input = { type: 4, custom_id: 'q', style: 1 };
const modal = (...components: readonly object[]): object => ({
  title: 'T',
  custom_id: 'm',
  components,
});
const label = (component: object): object => ({ type: 18, label: 'L', component });

describe('validateCommands', () => {
  it.each<[string, object]>([
    ['a slash command', command({})],
    ['names in other scripts', command({ name_localizations: { ru: 'спросить', th: 'ถาม' } })],
    ['a message command with blanks', { type: 3, name: 'Find sources' }],
    ['required options first', withOptions(option({ required: true }), option({ name: 'r' }))],
    [
      'subcommands',
      withOptions({ type: 1, name: 'set', description: 'Set', options: [option({})] }),
    ],
  ])('passes %s', (_, payload) => {
    expect(validateCommands([payload])).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['a name with a blank', command({ name: 'a b' }), /is not a command name/],
    ['a name in capitals', command({ name: 'Ask' }), /lower case/],
    ['a long name', command({ name: 'a'.repeat(33) }), /is not a command name/],
    [
      'a localised name in capitals',
      command({ name_localizations: { de: 'Frage' } }),
      /lower case/,
    ],
    ['an unknown locale', command({ name_localizations: { xx: 'a' } }), /not one of Discord/],
    ['no description', command({ description: undefined }), /description: is required/],
    ['a long description', command({ description: 'x'.repeat(101) }), /description: 101/],
    ['a described message command', { type: 3, name: 'a', description: 'b' }, /only slash/],
    ['an option twice', withOptions(option({}), option({})), /occurs more than once/],
    [
      'a late required option',
      withOptions(option({}), option({ name: 'r', required: true })),
      /first/,
    ],
    ['26 options', withOptions(...many(26, (i) => option({ name: `o${i}` }))), /26 items/],
    [
      '26 choices',
      withOptions(option({ choices: many(26, (i) => ({ name: `${i}`, value: 'a' })) })),
      /26/,
    ],
    [
      'choices that complete',
      withOptions(option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })),
      /exclude/,
    ],
    ['a mixture', withOptions({ type: 1, name: 's', description: 'S' }, option({})), /mixed/],
    [
      '8,001 characters',
      withOptions(
        ...many(25, (i) =>
          option({
            name: `o${i}`,
            choices: many(4, (j) => ({ name: `${j}${'n'.repeat(40)}`, value: 'v'.repeat(40) })),
          }),
        ),
      ),
      /characters in all/,
    ],
  ])('refuses %s', (_, payload, problem) => {
    expect(validateCommands([payload]).join('\n')).toMatch(problem);
  });

  it('refuses one name twice and sixteen message commands', () => {
    expect(validateCommands([command({}), command({})]).join()).toMatch(/more than once/);
    const messages = many(16, (i) => ({ type: 3, name: `a${i}` }));
    expect(validateCommands(messages).join()).toMatch(/message commands: 16 items/);
  });
});

describe('validateModal', () => {
  it('passes a labelled field', () => {
    expect(validateModal(modal(label(input)))).toEqual([]);
  });

  it.each<[string, object, RegExp]>([
    ['no field', modal(), /at least 1/],
    ['six fields', modal(...many(6, (i) => label({ ...input, custom_id: `${i}` }))), /6 items/],
    ['a field twice', modal(label(input), label(input)), /more than once/],
    ['a long title', { ...modal(label(input)), title: 'x'.repeat(46) }, /title: 46/],
    ['a long label', modal({ ...label(input), label: 'x'.repeat(46) }), /label: 46/],
    [
      'a value over its own limit',
      modal(label({ ...input, max_length: 3, value: 'long' })),
      /value: 4/,
    ],
    ['no style', modal(label({ type: 4, custom_id: 'q' })), /style: is required/],
  ])('refuses %s', (_, payload, problem) => {
    expect(validateModal(payload).join('\n')).toMatch(problem);
  });
});
