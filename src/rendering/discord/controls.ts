import { type Action, type Control, encodeControl } from './custom-id.ts';
import { clipPlain } from './fit.ts';
import { showHidden } from './hidden-characters.ts';
import { LABEL_MAX_CHARS, OPTION_MAX_CHARS, ROW_MAX_BUTTONS } from './limits.ts';
import { type ActionRow, type Button, row, type SelectOption } from './message-body.ts';
import type { CardFacts } from './read-card.ts';
import type { CardView } from './view.ts';

/** Gives each control of a card its custom id. */
export type Stamp = (action: Action, item?: number) => string;

/** Of an option's label and of its description, so that a menu stays readable and the message small. Characters. */
const OPTION_CHARS = 50;

/** The stamp for a card that says `facts`. */
export function stampFor(
  facts: CardFacts,
  view: CardView,
  shown: Pick<Control, 'page' | 'revision'>,
): Stamp {
  return (action, item = 0) =>
    encodeControl({ action, item, asker: view.asker, ...shown }, facts, view.key);
}

/** As many rows as the buttons need. */
export function rowsOf(buttons: readonly Button[]): readonly ActionRow[] {
  const rows: ActionRow[] = [];
  for (let start = 0; start < buttons.length; start += ROW_MAX_BUTTONS)
    rows.push(row(buttons.slice(start, start + ROW_MAX_BUTTONS)));
  return rows;
}

/** Words on a button: never empty, within the limit. */
export function label(words: string): string {
  return clipPlain(showHidden(words), LABEL_MAX_CHARS) || '…';
}

/** Options that Discord accepts: distinct values, short labels, at most `most` of them; a value too long is not offered. */
export function optionsOf(
  wanted: readonly { readonly label: string; readonly value: string; readonly about?: string }[],
  most: number,
): readonly SelectOption[] {
  const byValue = new Map<string, SelectOption>();
  for (const { label: words, value, about } of wanted) {
    if (value.trim() === '' || value.length > OPTION_MAX_CHARS || byValue.has(value)) continue;
    const option = { label: clipPlain(showHidden(words), OPTION_CHARS) || '…', value };
    const description = clipPlain(showHidden(about ?? ''), OPTION_CHARS);
    byValue.set(value, description === '' ? option : { ...option, description });
  }
  return [...byValue.values()].slice(0, most);
}
