import { everyComponent, typeOf } from './components.ts';
import { asArray, asNumber, asObject, asString, type Json } from '../world/json.ts';
import { LIMITS, countProblem, duplicateProblems, lengthProblem } from './limits.ts';
import { COMPONENT } from '../world/numbers.ts';
import { validateComponent } from './validate-components.ts';

/** What Discord would refuse in a modal. Pure. */
export function validateModal(payload: unknown): string[] {
  const modal = asObject(payload);
  const inputs = everyComponent(modal['components']);
  const customIds = inputs.flatMap(({ component }) => component['custom_id'] ?? []).map(asString);
  return [
    ...lengthProblem('title', modal['title'], LIMITS.modalTitle),
    ...lengthProblem('custom_id', modal['custom_id'], LIMITS.customId),
    ...countProblem('components', asArray(modal['components']).length, LIMITS.modalComponents, 1),
    ...duplicateProblems('components: custom_id', customIds),
    ...inputs.flatMap(({ path, component }) => validateInput(path, component)),
  ];
}

function validateInput(path: string, component: Json): string[] {
  switch (typeOf(component)) {
    case COMPONENT.ActionRow:
      return countProblem(`${path}.components`, asArray(component['components']).length, 1, 1);
    case COMPONENT.Label:
      return [
        ...lengthProblem(`${path}.label`, component['label'], LIMITS.modalLabel),
        ...lengthProblem(
          `${path}.description`,
          component['description'],
          LIMITS.modalDescription,
          0,
        ),
      ];
    case COMPONENT.TextInput:
      return validateTextInput(path, component);
    default:
      return validateComponent(path, component);
  }
}

function validateTextInput(path: string, input: Json): string[] {
  const max = asNumber(input['max_length'], LIMITS.textInput);
  const isLabelled = path.endsWith('.component');
  return [
    ...lengthProblem(`${path}.custom_id`, input['custom_id'], LIMITS.customId),
    ...lengthProblem(`${path}.label`, input['label'], LIMITS.modalLabel, isLabelled ? 0 : 1),
    ...lengthProblem(`${path}.placeholder`, input['placeholder'], LIMITS.optionText, 0),
    ...lengthProblem(`${path}.value`, input['value'], max, 0),
    ...(max < 1 || max > LIMITS.textInput ? [`${path}.max_length: must be 1 to 4000`] : []),
    ...(asNumber(input['min_length']) > max ? [`${path}.min_length: above max_length`] : []),
    ...(input['style'] === undefined ? [`${path}.style: is required`] : []),
  ];
}
