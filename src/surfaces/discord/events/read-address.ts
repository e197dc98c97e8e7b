import { InteractionType } from 'discord.js';
import { z } from 'zod';
import type { InteractionAddress } from '../api/discord-api.ts';
import { snowflake } from './wire.ts';

/** Kinds of interactions to which no message can be the answer. */
const WITHOUT_MESSAGE: ReadonlySet<number> = new Set([
  InteractionType.Ping,
  InteractionType.ApplicationCommandAutocomplete,
]);

const address = z.looseObject({
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  type: z.number().refine((type) => !WITHOUT_MESSAGE.has(type)),
});

/** Where to say that an interaction could not be read; null where nobody waits for a message. */
export function readAddress(data: unknown): InteractionAddress | null {
  const wire = address.safeParse(data).data;
  if (wire === undefined) return null;
  return { id: wire.id, applicationId: wire.application_id, token: wire.token };
}
