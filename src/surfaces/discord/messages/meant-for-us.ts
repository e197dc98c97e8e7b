import type { IncomingMessage } from '../events/incoming-message.ts';
import { names, ownWords, withoutMentions } from '../events/message-text.ts';

/** Anything that a question could be made of. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * What a message asks us: its words without mentions and quotations; empty where we are named and asked nothing; null where
 * it is not meant for us, such as a reply that says nothing, or one that names us only in what it quotes.
 */
export function meantForUs(message: IncomingMessage, selfId: string): string | null {
  const own = ownWords(message.content);
  const text = withoutMentions(own);
  const words = WORD.test(text) ? text : '';
  if (message.guildId === null || names(own, selfId)) return words;
  const isReplyToUs =
    message.mentionsUs &&
    !names(message.content, selfId) &&
    message.repliesTo?.message?.author?.id === selfId;
  return isReplyToUs && words !== '' ? words : null;
}
