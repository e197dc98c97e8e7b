import { typeOf } from '../validate/components.ts';
import { asArray, asObject, asString, type Json } from '../world/json.ts';
import { COMPONENT } from '../world/numbers.ts';
import type { ShownModal } from './shown.ts';

/**
 * The components of a modal's submission.
 * @param values by the label or id of the field; fields not named keep what the bot had put in
 * @throws if a value names no field, or a required field stays empty
 */
export function fillModal(modal: ShownModal, values: Readonly<Record<string, string>>): Json[] {
  const names = modal.inputs.flatMap(({ label, customId }) => [label, customId]);
  const stray = Object.keys(values).find((name) => !names.includes(name));
  if (stray !== undefined)
    throw new Error(`the modal has no field "${stray}"; it has: ${names.join(', ')}`);
  const empty = modal.inputs.find((input) => input.isRequired && valueOf(input, values) === '');
  if (empty) throw new Error(`field "${empty.label}" is required`);
  return modal.components.map((component) => fill(asObject(component), modal, values));
}

function fill(component: Json, modal: ShownModal, values: Readonly<Record<string, string>>): Json {
  const type = typeOf(component);
  const inner = asArray(component['components']).map(asObject);
  if (inner.length > 0)
    return { type, id: 1, components: inner.map((one) => fill(one, modal, values)) };
  if (type === COMPONENT.Label) {
    return { type, id: 1, component: fill(asObject(component['component']), modal, values) };
  }
  const input = modal.inputs.find(({ customId }) => customId === component['custom_id']);
  if (!input) return { type, id: 1 };
  const value = valueOf(input, values);
  const isText = type === COMPONENT.TextInput;
  return { type, id: 1, custom_id: input.customId, ...(isText ? { value } : { values: [value] }) };
}

function valueOf(
  input: ShownModal['inputs'][number],
  values: Readonly<Record<string, string>>,
): string {
  return values[input.customId] ?? values[input.label] ?? asString(input.value);
}
