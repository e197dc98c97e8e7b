import { renderHelp } from '../../../rendering/discord/pages.ts';
import { readCard } from '../../../rendering/discord/read-card.ts';
import { failureOf } from '../api/failure.ts';
import type { Bot } from '../bot.ts';
import { answerCard } from '../cards/answer-card.ts';
import { type IncomingMessage, readMessage } from '../events/incoming-message.ts';
import { answerMessage, isAnswered, localeOf } from './answer-message.ts';
import { findAnswer } from './find-answer.ts';
import { meantForUs } from './meant-for-us.ts';
import type { PostedAnswer } from './posted-answers.ts';
import { readAsking } from './read-subject.ts';

/** An edit of an older message answers nothing that was not answered before, in milliseconds. */
const NEW_QUESTION_MS = 600_000;

/** Milliseconds between 1970 and the first moment that Discord's ids count from. */
const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** Answers an edited question by editing the answer; a message that becomes a question by the edit, as a new one. */
export async function onEdit(bot: Bot, data: unknown): Promise<void> {
  const self = bot.selfId();
  const message = self === null ? null : readMessage(data, self);
  if (self === null || message?.editedMs === undefined || message.editedMs === null) return;
  const words = meantForUs(message, self);
  if (words === null || !(await isAnswered(bot, message))) return;
  const answer = await findAnswer(bot, message.channelId, message.id);
  if (answer !== null) return editAnswer(bot, message, words, answer);
  if (message.editedMs - timeOf(message.id) > NEW_QUESTION_MS) return;
  const answered = answerMessage(bot, message, words);
  bot.posted.set(message.id, answered);
  await answered;
}

async function editAnswer(
  bot: Bot,
  message: IncomingMessage,
  words: string,
  { channelId, messageId }: PostedAnswer,
): Promise<void> {
  if ((await bot.admission.enter(message.authorId, message.guildId)) !== null) return;
  try {
    const locale = localeOf(bot, message, words);
    const reader = { locale, asker: message.authorId, isPrivate: false };
    const shown = readCard(await bot.api.fetchMessage(channelId, messageId));
    const asking = await readAsking(bot, message, words);
    // Discord also tells of edits that change no word, such as a preview that has loaded.
    if (shown !== null && shown.question === asking.question && shown.asked === asking.asked)
      return;
    const body = words === '' ? renderHelp(locale) : await answerCard(bot, asking, reader);
    await bot.api.edit(channelId, messageId, body);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === 'gone') bot.posted.delete(message.id);
    bot.log.warn({ failure, err: error }, 'an answer could not be edited');
  } finally {
    bot.admission.leave();
  }
}

/** Milliseconds since 1970. */
function timeOf(snowflake: string): number {
  return Number(BigInt(snowflake) >> 22n) + DISCORD_EPOCH_MS;
}
