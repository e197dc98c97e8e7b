import { z } from 'zod';

/** Discord's ids: numbers of up to 20 digits, as text. */
export const snowflake = z.string().regex(/^\d{1,20}$/);

/** Milliseconds between 1970 and the first moment that Discord's ids count from. */
const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** When what bears an id was made, in milliseconds since 1970. */
export function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + DISCORD_EPOCH_MS;
}

/** A person, a bot among them. */
export const wireUser = z.looseObject({ id: snowflake, bot: z.boolean().optional() });

/** Permissions, a bit set written as a number in text. */
export const wirePermissions = z
  .string()
  .regex(/^\d{1,30}$/)
  .transform(BigInt);

/** What a preview or a bot shows below a message, as far as it is words. */
const wireEmbed = z.looseObject({
  title: z.string().nullish(),
  description: z.string().nullish(),
  fields: z.array(z.looseObject({ name: z.string(), value: z.string() })).nullish(),
});
const embeds = z.array(wireEmbed).nullish().catch(null);

/** A message as far as we read it; whatever an intent hides is empty. */
export const wireMessage = z.looseObject({
  id: snowflake,
  channel_id: snowflake,
  type: z.number().optional(),
  author: wireUser.optional(),
  content: z.string().optional(),
  components: z.array(z.unknown()).optional(),
  embeds,
  /** What was forwarded. */
  message_snapshots: z
    .array(
      z.looseObject({
        message: z.looseObject({
          content: z.string().nullish(),
          components: z.array(z.unknown()).nullish().catch(null),
          embeds,
        }),
      }),
    )
    .nullish()
    .catch(null),
  flags: z.number().optional(),
  edited_timestamp: z.string().nullish(),
  webhook_id: snowflake.optional(),
  interaction_metadata: z
    .looseObject({ type: z.number().optional(), user: wireUser.optional() })
    .nullish(),
  mentions: z.array(wireUser).optional(),
  message_reference: z
    .looseObject({
      type: z.number().optional(),
      message_id: snowflake.optional(),
      channel_id: snowflake.optional(),
    })
    .nullish(),
});

/** A message of Discord, checked as far as we read it. */
export type WireMessage = z.infer<typeof wireMessage>;
