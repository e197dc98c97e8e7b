import type { SelectOption } from './message-body.ts';
import { OPTION_MAX_CHARS } from './limits.ts';

/*
 * Under a message that it answers a card does not repeat the question: Discord shows it above. What was asked is then
 * carried by the values of the menu's options, which nobody sees, so that buttons still know what they are about.
 */

/** Between what an option does and the piece that it carries; and at its end, since white space there may be taken off. */
const BAR = '|';

/** Before what an option does; no reference of a passage begins so. */
const DOES = '!';

/** What a menu's option does, without what it carries; null for one that opens a passage. */
export function actionOfValue(value: string): string | null {
  return value.startsWith(DOES) ? (value.slice(DOES.length).split(BAR, 1)[0] ?? '') : null;
}

/** The value of an option that does something. */
export function valueOfAction(action: string): string {
  return `${DOES}${action}`;
}

/** The options with a text among their values; null where it does not fit. */
export function carry(options: readonly SelectOption[], text: string): SelectOption[] | null {
  let left = text;
  const carrying = options.map((option) => {
    if (!option.value.startsWith(DOES) || left === '') return option;
    const room = OPTION_MAX_CHARS - option.value.length - 2 * BAR.length;
    const piece = cutBeforePair(left, room);
    left = left.slice(piece.length);
    return { ...option, value: `${option.value}${BAR}${piece}${BAR}` };
  });
  return left === '' ? carrying : null;
}

/** What the menus of a message carry; null where none carries anything. */
export function readCarried(message: unknown): string | null {
  const pieces = valuesIn(message).flatMap((value) => {
    const start = value.startsWith(DOES) ? value.indexOf(BAR) : -1;
    return start === -1 ? [] : [value.slice(start + 1, -1)];
  });
  return pieces.length === 0 ? null : pieces.join('');
}

function cutBeforePair(text: string, max: number): string {
  const isPairCut = text.length > max && /[\uD800-\uDBFF]/.test(text[max - 1] ?? '');
  return text.slice(0, isPairCut ? max - 1 : max);
}

function valuesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own: unknown = Reflect.get(value, 'value');
  const nested = ['components', 'options'].flatMap((key) => valuesIn(Reflect.get(value, key)));
  return typeof own === 'string' ? [own, ...nested] : nested;
}
