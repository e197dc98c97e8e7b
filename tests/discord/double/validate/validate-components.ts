/** The rules for components that Discord's OpenAPI description states only partly or not at all. Pure. */
import { SELECT_TYPES, componentTexts, everyComponent, typeOf } from './components.ts';
import { asArray, asNumber, asObject, asString, type Json } from '../world/json.ts';
import { LIMITS, countProblem, duplicateProblems, lengthProblem } from './limits.ts';
import { BUTTON, COMPONENT } from '../world/numbers.ts';

/** URLs that Discord takes in buttons and media. */
const BUTTON_URL = /^(?:https?|discord):\/\/\S+$/;

/**
 * What Discord would refuse in a message's components.
 * @param isV2 whether the message has the Components V2 flag
 */
export function validateComponents(components: unknown, isV2: boolean): string[] {
  const all = everyComponent(components);
  const customIds = all.flatMap(({ component }) => component['custom_id'] ?? []).map(asString);
  return [
    ...(isV2 ? validateV2(components) : validateRows(components)),
    ...all.flatMap(({ path, component }) => validateComponent(path, component)),
    ...duplicateProblems('components: custom_id', customIds),
    ...duplicateProblems(
      'components: id',
      all.flatMap(({ component }) =>
        component['id'] === undefined ? [] : JSON.stringify(component['id']),
      ),
    ),
  ];
}

/** What Discord would refuse in one component, inner ones apart. */
export function validateComponent(path: string, component: Json): string[] {
  const type = typeOf(component);
  if (SELECT_TYPES.includes(type)) return validateSelect(path, component);
  switch (type) {
    case COMPONENT.ActionRow:
      return validateRow(path, component);
    case COMPONENT.Button:
      return validateButton(path, component);
    case COMPONENT.TextDisplay:
      return lengthProblem(`${path}.content`, component['content'], LIMITS.componentText);
    case COMPONENT.Section:
      return [
        ...countProblem(`${path}.components`, asArray(component['components']).length, 3, 1),
        ...(component['accessory'] === undefined ? [`${path}.accessory: is required`] : []),
      ];
    case COMPONENT.Container:
      return countProblem(`${path}.components`, asArray(component['components']).length, 40, 1);
    default:
      return type === 0 ? [`${path}.type: is required`] : [];
  }
}

function validateV2(components: unknown): string[] {
  const text = componentTexts(components).reduce((length, part) => length + part.length, 0);
  return [
    ...countProblem('components (nested counted)', everyComponent(components).length, 40),
    ...(text > LIMITS.componentText
      ? [`components: ${text} characters of text in all, at most ${LIMITS.componentText}`]
      : []),
  ];
}

function validateRows(components: unknown): string[] {
  const rows = asArray(components);
  return [
    ...countProblem('components', rows.length, LIMITS.rows),
    ...rows.flatMap((row, index) =>
      typeOf(asObject(row)) === COMPONENT.ActionRow
        ? []
        : [`components[${index}]: needs the Components V2 flag`],
    ),
  ];
}

function validateRow(path: string, row: Json): string[] {
  const inner = asArray(row['components']).map(asObject);
  const selects = inner.filter((component) => SELECT_TYPES.includes(typeOf(component))).length;
  return [
    ...countProblem(`${path}.components`, inner.length, selects > 0 ? 1 : LIMITS.buttonsInRow, 1),
    ...inner.flatMap((component, index) =>
      typeOf(component) === COMPONENT.Button || SELECT_TYPES.includes(typeOf(component))
        ? []
        : [`${path}.components[${index}]: only buttons and selects may be in a row`],
    ),
  ];
}

function validateButton(path: string, button: Json): string[] {
  const isLink = button['style'] === BUTTON.Link;
  const needsId = !isLink && button['style'] !== BUTTON.Premium;
  const { url, label, emoji } = button;
  return [
    ...(isLink
      ? lengthProblem(`${path}.url`, url, LIMITS.buttonUrl)
      : lengthProblem(`${path}.url`, url, 0, 0)),
    ...(isLink && !BUTTON_URL.test(asString(url)) ? [`${path}.url: not a well formed URL`] : []),
    ...(needsId ? lengthProblem(`${path}.custom_id`, button['custom_id'], LIMITS.customId) : []),
    ...(!needsId && button['custom_id'] !== undefined
      ? [`${path}.custom_id: not allowed here`]
      : []),
    ...lengthProblem(`${path}.label`, label, LIMITS.buttonLabel, emoji || !needsId ? 0 : 1),
    ...(isLink && !label && !emoji ? [`${path}: needs a label or an emoji`] : []),
  ];
}

function validateSelect(path: string, select: Json): string[] {
  const options = asArray(select['options']).map(asObject);
  const isString = typeOf(select) === COMPONENT.StringSelect;
  const max = asNumber(select['max_values'], 1);
  return [
    ...lengthProblem(`${path}.custom_id`, select['custom_id'], LIMITS.customId),
    ...lengthProblem(`${path}.placeholder`, select['placeholder'], LIMITS.placeholder, 0),
    ...(isString ? countProblem(`${path}.options`, options.length, LIMITS.selectOptions, 1) : []),
    ...(isString && max > options.length
      ? [`${path}.max_values: more than there are options`]
      : []),
    ...(asNumber(select['min_values'], 1) > max ? [`${path}.min_values: above max_values`] : []),
    ...duplicateProblems(
      `${path}.options: value`,
      options.map((o) => asString(o['value'])),
    ),
    ...options.flatMap((option, i) => validateSelectOption(`${path}.options[${i}]`, option)),
  ];
}

function validateSelectOption(path: string, { label, value, description }: Json): string[] {
  return [
    ...lengthProblem(`${path}.label`, label, LIMITS.optionText),
    ...lengthProblem(`${path}.value`, value, LIMITS.optionText),
    ...lengthProblem(`${path}.description`, description, LIMITS.optionText, 0),
  ];
}
