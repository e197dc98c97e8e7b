import { MessageFlags } from 'discord.js';
import { asArray, asNumber, asObject, asString, isObject, type Json } from '../world/json.ts';
import { LIMITS, lengthProblem } from './limits.ts';
import { validateComponents } from './validate-components.ts';
import { validateEmbeds } from './validate-embeds.ts';

/** Fields that a Components V2 message must not have. */
const LEGACY_FIELDS = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

/**
 * Everything that is wrong with a message as a bot sends it: what Discord would refuse, and the project's
 * own rule that it pings nobody. Pure; for property tests of rendered messages as for the double itself.
 * @param payload the body of a message, without its files: `content`, `embeds`, `components`, `flags`, …
 * @returns a sentence for each fault, beginning with the field; empty if the message is in order
 */
export function validateMessage(payload: unknown): string[] {
  const message = asObject(payload);
  return [...refusedByDiscord(message), ...pingProblems(message)];
}

/** What Discord would answer with 400. */
export function refusedByDiscord(message: Json): string[] {
  const isV2 = isComponentsV2(message);
  return [
    ...lengthProblem('content', message['content'], LIMITS.content, 0),
    ...validateEmbeds(message['embeds']),
    ...validateComponents(message['components'], isV2),
    ...(isV2 ? legacyProblems(message) : []),
    ...(isEmptyMessage(message) ? ['message: must not be empty'] : []),
  ];
}

/** The project's rule: every message and every edit says that nobody is mentioned. */
export function pingProblems(message: Json): string[] {
  const mentions = message['allowed_mentions'];
  if (!isObject(mentions)) return ['allowed_mentions: is missing, must be {parse: []}'];
  const { parse, users, roles, replied_user: repliedUser } = mentions;
  const isSilent =
    Array.isArray(parse) &&
    [parse, users, roles].every((list) => asArray(list).length === 0) &&
    repliedUser !== true;
  return isSilent ? [] : [`allowed_mentions: ${JSON.stringify(mentions)}, must be {parse: []}`];
}

function isComponentsV2(message: Json): boolean {
  return (asNumber(message['flags']) & MessageFlags.IsComponentsV2) !== 0;
}

function isEmptyMessage(message: Json): boolean {
  const lists = ['embeds', 'components', 'attachments', 'sticker_ids', 'files'];
  return (
    asString(message['content']).trim() === '' &&
    !isObject(message['poll']) &&
    lists.every((list) => asArray(message[list]).length === 0)
  );
}

function legacyProblems(message: Json): string[] {
  return LEGACY_FIELDS.filter((field) => {
    const value = message[field];
    return Array.isArray(value) ? value.length > 0 : Boolean(value);
  }).map((field) => `${field}: cannot be used with the Components V2 flag`);
}
