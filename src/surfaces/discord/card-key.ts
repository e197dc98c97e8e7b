import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { RecordKind, Store } from '../../storage/store.ts';

/** As long as the digest that it keys, in bytes. */
const KEY_BYTES = 32;

const CARD_KEY: RecordKind<{ readonly key: string }> = {
  name: 'keys',
  schema: z.strictObject({ key: z.base64().length(44) }),
};

/**
 * The key that authenticates our buttons, made at the first start. Without the old one the buttons of older messages say
 * that they are not of this message, and nothing else happens.
 *
 * @throws ProblemError where it cannot be read or written
 */
export async function openCardKey(store: Store): Promise<Uint8Array> {
  const made = { key: randomBytes(KEY_BYTES).toString('base64') };
  // Processes that start together for the first time take the key of the one that writes first.
  const { key } =
    (await store.read(CARD_KEY, 'card')) ??
    (await store.update(CARD_KEY, 'card', (kept) => kept ?? made));
  return Buffer.from(key, 'base64');
}
