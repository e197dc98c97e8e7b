import { Exchange } from '../api/exchange.ts';
import { failureOf } from '../api/failure.ts';
import { type Bot, serves } from '../bot.ts';
import { failureNotice } from '../cards/refusal-notice.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import { CHAT_COMMANDS, MESSAGE_COMMANDS } from '../commands/commands.ts';
import { complete } from '../commands/complete.ts';
import { onComponent } from '../components/on-component.ts';
import { onModal } from '../components/on-modal.ts';
import { type Interaction, readInteraction } from './interaction.ts';
import { readAddress } from './read-address.ts';

/** Answers an interaction once, whatever happens. Never rejects. */
export async function onInteraction(bot: Bot, data: unknown): Promise<void> {
  const interaction = readInteraction(data);
  if (interaction === null) {
    bot.log.warn({}, 'an interaction that cannot be read');
    const address = readAddress(data);
    if (address === null) return;
    return new Exchange(bot.api, address, bot.log).answer(renderNotice('failed', 'en-US'));
  }
  if (bot.seen.has(interaction.id)) return;
  bot.seen.set(interaction.id, true);
  const exchange = new Exchange(bot.api, interaction, bot.log);
  bot.exchanges.add(exchange);
  try {
    await route(bot, interaction, exchange);
    await exchange.delivered();
  } catch (error) {
    await refuse(bot, interaction, exchange, error);
  } finally {
    bot.exchanges.delete(exchange);
  }
}

async function route(bot: Bot, interaction: Interaction, exchange: Exchange): Promise<void> {
  const { locale } = interaction;
  if (interaction.kind === 'autocomplete') return complete(bot, interaction, exchange);
  if (!serves(bot, interaction.guildId)) return exchange.answer(renderNotice('notServed', locale));
  switch (interaction.kind) {
    case 'command': {
      const command = CHAT_COMMANDS.get(interaction.name);
      if (command !== undefined) return command(bot, interaction, exchange);
      break;
    }
    case 'message-command': {
      const command = MESSAGE_COMMANDS.get(interaction.name);
      if (command !== undefined) return command(bot, interaction, exchange);
      break;
    }
    case 'component':
      return onComponent(bot, interaction, exchange);
    case 'modal':
      return onModal(bot, interaction, exchange);
  }
  bot.log.warn({ name: interaction.name }, 'a command that is not known');
  return exchange.answer(renderNotice('failed', locale));
}

/** One plain sentence in the place of the answer, where it can still arrive. */
async function refuse(
  bot: Bot,
  { id, locale }: Interaction,
  exchange: Exchange,
  error: unknown,
): Promise<void> {
  const failure = failureOf(error);
  bot.log.error({ interaction: id, failure, err: error }, 'an interaction could not be answered');
  if (failure === 'late' || failure === 'gone') return;
  const notice = failureNotice(locale, error);
  // Where the edit of “thinking…” is refused, the first follow-up takes its place.
  const ways = [async () => exchange.refuse(notice), async () => exchange.note(notice)];
  for (const say of ways) {
    try {
      await say();
      return await exchange.delivered();
    } catch (again) {
      bot.log.error({ interaction: id, err: again }, 'and neither could that be said');
    }
  }
}
