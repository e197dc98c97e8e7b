import { readCard } from '../../../rendering/discord/read-card.ts';
import { withNotice } from '../../../rendering/discord/pages.ts';
import { failureOf } from '../api/failure.ts';
import type { Bot } from '../bot.ts';
import { answerCard } from '../cards/answer-card.ts';
import { askerOf } from '../cards/asker-of.ts';
import { readDeletion } from '../events/incoming-message.ts';
import { wireMessage } from '../events/wire.ts';
import { findAnswer } from './find-answer.ts';

/** Gives the answer to a deleted question a button with which its asker, or a moderator, can delete it too. */
export async function onDeletion(bot: Bot, data: unknown): Promise<void> {
  const deleted = readDeletion(data);
  if (deleted === null || !mayLookFor(bot, deleted.id)) return;
  const answer = await findAnswer(bot, deleted.channelId, deleted.id);
  bot.posted.delete(deleted.id);
  if (answer === null) return;
  try {
    const { channelId, messageId } = answer;
    const message = wireMessage.parse(await bot.api.fetchMessage(channelId, messageId));
    const card = readCard(message);
    const asker = card === null ? null : askerOf(message, card, bot.key);
    if (card === null || asker === null) return;
    const locale = deleted.guildId === null ? null : bot.places.localeOf(deleted.guildId);
    const reader = { locale: locale ?? 'en-US', asker, isPrivate: false };
    const body = await answerCard(bot, card, reader, { isDeletable: true });
    await bot.api.edit(channelId, messageId, withNotice(body, 'questionDeleted', reader.locale));
  } catch (error) {
    bot.log.warn({ failure: failureOf(error), err: error }, 'an answer could not be marked');
  }
}

/** How often the answer to a message that is not remembered is looked for: people delete much that was no question. */
const LOOK_INTERVAL_MS = 1_000;
let nextLookMs = 0;

function mayLookFor(bot: Bot, question: string): boolean {
  if (bot.posted.has(question)) return true;
  if (performance.now() < nextLookMs) return false;
  nextLookMs = performance.now() + LOOK_INTERVAL_MS;
  return true;
}
