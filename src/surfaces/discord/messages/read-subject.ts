import { z } from 'zod';
import { leansOnPrevious, understandFollowUp } from '../../../queries/follow-up.ts';
import { type CardFacts, NO_FILTERS, readCard } from '../../../rendering/discord/read-card.ts';
import type { Bot } from '../bot.ts';
import type { Asking } from '../cards/answer-card.ts';
import type { IncomingMessage } from '../events/incoming-message.ts';
import { wireMessage } from '../events/wire.ts';

/** How far back the last card of a thread is looked for, in messages. */
const LOOK_BACK = '25';

/** What a message asks: its own words, or with the subject of the card that it follows. */
export async function readAsking(
  bot: Bot,
  message: IncomingMessage,
  words: string,
): Promise<Asking> {
  const before = await cardBefore(bot, message, words);
  return before === null
    ? { question: words, asked: null, filters: NO_FILTERS }
    : followCard(before, words);
}

/** What a follow-up to a card asks; the card's filters stay with its subject. */
export function followCard(card: CardFacts, words: string): Asking {
  const question = understandFollowUp(card.question, words);
  return question === words
    ? { question, asked: null, filters: NO_FILTERS }
    : { question, asked: words, filters: card.filters };
}

/** The card that a message replies to; else, where its words lean on something, the last one in a thread or a dialogue. */
async function cardBefore(
  bot: Bot,
  message: IncomingMessage,
  words: string,
): Promise<CardFacts | null> {
  const { repliesTo, channelId } = message;
  if (repliesTo !== null) {
    const known = repliesTo.message?.components;
    const hasCard = known !== undefined && known.length > 0;
    return ownCard(
      bot,
      hasCard
        ? repliesTo.message
        : await bot.api.fetchMessage(channelId, repliesTo.id).catch(() => null),
    );
  }
  if (!leansOnPrevious(words)) return null;
  const isThread = message.guildId === null || (await bot.places.place(channelId)).isThread;
  return isThread ? lastCard(bot, message) : null;
}

async function lastCard(bot: Bot, { channelId, id }: IncomingMessage): Promise<CardFacts | null> {
  const query = { before: id, limit: LOOK_BACK };
  const fetched = z
    .array(z.unknown())
    .safeParse(await bot.api.fetchMessages(channelId, query).catch(() => []));
  for (const message of fetched.data ?? []) {
    const card = ownCard(bot, message);
    if (card !== null) return card;
  }
  return null;
}

function ownCard(bot: Bot, message: unknown): CardFacts | null {
  const wire = wireMessage.safeParse(message).data;
  return wire?.author?.id === bot.selfId() ? readCard(wire) : null;
}
