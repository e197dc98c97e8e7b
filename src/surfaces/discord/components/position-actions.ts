import { readPositionQuestion } from '../../../positions/read-question.ts';
import { renderTimeline } from '../../../rendering/discord/actors-card.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import { answerCard, limitsOf } from '../cards/answer-card.ts';
import { openBeside, type PressHandler, replaceCard } from './press.ts';

/** “Search plainly”: the names and the topic of a question about what somebody says, as words. */
export const searchPlainly: PressHandler = async (bot, press, exchange) => {
  const { card } = press;
  const request = readPositionQuestion(card.question);
  const words =
    request === null ? card.question : [...request.actors, request.topic ?? ''].join(' ').trim();
  await replaceCard(press, exchange, async (reader) =>
    answerCard(bot, { ...card, question: words, asked: card.asked ?? card.question }, reader),
  );
};

/** “Over time”: all that was found of a position, by date. */
export const showTimeline: PressHandler = async (bot, press, exchange) => {
  const { card } = press;
  const request = readPositionQuestion(card.question);
  if (request === null) return exchange.answer(renderNotice('outdated', press.interaction.locale));
  await openBeside(press, exchange, async (reader) => {
    const answer = await bot.sitrep.positions({ ...request, ...limitsOf(card.filters) });
    return renderTimeline(answer, reader.locale);
  });
};
