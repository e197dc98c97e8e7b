import type { IncomingMessage } from '../events/incoming-message.ts';
import type { Recent } from '../recent.ts';
import type { Wish } from './meant-for-us.ts';

/** Where an answer stands. */
export interface PostedAnswer {
  readonly channelId: string;
  readonly messageId: string;
}

/** By the message that was answered, while it is being answered and after; null where it got no answer. */
export type PostedAnswers = Recent<string, Promise<PostedAnswer | null>>;

/** Answers remembered; older ones are looked for in their channel. */
export const MAX_POSTED = 5_000;

/** A message as it reads now. */
export interface Edit {
  readonly message: IncomingMessage;
  readonly wish: Wish;
}
