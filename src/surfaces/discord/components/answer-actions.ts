import { setTimeout as sleep } from 'node:timers/promises';
import { applySuggestion } from '../../../queries/apply-suggestion.ts';
import { answerCard, ask, cardOf } from '../cards/answer-card.ts';
import type { Bot } from '../bot.ts';
import { openBeside, type Press, type PressHandler, replaceCard } from './press.ts';
import { revisionOf } from '../../../rendering/discord/custom-id.ts';
import { renderNotice, withNotice } from '../../../rendering/discord/pages.ts';
import { renderAskModal } from '../../../rendering/discord/ask-modal.ts';
import { hindranceOf, readerOf } from '../reader.ts';
import { CLAIMS_ITEM } from '../../../rendering/discord/claims-card.ts';
import { currentClaims, currentPassage, type SharedCard } from './current-passage.ts';
import { renderCitation } from '../../../rendering/discord/citation-card.ts';
import { failureOf } from '../api/failure.ts';
import { mayManageMessages } from '../permissions.ts';

/** “Did you mean …”: the question with the chosen word in the place of the misspelt one. */
export const takeSuggestion: PressHandler = async (bot, press, exchange) => {
  const { card, chosen } = press;
  const question = applySuggestion(card.question, chosen);
  await replaceCard(press, exchange, async (reader) =>
    answerCard(bot, { ...card, question, asked: card.asked ?? card.question }, reader),
  );
};

/** “Show nearest passages”, where there is no answer. */
export const showNearest: PressHandler = async (bot, press, exchange) => {
  const { control, card } = press;
  await replaceCard(press, exchange, async (reader) => {
    const answer = await ask(bot, card, { wantsNearest: true });
    const body = cardOf(bot, answer, card, reader, { wantsNearest: true });
    const isSame = revisionOf(answer.passages) === control.revision;
    return isSame ? body : withNotice(body, 'changed', reader.locale);
  });
};

/** “Ask more”: a dialogue, since replies to a private card arrive without their words. */
export const askMore: PressHandler = async (_bot, { interaction }, exchange) => {
  await exchange.modal(renderAskModal(interaction.customId, interaction.locale));
};

/** “Share”: the private card for all in the channel, without pings; once a card, and only what the person sees. */
export const shareCard: PressHandler = async (bot, press, exchange) => {
  const { interaction } = press;
  const { locale, message, userId } = interaction;
  const hindrance = hindranceOf(bot, interaction);
  if (hindrance !== null) return exchange.answer(renderNotice(hindrance, locale));
  const key = `${message.id} ${userId}`;
  if (bot.shared.has(key)) return exchange.answer(renderNotice('alreadyShared', locale));
  bot.shared.set(key, true);
  const current = await Promise.race([currentOf(bot, press), nothingInTime()]);
  if (current?.kind !== 'same') {
    bot.shared.delete(key);
    return exchange.answer(current?.card ?? renderNotice('failed', locale));
  }
  if (await exchange.think(false)) await exchange.answer(current.card);
  else bot.shared.delete(key);
};

/** What would be shared; for the person alone where it is not what they see any more. */
async function currentOf(bot: Bot, press: Press): Promise<SharedCard> {
  const { interaction, control } = press;
  const render = control.item === CLAIMS_ITEM ? currentClaims : currentPassage;
  const current = await render(bot, press, readerOf(interaction, false, 'shared'));
  if (current.kind === 'same') return current;
  return render(bot, press, readerOf(interaction, true));
}

/** The acknowledgement waits for the answer, since it decides who sees it. Discord waits for 3,000 milliseconds. */
const PATIENCE_MS = 2_000;

async function nothingInTime(): Promise<null> {
  return sleep(PATIENCE_MS, null, { ref: false });
}

/** “Copy citation”: plain text, Markdown, link. */
export const copyCitation: PressHandler = async (bot, press, exchange) => {
  await openBeside(press, exchange, async (reader) => {
    const current = await currentPassage(bot, press, reader);
    return current.kind === 'same' ? renderCitation(current.passage, reader.locale) : current.card;
  });
};

/** “Remove”: a card that all see, by whose card it is and by moderators. */
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
