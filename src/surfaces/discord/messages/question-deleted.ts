import { renderOrphan } from '../../../rendering/discord/orphan-card.ts';
import { readCard } from '../../../rendering/discord/read-card.ts';
import type { Answer } from '../../../answers/answer.ts';
import { failureOf } from '../api/failure.ts';
import type { Bot } from '../bot.ts';
import { ask, type Asking } from '../cards/answer-card.ts';
import { askerOf } from '../cards/asker-of.ts';
import { type Deletion, readDeletion } from '../events/incoming-message.ts';
import { wireMessage } from '../events/wire.ts';

/** Takes the words of deleted questions, one or many, out of their answers, and lets those be removed too. */
export async function onDeletion(bot: Bot, data: unknown): Promise<void> {
  const deletion = readDeletion(data);
  for (const id of deletion?.ids ?? [])
    if (deletion !== null && bot.posted.has(id)) await clearAnswer(bot, deletion, id);
}

async function clearAnswer(bot: Bot, { guildId }: Deletion, question: string): Promise<void> {
  const answer = await bot.posted.find(question);
  bot.posted.forget(question);
  if (answer === null) return;
  try {
    const { channelId, messageId } = answer;
    const message = wireMessage.parse(await bot.api.fetchMessage(channelId, messageId));
    const card = readCard(message);
    const asker = card === null ? null : askerOf(message, card, bot.key);
    if (card === null || asker === null) return;
    const locale = (guildId === null ? null : bot.places.localeOf(guildId)) ?? 'en-US';
    const view = { locale, asker, key: bot.key, isPrivate: false };
    await bot.api.edit(channelId, messageId, renderOrphan(await passagesOf(bot, card), view));
  } catch (error) {
    bot.log.warn({ failure: failureOf(error), err: error }, 'an answer could not be cleared');
  }
}

/** None where they cannot be asked for now: the words of the question go whatever happens. */
async function passagesOf(bot: Bot, card: Asking): Promise<Answer['passages']> {
  const answer = await ask(bot, card).catch(() => null);
  return answer?.passages ?? [];
}
