import { z } from 'zod';
import type { MessageBody } from '../../../rendering/discord/message-body.ts';
import { failureOf } from '../api/failure.ts';
import type { Bot } from '../bot.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import type { IncomingMessage } from '../events/incoming-message.ts';
import { snowflake } from '../events/wire.ts';
import type { PostedAnswer } from './posted-answers.ts';

const posted = z.looseObject({ id: snowflake });

/** The answer as it stands under the message that it replies to, and as it stands alone. */
export interface Reply {
  readonly under: MessageBody;
  readonly alone: MessageBody;
}

/**
 * Posts the answer to a message as a reply without a ping; without the reference where that is refused; the refusal of the
 * server's filter in its place. Null where nothing could be posted.
 */
export async function postAnswer(
  bot: Bot,
  message: IncomingMessage,
  { under, alone }: Reply,
  locale: string,
): Promise<PostedAnswer | null> {
  const { channelId } = message;
  if (bot.forbidden.isLeftAlone(channelId)) return null;
  const attempts = [referring(message, under), alone, renderNotice('blocked', locale)];
  let attempt: object | undefined = attempts[0];
  while (attempt !== undefined) {
    try {
      const { id } = posted.parse(await bot.api.post(channelId, attempt, message.id));
      return { channelId, messageId: id };
    } catch (error) {
      const failure = failureOf(error);
      bot.log.warn({ failure, err: error }, 'an answer could not be posted');
      if (failure === 'forbidden') bot.forbidden.leaveAlone(channelId, message.guildId);
      if (failure === 'unreferenced') attempt = attempt === attempts[0] ? attempts[1] : undefined;
      else attempt = failure === 'blocked' && attempt !== attempts[2] ? attempts[2] : undefined;
    }
  }
  return null;
}

function referring({ id, channelId }: IncomingMessage, body: MessageBody): object {
  const reference = { message_id: id, channel_id: channelId, fail_if_not_exists: false };
  return { ...body, message_reference: reference };
}
