import { Locale } from 'discord.js';
import { asArray, asNumber, asObject, asString, isObject, type Json } from '../world/json.ts';
import { LIMITS, countProblem, duplicateProblems, lengthProblem } from './limits.ts';
import { COMMAND, OPTION } from '../world/numbers.ts';

/** Discord's pattern for names of slash commands and of options. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));
const NESTING: ReadonlySet<unknown> = new Set([OPTION.Subcommand, OPTION.SubcommandGroup]);

/** What Discord would refuse in a list of commands for one scope. Pure. */
export function validateCommands(payload: unknown): string[] {
  const commands = asArray(payload).map(asObject);
  const names = commands.map((command) => `${typeOfCommand(command)} ${asString(command['name'])}`);
  const count = (type: number): number =>
    commands.filter((command) => typeOfCommand(command) === type).length;
  return [
    ...countProblem('slash commands', count(1), LIMITS.chatCommands),
    ...countProblem('user commands', count(2), LIMITS.contextCommands),
    ...countProblem('message commands', count(3), LIMITS.contextCommands),
    ...duplicateProblems('commands: type and name', names),
    ...commands.flatMap((command, index) => validateCommand(`commands[${index}]`, command)),
  ];
}

function validateCommand(path: string, command: Json): string[] {
  const length = commandLength(command);
  const total =
    length > LIMITS.commandTotal
      ? [`${path}: ${length} characters in all, at most ${LIMITS.commandTotal}`]
      : [];
  if (typeOfCommand(command) === COMMAND.ChatInput) {
    return [...validateNamed(path, command), ...validateOptions(path, command), ...total];
  }
  return [
    ...lengthProblem(`${path}.name`, command['name'], LIMITS.commandName),
    ...(command['description'] ? [`${path}.description: only slash commands have one`] : []),
    ...(asArray(command['options']).length > 0 ? [`${path}.options: only slash commands`] : []),
    ...validateLocalizations(`${path}.name`, command['name_localizations'], LIMITS.commandName),
    ...total,
  ];
}

function typeOfCommand(command: Json): number {
  return asNumber(command['type'], COMMAND.ChatInput);
}

function validateNamed(path: string, item: Json): string[] {
  const { name, name_localizations: names, description_localizations: descriptions } = item;
  const localized = Object.entries(asObject(names));
  return [
    ...validateName(`${path}.name`, name),
    ...localized.flatMap(([locale, text]) => validateName(`${path}.name[${locale}]`, text)),
    ...validateLocalizations(`${path}.name`, names, LIMITS.commandName),
    ...lengthProblem(`${path}.description`, item['description'], LIMITS.commandDescription),
    ...validateLocalizations(`${path}.description`, descriptions, LIMITS.commandDescription),
  ];
}

function validateName(path: string, name: unknown): string[] {
  const text = asString(name);
  if (!NAME.test(text)) return [`${path}: ${JSON.stringify(name)} is not a command name`];
  return text === text.toLowerCase() ? [] : [`${path}: ${text} must be in lower case`];
}

function validateLocalizations(path: string, texts: unknown, max: number): string[] {
  return Object.entries(asObject(texts)).flatMap(([locale, text]) => {
    if (!LOCALES.has(locale)) return [`${path}[${locale}]: not one of Discord's locales`];
    return text === null ? [] : lengthProblem(`${path}[${locale}]`, text, max);
  });
}

function validateOptions(path: string, parent: Json): string[] {
  const options = asArray(parent['options']).map(asObject);
  const nested = options.filter((option) => NESTING.has(option['type'])).length;
  const required = options.map((option) => option['required'] === true);
  return [
    ...countProblem(`${path}.options`, options.length, LIMITS.commandOptions),
    ...duplicateProblems(
      `${path}.options: name`,
      options.map((o) => asString(o['name'])),
    ),
    ...[...LOCALES].flatMap((locale) =>
      duplicateProblems(`${path}.options: name[${locale}]`, namesIn(options, locale)),
    ),
    ...(nested > 0 && nested < options.length
      ? [`${path}.options: subcommands and other options cannot be mixed`]
      : []),
    ...(required.lastIndexOf(true) > required.indexOf(false) && required.includes(false)
      ? [`${path}.options: required options must come first`]
      : []),
    ...options.flatMap((option, i) => validateOption(`${path}.options[${i}]`, option)),
  ];
}

function namesIn(options: readonly Json[], locale: string): string[] {
  return options
    .flatMap((option) => asObject(option['name_localizations'])[locale] ?? [])
    .map(asString);
}

function validateOption(path: string, option: Json): string[] {
  const choices = asArray(option['choices']).map(asObject);
  const { min_length: min, max_length: max, autocomplete } = option;
  return [
    ...validateNamed(path, option),
    ...(NESTING.has(option['type']) ? validateOptions(path, option) : []),
    ...countProblem(`${path}.choices`, choices.length, LIMITS.choices),
    ...(autocomplete === true && choices.length > 0
      ? [`${path}: choices and autocomplete exclude each other`]
      : []),
    ...(asNumber(min) > asNumber(max, 6000) ? [`${path}.min_length: above max_length`] : []),
    ...duplicateProblems(
      `${path}.choices: name`,
      choices.map((c) => asString(c['name'])),
    ),
    ...choices.flatMap((choice, index) => validateChoice(`${path}.choices[${index}]`, choice)),
  ];
}

/** What Discord would refuse in a choice, of a command or of a completion. Pure. */
export function validateChoice(path: string, choice: Json): string[] {
  const { name, value, name_localizations: names } = choice;
  return [
    ...lengthProblem(`${path}.name`, name, LIMITS.choiceText),
    ...validateLocalizations(`${path}.name`, names, LIMITS.choiceText),
    ...(typeof value === 'string' ? lengthProblem(`${path}.value`, value, LIMITS.choiceText) : []),
    ...(value === undefined ? [`${path}.value: is required`] : []),
  ];
}

/** Characters of all names, descriptions and choice values, with the longest localisation of each. */
function commandLength(item: Json): number {
  const nested = [...asArray(item['options']), ...asArray(item['choices'])].map(asObject);
  const value = typeof item['value'] === 'string' ? item['value'].length : 0;
  const own =
    longest(item['name'], item['name_localizations']) +
    longest(item['description'], item['description_localizations']);
  return nested.reduce((length, inner) => length + commandLength(inner), own + value);
}

function longest(text: unknown, localizations: unknown): number {
  const localized = isObject(localizations) ? Object.values(localizations) : [];
  return Math.max(...[text, ...localized].map((variant) => asString(variant).length));
}
