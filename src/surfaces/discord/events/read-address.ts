import { z } from 'zod';
import type { InteractionAddress } from '../api/discord-api.ts';
import { snowflake } from './wire.ts';

/** Discord's numbers for kinds of interactions to which no message can be the answer. */
const PING = 1;
const AUTOCOMPLETE = 4;

const address = z.looseObject({
  id: snowflake,
  application_id: snowflake,
  token: z.string().min(1),
  type: z.number().refine((type) => type !== PING && type !== AUTOCOMPLETE),
});

/** Where to say that an interaction could not be read; null where nobody waits for a message. */
export function readAddress(data: unknown): InteractionAddress | null {
  const wire = address.safeParse(data).data;
  if (wire === undefined) return null;
  return { id: wire.id, applicationId: wire.application_id, token: wire.token };
}
