import { QUESTION_FIELD } from '../../../rendering/discord/ask-modal.ts';
import { verifyControl } from '../../../rendering/discord/custom-id.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import { readCard } from '../../../rendering/discord/read-card.ts';
import { admit } from '../admit.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import { answerCard } from '../cards/answer-card.ts';
import type { ModalInteraction } from '../events/interaction.ts';
import { followCard } from '../messages/read-subject.ts';
import { readerOf } from '../reader.ts';

/** The question of “Ask more”: it keeps the subject of the card whose button opened the dialogue. Answered privately. */
export async function onModal(
  bot: Bot,
  interaction: ModalInteraction,
  exchange: Exchange,
): Promise<void> {
  const { customId, fields, message, locale } = interaction;
  const card = readCard(message);
  const isOurs = card !== null && verifyControl(customId, card, bot.key).kind === 'valid';
  if (card === null || !isOurs) return exchange.answer(renderNotice('forged', locale));
  const words = fields.get(QUESTION_FIELD)?.trim() ?? '';
  if (words === '') return exchange.answer(renderNotice('emptyQuestion', locale));
  return admit(bot, interaction, exchange, async () => {
    if (!(await exchange.think(true))) return;
    const asking = followCard(card, words);
    await exchange.answer(await answerCard(bot, asking, readerOf(interaction, true)));
  });
}
