import { type Control, verifyControl } from '../../../rendering/discord/custom-id.ts';
import type { CardFacts } from '../../../rendering/discord/read-card.ts';

/** Whose card a message of ours is, by the first of its controls that is genuine; null where none is. */
export function askerOf(message: unknown, card: CardFacts, key: Uint8Array): string | null {
  return controlsOf(message, card, key)[0]?.asker ?? null;
}

/** The controls of a card that are genuine, in order. */
function controlsOf(message: unknown, card: CardFacts, key: Uint8Array): readonly Control[] {
  return customIdsIn(message).flatMap((customId) => {
    const verified = verifyControl(customId, card, key);
    return verified.kind === 'valid' ? [verified.control] : [];
  });
}

function customIdsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(customIdsIn);
  if (typeof value !== 'object' || value === null) return [];
  const customId: unknown = Reflect.get(value, 'custom_id');
  const nested = ['components', 'accessory'].flatMap((key) => customIdsIn(Reflect.get(value, key)));
  return typeof customId === 'string' ? [customId, ...nested] : nested;
}
