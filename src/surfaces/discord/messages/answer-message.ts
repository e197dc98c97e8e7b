import { detectLanguage } from '../../../text/language.ts';
import { type Bot, serves } from '../bot.ts';
import { answerCard } from '../cards/answer-card.ts';
import { renderHelp } from '../../../rendering/discord/pages.ts';
import { failureNotice, refusalNotice } from '../cards/refusal-notice.ts';
import { type IncomingMessage, readMessage } from '../events/incoming-message.ts';
import { answersMentions } from '../guild-settings.ts';
import { meantForUs } from './meant-for-us.ts';
import { postAnswer } from './post-answer.ts';
import type { PostedAnswer } from './posted-answers.ts';
import { readAsking } from './read-subject.ts';

/** Answers a message that names us, replies to us or is a direct one; does nothing for any other. */
export async function onMessage(bot: Bot, data: unknown): Promise<void> {
  const self = bot.selfId();
  const message = self === null ? null : readMessage(data, self);
  if (self === null || message === null || message.isEdited) return;
  const words = meantForUs(message, self);
  if (words === null || !(await isAnswered(bot, message))) return;
  const answered = answerMessage(bot, message, words);
  bot.posted.set(message.id, answered);
  await answered;
}

/** Whether messages are answered where this one stands. */
export async function isAnswered(
  bot: Bot,
  { guildId, channelId }: IncomingMessage,
): Promise<boolean> {
  if (!serves(bot, guildId)) return false;
  const settings = bot.settings.of(guildId);
  if (guildId === null || settings.mentions === null) return true;
  const { parentId } = await bot.places.place(channelId);
  return answersMentions(settings, channelId, parentId);
}

/** The language in which a message is answered: the guild's; the question's where that says nothing. */
export function localeOf(bot: Bot, { guildId }: IncomingMessage, words: string): string {
  const guildLocale = guildId === null ? null : bot.places.localeOf(guildId);
  const isTelling = guildLocale !== null && !guildLocale.startsWith('en');
  return isTelling ? guildLocale : detectLanguage(words, null);
}

/** Takes the question through the limits, asks, posts. Never rejects. */
export async function answerMessage(
  bot: Bot,
  message: IncomingMessage,
  words: string,
): Promise<PostedAnswer | null> {
  const locale = localeOf(bot, message, words);
  const { authorId } = message;
  const refusal = await bot.admission.enter(authorId, message.guildId);
  if (refusal !== null) {
    // Once in a while: telling people to wait must not become a flood of its own.
    if (performance.now() < (bot.told.get(authorId) ?? 0)) return null;
    bot.told.set(authorId, performance.now() + refusal.retryInSeconds * 1000);
    return postAnswer(bot, message, refusalNotice(locale, refusal), locale);
  }
  try {
    const body = await bodyFor(bot, message, words, locale);
    return await postAnswer(bot, message, body, locale);
  } catch (error) {
    bot.log.error({ err: error }, 'a message could not be answered');
    return await postAnswer(bot, message, failureNotice(locale, error), locale);
  } finally {
    bot.admission.leave();
  }
}

async function bodyFor(bot: Bot, message: IncomingMessage, words: string, locale: string) {
  if (words === '') return renderHelp(locale);
  const asking = await readAsking(bot, message, words);
  return answerCard(bot, asking, { locale, asker: message.authorId, isPrivate: false });
}
