import { InteractionType } from 'discord.js';
import { z } from 'zod';
import { snowflake, wireMessage, wirePermissions, wireUser } from './wire.ts';

const optionValue = z.union([z.string(), z.number(), z.boolean()]);

const option = z.looseObject({
  name: z.string(),
  value: optionValue.optional(),
  focused: z.boolean().optional(),
  options: z
    .array(
      z.looseObject({
        name: z.string(),
        value: optionValue.optional(),
        focused: z.boolean().optional(),
      }),
    )
    .optional(),
});

const field = z.looseObject({ custom_id: z.string(), value: z.string() });

/** An interaction of any kind, as Discord sends it. */
export const wireInteraction = z.looseObject({
  id: snowflake,
  application_id: snowflake,
  type: z.enum(InteractionType),
  token: z.string().min(1),
  guild_id: snowflake.nullish(),
  channel_id: snowflake.nullish(),
  channel: z
    .looseObject({
      id: snowflake,
      type: z.number().optional(),
      parent_id: snowflake.nullish(),
    })
    .nullish(),
  app_permissions: wirePermissions.optional(),
  member: z.looseObject({ user: wireUser, permissions: wirePermissions }).nullish(),
  user: wireUser.nullish(),
  locale: z.string().optional(),
  guild_locale: z.string().optional(),
  message: wireMessage.nullish(),
  data: z.looseObject({
    type: z.number().optional(),
    name: z.string().optional(),
    target_id: snowflake.optional(),
    options: z.array(option).optional(),
    resolved: z.looseObject({ messages: z.record(z.string(), wireMessage).optional() }).optional(),
    custom_id: z.string().optional(),
    values: z.array(z.string()).optional(),
    components: z
      .array(
        z.looseObject({
          component: field.optional(),
          components: z.array(field).optional(),
        }),
      )
      .optional(),
  }),
});

/** An interaction, checked as far as we read it. */
export type WireInteraction = z.infer<typeof wireInteraction>;
