import type { CommandInteraction } from '../events/interaction.ts';

/** An option with text; null where it was left out or is empty. */
export function textOption({ options }: CommandInteraction, name: string): string | null {
  const value = options.get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}
