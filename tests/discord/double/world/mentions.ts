/** Whom a message mentions and whom it notifies. Pure. */
import { componentTexts } from '../validate/components.ts';
import { asArray, isObject, type Json } from './json.ts';

/** Whom a text names. */
export interface Mentions {
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
  readonly everyone: readonly ('@everyone' | '@here')[];
}

/** Everything in a message that looks like a mention. */
export function findMentions(content: string, components: unknown = []): Mentions {
  const text = [content, ...componentTexts(components)].join('\n');
  return {
    userIds: capture(text, /<@!?(\d+)>/g),
    roleIds: capture(text, /<@&(\d+)>/g),
    everyone: (['@everyone', '@here'] as const).filter((word) => text.includes(word)),
  };
}

/**
 * Whom a bot's message notifies under Discord's rules for `allowed_mentions`: without it, everybody named
 * (for interactions and webhooks: users only) and the author replied to.
 * @returns user ids, `role <id>`, `@everyone`, `@here`
 */
export function pingsOf(
  payload: Json,
  found: Mentions,
  isInteraction: boolean,
  repliedUserId?: string,
): string[] {
  const allowed = payload['allowed_mentions'];
  const defaults = isInteraction ? ['users'] : ['users', 'roles', 'everyone'];
  const parse = isObject(allowed) ? asArray(allowed['parse']) : defaults;
  const listed = isObject(allowed) ? allowed : {};
  const pick = (kind: 'users' | 'roles', ids: readonly string[]): readonly string[] =>
    parse.includes(kind) ? ids : ids.filter((id) => asArray(listed[kind]).includes(id));
  const pingsReplied = isObject(allowed) ? allowed['replied_user'] === true : true;
  return [
    ...pick('users', found.userIds),
    ...pick('roles', found.roleIds).map((id) => `role ${id}`),
    ...(parse.includes('everyone') ? found.everyone : []),
    ...(pingsReplied && repliedUserId !== undefined ? [repliedUserId] : []),
  ];
}

function capture(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
