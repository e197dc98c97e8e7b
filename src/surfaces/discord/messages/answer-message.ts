import type { QuotedPassage } from '../../../answers/answer.ts';
import { chooseLocale } from '../../locale.ts';
import type { Refusal } from '../../admission.ts';
import { type Bot, serves } from '../bot.ts';
import { askAnew, cardOf } from '../cards/answer-card.ts';
import type { MessageBody } from '../../../rendering/discord/message-body.ts';
import { renderHelp, renderNotice } from '../../../rendering/discord/pages.ts';
import { failureNotice, refusalNotice } from '../cards/refusal-notice.ts';
import { type IncomingMessage, readMessage } from '../events/incoming-message.ts';
import { withoutMentions } from '../events/message-text.ts';
import {
  answersMentions,
  closesAnywhere,
  hasMentionsEverywhere,
  visibilityIn,
} from '../guild-settings.ts';
import { mayManageMessages } from '../permissions.ts';
import { meantForUs, type Wish } from './meant-for-us.ts';
import { postAnswer, type Reply } from './post-answer.ts';
import type { PostedAnswer } from './posted-answers.ts';
import { readAsking } from './read-subject.ts';

/** Answers a message that names us, replies to us or is a direct one; does nothing for any other. */
export async function onMessage(bot: Bot, data: unknown): Promise<void> {
  const self = bot.selfId();
  const message = self === null ? null : readMessage(data, self);
  if (self === null || message === null || message.isEdited) return;
  const wish = wishOf(bot, message, self);
  if (wish === null || !(await isAnswered(bot, message))) return;
  const answered = answerMessage(bot, message, wish);
  bot.posted.add(message.id, answered);
  await answered;
}

/** What a message asks of us; null where nothing. */
export function wishOf(bot: Bot, message: IncomingMessage, self: string): Wish | null {
  const { guildId, content } = message;
  const mayNameRole = guildId !== null && content.includes('<@&');
  return meantForUs(message, {
    id: self,
    roleId: mayNameRole ? bot.places.ownRoleOf(guildId) : null,
  });
}

/** Whether messages are answered where this one stands. */
export async function isAnswered(
  bot: Bot,
  { guildId, channelId }: IncomingMessage,
): Promise<boolean> {
  if (!serves(bot, guildId)) return false;
  const settings = bot.settings.of(guildId);
  if (guildId === null || hasMentionsEverywhere(settings)) return true;
  const { parentId } = await bot.places.place(channelId);
  return answersMentions(settings, channelId, parentId);
}

/** The language in which a message is answered: the guild's; the question's where that says nothing. */
export function localeOf(bot: Bot, { guildId, content }: IncomingMessage, wish: Wish): string {
  const words = wish.kind === 'help' ? withoutMentions(content) : wish.words;
  return chooseLocale(guildId === null ? null : bot.places.localeOf(guildId), words);
}

/** Takes the question through the limits, asks, posts. Never rejects. */
export async function answerMessage(
  bot: Bot,
  message: IncomingMessage,
  wish: Wish,
): Promise<PostedAnswer | null> {
  const locale = localeOf(bot, message, wish);
  const { authorId } = message;
  const isSure = wish.kind === 'help' || wish.known.length === 0;
  if (wish.kind === 'question' && (await isClosed(bot, message))) {
    if (!isSure || !mayTellAgain(bot, message.channelId, CHANNEL_NOTICE_MS)) return null;
    return postAnswer(bot, message, same(renderNotice('moderatorsOnly', locale)), locale);
  }
  const refusal = await bot.admission.enter(authorId, message.guildId);
  if (refusal !== null) {
    if (!isSure) return null;
    if (!mayTell(bot, message, refusal)) return null;
    return postAnswer(bot, message, same(refusalNotice(locale, refusal)), locale);
  }
  try {
    if (!isSure && !(await knowsAll(bot, wish))) return null;
    const body = await bodyFor(bot, message, wish, locale);
    return await postAnswer(bot, message, body, locale);
  } catch (error) {
    bot.log.error({ err: error }, 'a message could not be answered');
    return await postAnswer(bot, message, same(failureNotice(locale, error)), locale);
  } finally {
    bot.admission.leave();
  }
}

/** Whether answers stay private where a message stands, and its author is no moderator, who may post them for all. */
async function isClosed(
  bot: Bot,
  { guildId, channelId, authorId, roles }: IncomingMessage,
): Promise<boolean> {
  if (guildId === null) return false;
  const settings = bot.settings.of(guildId);
  if (!closesAnywhere(settings)) return false;
  const { parentId } = await bot.places.place(channelId);
  if (visibilityIn(settings, channelId, parentId) !== 'closed') return false;
  const person = { id: authorId, roles };
  return !mayManageMessages(await bot.places.permissionsIn(guildId, channelId, person));
}

/** A channel is told at most once in this long what keeps its questions from being answered, in milliseconds. */
const CHANNEL_NOTICE_MS = 60_000;

/** Once in a while: telling people to wait must not become a flood of its own. What is nobody's fault is told to a channel. */
function mayTell(
  bot: Bot,
  { authorId, channelId }: IncomingMessage,
  { reason, retryInSeconds }: Refusal,
): boolean {
  if (reason === 'person') return mayTellAgain(bot, authorId, retryInSeconds * 1000);
  return mayTellAgain(bot, channelId, CHANNEL_NOTICE_MS);
}

function mayTellAgain({ told }: Bot, whom: string, pauseMs: number): boolean {
  if (performance.now() < (told.get(whom) ?? 0)) return false;
  told.set(whom, performance.now() + pauseMs);
  return true;
}

/** Whether the documents speak of each of the words of a fragment, and of names as names: in capitals. */
async function knowsAll(
  { sitrep }: Bot,
  { known, areNames }: Extract<Wish, { kind: 'question' }>,
): Promise<boolean> {
  const answers = await Promise.all(known.map(async (text) => sitrep.ask({ text })));
  return answers.every(
    ({ verdict, corrected, passages }) =>
      verdict !== 'none' && corrected.length === 0 && (!areNames || passages.some(holdsName)),
  );
}

function holdsName({ text, start, highlights }: QuotedPassage): boolean {
  return highlights.some((span) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(text.slice(span.start - start)));
}

async function bodyFor(
  bot: Bot,
  message: IncomingMessage,
  wish: Wish,
  locale: string,
): Promise<Reply> {
  if (wish.kind === 'help') return same(renderHelp(locale));
  const asking = await readAsking(bot, message, wish.words);
  const reader = { locale, asker: message.authorId, isPrivate: false };
  const answer = await askAnew(bot, asking);
  return {
    under: cardOf(bot, answer, asking, { ...reader, credit: 'replied' }),
    alone: cardOf(bot, answer, asking, { ...reader, credit: 'asked' }),
  };
}

function same(body: MessageBody): Reply {
  return { under: body, alone: body };
}
