import type { Bot } from '../bot.ts';
import type { Exchange } from '../api/exchange.ts';
import { type CommandInteraction, textOption } from '../events/interaction.ts';
import { askQuestion } from './ask.ts';

/** `/position actor on [since] [until]`: asked as people would ask it, so that the card holds a question like any other. */
export async function positionCommand(
  bot: Bot,
  interaction: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  const actor = textOption(interaction, 'actor') ?? '';
  const topic = textOption(interaction, 'on') ?? '';
  await askQuestion(bot, interaction, exchange, `${actor}'s position on ${topic}`);
}

/** `/quotes speaker [about] [since] [until]`. */
export async function quotesCommand(
  bot: Bot,
  interaction: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  const speaker = textOption(interaction, 'speaker') ?? '';
  const topic = textOption(interaction, 'about');
  const about = topic === null ? '' : ` about ${topic}`;
  await askQuestion(bot, interaction, exchange, `What did ${speaker} say${about}?`);
}

/** `/compare a b on`. */
export async function compareCommand(
  bot: Bot,
  interaction: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  const first = textOption(interaction, 'a') ?? '';
  const second = textOption(interaction, 'b') ?? '';
  const topic = textOption(interaction, 'on') ?? '';
  await askQuestion(
    bot,
    interaction,
    exchange,
    `How do ${first} and ${second} differ on ${topic}?`,
  );
}
