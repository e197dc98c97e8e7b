import { applySuggestion } from '../../../queries/apply-suggestion.ts';
import { answerCard, ask, cardOf } from '../cards/answer-card.ts';
import { openBeside, type PressHandler, replaceCard } from './press.ts';
import { revisionOf } from '../../../rendering/discord/custom-id.ts';
import { renderNotice, withNotice } from '../../../rendering/discord/pages.ts';
import { renderAskModal } from '../../../rendering/discord/ask-modal.ts';
import { readerOf } from '../reader.ts';
import { currentPassage } from './current-passage.ts';
import { renderCitation } from '../../../rendering/discord/citation-card.ts';
import { failureOf } from '../api/failure.ts';
import { mayManageMessages } from '../permissions.ts';

/** “Did you mean …”: the question with the chosen word in the place of the misspelt one. */
export const takeSuggestion: PressHandler = async (bot, press, exchange) => {
  const { card, chosen } = press;
  const question = applySuggestion(card.question, chosen);
  await replaceCard(press, exchange, async (reader, kept) =>
    answerCard(bot, { ...card, question, asked: card.asked ?? card.question }, reader, kept),
  );
};

/** “Show nearest passages”, where there is no answer. */
export const showNearest: PressHandler = async (bot, press, exchange) => {
  const { control, card } = press;
  await replaceCard(press, exchange, async (reader, kept) => {
    const answer = await ask(bot, card, { wantsNearest: true });
    const body = cardOf(bot, answer, card, reader, { ...kept, wantsNearest: true });
    const isSame = revisionOf(answer.passages) === control.revision;
    return isSame ? body : withNotice(body, 'changed', reader.locale);
  });
};

/** “Ask more”: a dialogue, since replies to a private card arrive without their words. */
export const askMore: PressHandler = async (_bot, { interaction }, exchange) => {
  await exchange.modal(renderAskModal(interaction.customId, interaction.locale));
};

/** “Share”: the private card for all in the channel, without pings. */
export const shareCard: PressHandler = async (bot, press, exchange) => {
  if (!(await exchange.think(false))) return;
  const { card } = await currentPassage(bot, press, readerOf(press.interaction, false));
  await exchange.answer(card);
};

/** “Copy citation”: plain text, Markdown, link. */
export const copyCitation: PressHandler = async (bot, press, exchange) => {
  await openBeside(press, exchange, async (reader) => {
    const current = await currentPassage(bot, press, reader);
    return current.kind === 'same' ? renderCitation(current.passage, reader.locale) : current.card;
  });
};

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
