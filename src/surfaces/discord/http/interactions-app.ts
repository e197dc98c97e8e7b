import type { KeyObject } from 'node:crypto';
import { InteractionResponseType, InteractionType } from 'discord.js';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { snowflake } from '../events/wire.ts';
import { isFromDiscord } from './verify-request.ts';
import type { WaitingResponses } from './waiting-responses.ts';

/** Many times what an interaction with a message and all its cards needs. Bytes. */
const MAX_BODY_BYTES = 1_048_576;

const PING: number = InteractionType.Ping;

/** What the endpoint works with. */
export interface EndpointParts {
  readonly key: KeyObject;
  readonly responses: WaitingResponses;
  /** Works on an interaction; its first response goes to `responses`. */
  readonly onInteraction: (data: unknown) => void;
}

const received = z.looseObject({ type: z.number(), id: snowflake });

/**
 * The address to which Discord sends interactions, at any path: everything that Discord has not signed is refused (401), as
 * Discord tests now and then.
 */
export function createInteractionsApp({ key, responses, onInteraction }: EndpointParts): Hono {
  const app = new Hono();
  app.post('*', bodyLimit({ maxSize: MAX_BODY_BYTES }), async (context) => {
    const body = new Uint8Array(await context.req.arrayBuffer());
    const signature = context.req.header('X-Signature-Ed25519');
    const timestamp = context.req.header('X-Signature-Timestamp');
    if (!isFromDiscord({ signature, timestamp, body }, key, Date.now()))
      return context.json({ error: 'the signature is not valid' }, 401);
    const data = parse(body);
    const interaction = received.safeParse(data).data;
    if (interaction === undefined) return context.json({ error: 'no interaction' }, 400);
    if (interaction.type === PING) return context.json({ type: InteractionResponseType.Pong });
    const response = responses.take(interaction.id);
    onInteraction(data);
    const given = await response;
    return given === null ? context.json({ error: 'no response' }, 409) : context.json(given);
  });
  return app;
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}
