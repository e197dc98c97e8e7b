import type { Refusal } from '../admission.ts';
import type { Exchange } from './api/exchange.ts';
import type { Bot } from './bot.ts';
import { refusalNotice } from './cards/refusal-notice.ts';
import type { InteractionBase } from './events/interaction.ts';

/** Does the work of a question where the limits allow it; says politely when to try again where they do not. */
export async function admit(
  bot: Bot,
  interaction: InteractionBase,
  exchange: Exchange,
  work: () => Promise<void>,
): Promise<void> {
  const { userId, guildId } = interaction;
  return within(bot, interaction, exchange, bot.admission.enter(userId, guildId), work);
}

/** The same for a button or a menu, of which people use more in a minute. */
export async function admitPress(
  bot: Bot,
  interaction: InteractionBase,
  exchange: Exchange,
  work: () => Promise<void>,
): Promise<void> {
  return within(bot, interaction, exchange, bot.admission.press(interaction.userId), work);
}

/** The same for looking something up. */
export async function admitLookUp(
  bot: Bot,
  interaction: InteractionBase,
  exchange: Exchange,
  work: () => Promise<void>,
): Promise<void> {
  return within(bot, interaction, exchange, bot.admission.lookUp(interaction.userId), work);
}

async function within(
  { admission }: Bot,
  { locale }: InteractionBase,
  exchange: Exchange,
  entering: Promise<Refusal | null>,
  work: () => Promise<void>,
): Promise<void> {
  const refusal = await entering;
  if (refusal !== null) return exchange.answer(refusalNotice(locale, refusal));
  try {
    return await work();
  } finally {
    admission.leave();
  }
}
