import { renderNotice } from '../../../rendering/discord/pages.ts';
import { failureOf } from '../api/failure.ts';
import { mayManageMessages } from '../permissions.ts';
import type { PressHandler } from './on-component.ts';

/** “Delete”: the answer to a question that is gone, by who asked it and by moderators. */
export const deleteAnswer: PressHandler = async (bot, { interaction, isOwn }, exchange) => {
  const { message, locale, permissions } = interaction;
  if (!isOwn && !mayManageMessages(permissions))
    return exchange.answer(renderNotice('notYours', locale));
  if (!(await exchange.update())) return;
  try {
    await exchange.removeMessage();
  } catch (error) {
    if (failureOf(error) !== 'gone') await bot.api.remove(message.channel_id, message.id);
  }
};
