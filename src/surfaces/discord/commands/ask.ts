import { readDate } from '../../../queries/read-date.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import type { Filters } from '../../../rendering/discord/read-card.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import { answerCard } from '../cards/answer-card.ts';
import type { CommandInteraction } from '../events/interaction.ts';
import { admit } from '../admit.ts';
import { hindranceOf, isPrivateFor, readerOf } from '../reader.ts';
import { textOption } from '../events/interaction.ts';

/** `/ask question [source] [since] [until] [visibility]`: the card. */
export async function askCommand(
  bot: Bot,
  interaction: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  await askQuestion(bot, interaction, exchange, textOption(interaction, 'question') ?? '');
}

/** Asks within the days, the source and the visibility that a command was given, and shows the card. */
export async function askQuestion(
  bot: Bot,
  interaction: CommandInteraction,
  exchange: Exchange,
  question: string,
): Promise<void> {
  const { locale } = interaction;
  if (question === '') return exchange.answer(renderNotice('emptyQuestion', locale));
  const since = textOption(interaction, 'since');
  const until = textOption(interaction, 'until');
  const first = since === null ? null : readDate(since, 'first', bot.today());
  const last = until === null ? null : readDate(until, 'last', bot.today());
  const unreadable = first === null && since !== null ? since : last === null ? until : null;
  if (unreadable !== null)
    return exchange.answer(renderNotice('unknownDate', locale, { date: unreadable }));
  if (first !== null && last !== null && first > last)
    return exchange.answer(renderNotice('datesReversed', locale, { since: first, until: last }));
  const filters: Filters = {
    source: textOption(interaction, 'source'),
    since: first,
    until: last,
    isExact: false,
  };
  const wanted = textOption(interaction, 'visibility');
  const hindrance = wanted === 'public' ? hindranceOf(bot, interaction) : null;
  if (hindrance !== null) return exchange.answer(renderNotice(hindrance, locale));
  const isPrivate =
    wanted === 'public' ? false : wanted === 'private' || isPrivateFor(bot, interaction);
  return admit(bot, interaction, exchange, async () => {
    if (!(await exchange.think(isPrivate))) return;
    const reader = readerOf(interaction, isPrivate, 'asked');
    await exchange.answer(await answerCard(bot, { question, asked: null, filters }, reader));
  });
}
