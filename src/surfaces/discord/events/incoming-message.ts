import { snowflake, type WireMessage, wireMessage } from './wire.ts';
import { z } from 'zod';

/** A message of a person, as far as it may be meant for us. */
export interface IncomingMessage {
  readonly id: string;
  readonly channelId: string;
  /** Null in direct messages. */
  readonly guildId: string | null;
  readonly authorId: string;
  /** Of the author, in the guild. */
  readonly roles: readonly string[];
  /** Empty where it was not for our eyes. */
  readonly content: string;
  readonly mentionsUs: boolean;
  readonly isEdited: boolean;
  /** When, by Discord's clock, in milliseconds since 1970; null where it is not edited. */
  readonly editedMs: number | null;
  /** What it replies to; with the message itself where Discord sent it along. */
  readonly repliesTo: { readonly id: string; readonly message: WireMessage | null } | null;
}

const createEvent = z.looseObject({
  guild_id: snowflake.nullish(),
  referenced_message: z.unknown().optional(),
  member: z
    .looseObject({ roles: z.array(snowflake) })
    .nullish()
    .catch(null),
});

/** Discord's numbers: an ordinary message, a reply; and a reference that is a reply, not a forwarded message. */
const MESSAGE_TYPES = new Set([0, 19]);
const REPLY_REFERENCE = 0;

/** Null for what is not an ordinary message of a person: of bots, of ourselves, of the system, forwarded, malformed. */
export function readMessage(data: unknown, selfId: string): IncomingMessage | null {
  const event = createEvent.safeParse(data).data;
  const message = wireMessage.safeParse(data).data;
  if (event === undefined || message?.author === undefined) return null;
  const { author, webhook_id: webhook, type = 0 } = message;
  if (author.id === selfId || author.bot === true || webhook !== undefined) return null;
  const { message_reference: reference } = message;
  if (!MESSAGE_TYPES.has(type) || (reference?.type ?? REPLY_REFERENCE) !== REPLY_REFERENCE)
    return null;
  const referenced = wireMessage.safeParse(event.referenced_message).data ?? null;
  return {
    id: message.id,
    channelId: message.channel_id,
    guildId: event.guild_id ?? null,
    authorId: author.id,
    roles: event.member?.roles ?? [],
    content: message.content ?? '',
    mentionsUs: message.mentions?.some(({ id }) => id === selfId) ?? false,
    isEdited: typeof message.edited_timestamp === 'string',
    editedMs:
      typeof message.edited_timestamp === 'string' ? Date.parse(message.edited_timestamp) : null,
    repliesTo:
      reference?.message_id === undefined
        ? null
        : { id: reference.message_id, message: referenced },
  };
}

/** Messages of a channel that were deleted, one or many at once. */
export interface Deletion {
  readonly ids: readonly string[];
  readonly guildId: string | null;
}

const deleteEvent = z.looseObject({
  id: snowflake.optional(),
  ids: z.array(snowflake).optional(),
  channel_id: snowflake,
  guild_id: snowflake.nullish(),
});

/** Null where the event is malformed. */
export function readDeletion(data: unknown): Deletion | null {
  const event = deleteEvent.safeParse(data).data;
  if (event === undefined) return null;
  const { id, ids = [], guild_id: guildId = null } = event;
  return { ids: id === undefined ? ids : [id, ...ids], guildId };
}
