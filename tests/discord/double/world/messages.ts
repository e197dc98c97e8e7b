/** Posting, changing and deleting messages, with the events that follow. */
import { MessageFlags } from 'discord.js';
import type { Backend } from '../rest/backend.ts';
import { storeComponents } from '../validate/components.ts';
import { asArray, asNumber, asObject, asString, type Json } from './json.ts';
import { findMentions, pingsOf } from './mentions.ts';
import { announce } from '../gateway/message-events.ts';
import type { ApiRequest, UploadedFile } from '../rest/request.ts';
import { pingProblems, refusedByDiscord } from '../validate/validate-message.ts';
import type { Interaction, Message } from './world.ts';

/** Flags that a bot sets when it posts. */
const SETTABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;
/** Messages kept per channel; older ones are forgotten, for the sake of long loads. */
const MAX_TIMELINE = 300;

/** Where a message goes and what it belongs to. */
export interface Posting {
  readonly channelId: string;
  readonly authorId: string;
  readonly payload: Json;
  readonly files?: readonly UploadedFile[];
  readonly repliesTo?: string;
  readonly interaction?: Interaction;
  readonly isLoading?: boolean;
}

/** Adds a message to its channel and tells the gateway. */
export function postMessage(backend: Backend, posting: Posting): Message {
  const { world } = backend;
  const { payload, interaction } = posting;
  const flags = asNumber(payload['flags']) & SETTABLE;
  const isEphemeral = (flags & MessageFlags.Ephemeral) !== 0 && interaction !== undefined;
  const nonce = payload['nonce'];
  const message: Message = {
    id: world.ids.next(),
    channelId: posting.channelId,
    authorId: posting.authorId,
    type: messageType(posting),
    content: asString(payload['content']).trim(),
    embeds: storeEmbeds(payload['embeds']),
    components: storeComponents(payload['components']),
    attachments: storeFiles(backend, payload, posting.files ?? []),
    flags,
    mentionIds: [],
    mentionsEveryone: false,
    ...(posting.repliesTo !== undefined && { repliesTo: posting.repliesTo }),
    ...(nonce !== undefined && { nonce: JSON.stringify(nonce) }),
    ...(interaction && { interaction }),
    ...(isEphemeral && { ephemeralFor: interaction.userId }),
    isLoading: posting.isLoading ?? false,
    isDeleted: false,
    editedAt: null,
    edits: 0,
    pings: [],
    reactions: new Map(),
  };
  setMentions(backend, message, payload);
  world.messages.set(message.id, message);
  appendToTimeline(backend, message);
  announce(backend, 'MESSAGE_CREATE', message);
  return message;
}

/** Applies the fields that an edit names, and tells the gateway. */
export function changeMessage(
  backend: Backend,
  message: Message,
  payload: Json,
  files: readonly UploadedFile[] = [],
): Message {
  Object.assign(message, mergedFields(message, payload));
  if (payload['attachments'] !== undefined || files.length > 0) {
    message.attachments = storeFiles(backend, payload, files, message.attachments);
  }
  message.isLoading = false;
  message.edits += 1;
  message.editedAt = new Date().toISOString();
  setMentions(backend, message, payload);
  announce(backend, 'MESSAGE_UPDATE', message);
  return message;
}

/** Removes a message for everybody, and tells the gateway. */
export function removeMessage(backend: Backend, message: Message): void {
  if (message.isDeleted) return;
  message.isDeleted = true;
  const timeline = backend.world.timelines.get(message.channelId) ?? [];
  const position = timeline.indexOf(message.id);
  if (position >= 0) timeline.splice(position, 1);
  announce(backend, 'MESSAGE_DELETE', message);
}

/**
 * Checks a message that a bot posts, or that its edit would result in.
 * @param edited the message that the payload changes
 * @throws DiscordFailure for what Discord refuses
 */
export function inspectMessage(
  backend: Backend,
  request: ApiRequest,
  payload: Json,
  edited?: Message,
): void {
  backend.inspector.note(request, () => pingProblems(payload));
  backend.inspector.refuse(request, () => {
    const merged = edited ? { ...edited, ...mergedFields(edited, payload) } : payload;
    return refusedByDiscord({ ...merged, files: request.files });
  });
}

/** The fields of a message after an edit; the Components V2 flag stays once it is set. */
function mergedFields(message: Message, payload: Json): Partial<Message> {
  const { content, embeds, components, flags } = payload;
  const kept = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2;
  return {
    ...(content !== undefined && { content: asString(content).trim() }),
    ...(embeds !== undefined && { embeds: storeEmbeds(embeds) }),
    ...(components !== undefined && { components: storeComponents(components) }),
    ...(typeof flags === 'number' && {
      flags: (message.flags & kept) | (flags & SETTABLE & ~MessageFlags.Ephemeral),
    }),
  };
}

/** Embeds as Discord gives them back: of type `rich`, fields with `inline`. */
function storeEmbeds(embeds: unknown): readonly Json[] {
  return asArray(embeds).map((embed) => {
    const { fields, ...rest } = asObject(embed);
    const stored = asArray(fields).map((field) => ({ inline: false, ...asObject(field) }));
    return { type: 'rich', ...rest, ...(fields !== undefined && { fields: stored }) };
  });
}

function messageType({ interaction, repliesTo }: Posting): number {
  if (repliesTo !== undefined) return 19;
  if (interaction?.type !== 2) return 0;
  return asObject(interaction.payload['data'])['type'] === 1 ? 20 : 23;
}

function setMentions(backend: Backend, message: Message, payload: Json): void {
  const { world } = backend;
  const found = findMentions(message.content, message.components);
  const isOwn = message.authorId === world.bot.id;
  const replied =
    message.repliesTo === undefined ? undefined : world.messages.get(message.repliesTo);
  const pings = pingsOf(payload, found, message.interaction !== undefined, replied?.authorId);
  message.mentionIds = [...new Set(pings)].filter((id) => world.users.has(id));
  message.mentionsEveryone = pings.some((ping) => ping.startsWith('@'));
  if (isOwn) message.pings = [...new Set([...message.pings, ...pings])];
}

function storeFiles(
  { world }: Backend,
  payload: Json,
  files: readonly UploadedFile[],
  present: readonly Json[] = [],
): readonly Json[] {
  const described = asArray(payload['attachments']).map(asObject);
  const kept = present.filter(({ id }) => described.some((entry) => entry['id'] === id));
  const added = files.map((file) => {
    const id = world.ids.next();
    const url = `https://cdn.discordapp.com/attachments/0/${id}/${file.name}`;
    return { id, filename: file.name, size: file.bytes.length, url, proxy_url: url };
  });
  return [...kept, ...added];
}

function appendToTimeline({ world }: Backend, message: Message): void {
  const timeline = world.timelines.get(message.channelId) ?? [];
  timeline.push(message.id);
  world.timelines.set(message.channelId, timeline);
  if (timeline.length <= MAX_TIMELINE) return;
  const oldest = timeline.shift();
  if (oldest !== undefined) world.messages.delete(oldest);
}
