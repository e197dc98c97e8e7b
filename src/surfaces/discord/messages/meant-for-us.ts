import { isSmallTalk, readReply } from '../../../queries/read-reply.ts';
import type { IncomingMessage } from '../events/incoming-message.ts';
import { names, namesRole, ownWords, withoutMentions } from '../events/message-text.ts';

/**
 * What a message wants of us: help, an answer to its words, or, where they are a fragment (“the insurers”),
 * an answer if the corpus knows `known`, all of them, and where `areNames` says so as names.
 */
export type Wish =
  | {
      readonly kind: 'question';
      readonly words: string;
      readonly known: readonly string[];
      readonly areNames: boolean;
    }
  | { readonly kind: 'help' };

/** By whom we are: our account, and the role that Discord made for us in the guild. */
export interface Self {
  readonly id: string;
  readonly roleId: string | null;
}

/** Anything that a question could be made of. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * What a message asks us; null where it is not meant for us, or asks nothing: thanks, a laugh, a remark in a reply. Who
 * names us is answered known it is small talk; who replies to us with the ping left on is answered only where they ask.
 */
export function meantForUs(message: IncomingMessage, self: Self): Wish | null {
  const own = ownWords(message.content);
  const words = withoutMentions(own);
  const isNamed = names(own, self.id) || (self.roleId !== null && namesRole(own, self.roleId));
  if (message.guildId === null || isNamed) return wishOfAddress(words, isNamed);
  const isReplyToUs =
    message.mentionsUs &&
    !names(message.content, self.id) &&
    message.repliesTo?.message?.author?.id === self.id;
  return isReplyToUs ? wishOfReply(words) : null;
}

function wishOfAddress(words: string, isNamed: boolean): Wish | null {
  if (!WORD.test(words)) return isNamed ? { kind: 'help' } : null;
  const { kind, asks } = readReply(words);
  if (isSmallTalk(words)) return kind === 'greeting' ? { kind: 'help' } : null;
  const isAround = kind === 'question' && isSmallTalk(words.replace(asks, ' '));
  return { kind: 'question', words: isAround ? asks : words, known: [], areNames: false };
}

function wishOfReply(words: string): Wish | null {
  const { kind, asks, words: known, areNames } = readReply(words);
  return kind === 'question' || kind === 'fragment'
    ? { kind: 'question', words: asks, known, areNames }
    : null;
}
