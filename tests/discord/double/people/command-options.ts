/** What a person typed into a slash command, as Discord's client sends it. */
import { asArray, asNumber, asObject, asString, type Json } from '../world/json.ts';
import { OPTION } from '../world/numbers.ts';
import type { Channel, World } from '../world/world.ts';

/** A value of an option: text, number, yes or no; or a channel, person or role, by id. */
type OptionValue = string | number | boolean | { readonly id: string };

/** Values by the option's name. */
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** A command with the options that apply, as the bot registered it. */
export interface Invoked {
  readonly command: Json;
  /** Names of group and subcommand under the command. */
  readonly path: readonly string[];
}

/**
 * The registered command of a name and type in a channel; a guild's own before the global one.
 * @param name as people write it, `settings channel` for a subcommand
 * @throws if the bot has not registered it
 */
export function findCommand(world: World, channel: Channel, name: string, type: number): Invoked {
  const [first = '', ...path] = type === 1 ? name.split(' ') : [name];
  const scopes = [channel.guildId ?? '', 'global'].flatMap((id) => world.commands.get(id) ?? []);
  const command = scopes.find((one) => one['name'] === first && one['type'] === type);
  if (command) return { command, path };
  const names = scopes.map((one) => asString(one['name'])).join(', ');
  throw new Error(`the bot has registered no command "${first}"; it has: ${names || 'none'}`);
}

/**
 * The options of an interaction, checked as Discord's client checks them.
 * @param focused the option that is being typed, for autocomplete: then nothing is required
 * @throws if a value does not fit its option, or a required one is missing
 */
export function encodeOptions(invoked: Invoked, values: OptionValues, focused?: string): Json[] {
  let definition = invoked.command;
  for (const name of invoked.path) definition = optionNamed(definition, name);
  const known = asArray(definition['options']).map(asObject);
  const missing = known.find(
    (one) => one['required'] === true && values[asString(one['name'])] === undefined,
  );
  if (missing && focused === undefined) {
    throw new Error(`option "${asString(missing['name'])}" is required`);
  }
  const leaves = Object.entries(values).map(([name, value]) =>
    encodeValue(optionNamed(definition, name), value, name === focused),
  );
  return invoked.path.reduceRight<Json[]>((options, name, depth) => {
    const isGroup = depth === 0 && invoked.path.length > 1;
    return [{ type: isGroup ? OPTION.SubcommandGroup : OPTION.Subcommand, name, options }];
  }, leaves);
}

function optionNamed(definition: Json, name: string): Json {
  const options = asArray(definition['options']).map(asObject);
  const option = options.find((one) => one['name'] === name);
  if (option) return option;
  const names = options.map((one) => asString(one['name'])).join(', ');
  throw new Error(
    `"${asString(definition['name'])}" has no option "${name}"; it has: ${names || 'none'}`,
  );
}

function encodeValue(option: Json, value: OptionValue, isFocused: boolean): Json {
  const name = asString(option['name']);
  const choices = asArray(option['choices']).map(asObject);
  const choice = choices.find((one) => one['name'] === value || one['value'] === value);
  const encoded = choice?.['value'] ?? (typeof value === 'object' ? value.id : value);
  const type = asNumber(option['type']);
  if (!isFocused) {
    const problem =
      valueProblem(option, type, encoded) ?? (choices.length > 0 && !choice && 'is no choice');
    if (problem) throw new Error(`option "${name}": ${JSON.stringify(value)} ${problem}`);
  }
  return { name, type, value: encoded, ...(isFocused && { focused: true }) };
}

function valueProblem(option: Json, type: number, value: unknown): string | undefined {
  if (type === OPTION.Integer || type === OPTION.Number) {
    return typeof value === 'number' ? undefined : 'is not a number';
  }
  if (type === OPTION.Boolean) return typeof value === 'boolean' ? undefined : 'is not a boolean';
  if (typeof value !== 'string') return 'is not a string';
  if (value.length > asNumber(option['max_length'], 6000)) return 'is too long';
  return value.length < asNumber(option['min_length']) ? 'is too short' : undefined;
}
