import { z } from 'zod';
import type { Bot } from '../bot.ts';
import { type WireMessage, wireMessage } from '../events/wire.ts';
import type { PostedAnswer } from './posted-answers.ts';

/** Messages after a question among which its answer is looked for. */
const LOOK_AHEAD = '50';

/** Where the answer to a message stands: remembered, or, after a restart, found among what was written after it. */
export async function findAnswer(
  bot: Bot,
  channelId: string,
  question: string,
): Promise<PostedAnswer | null> {
  const remembered = bot.posted.get(question);
  if (remembered !== undefined) return remembered;
  const query = { after: question, limit: LOOK_AHEAD };
  const fetched = await bot.api.fetchMessages(channelId, query).catch(() => []);
  const answer = (z.array(z.unknown()).safeParse(fetched).data ?? [])
    .flatMap((message) => wireMessage.safeParse(message).data ?? [])
    .find((message) => answers(message, question, bot.selfId()));
  return answer === undefined ? null : { channelId, messageId: answer.id };
}

function answers(message: WireMessage, question: string, selfId: string | null): boolean {
  return message.author?.id === selfId && message.message_reference?.message_id === question;
}
