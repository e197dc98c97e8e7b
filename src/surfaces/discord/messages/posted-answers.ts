import { z } from 'zod';
import type { Log } from '../../../log/log.ts';
import type { RecordKind, Store } from '../../../storage/store.ts';
import type { IncomingMessage } from '../events/incoming-message.ts';
import { snowflake, timeOf } from '../events/wire.ts';
import { Recent } from '../recent.ts';
import type { Wish } from './meant-for-us.ts';

const postedAnswer = z.strictObject({ channelId: snowflake, messageId: snowflake });

/** Where an answer stands. */
export type PostedAnswer = Readonly<z.infer<typeof postedAnswer>>;

/** The record, one for each message that was answered, under its id: three ids, and nothing of what was asked or by whom. */
const POSTED_ANSWER: RecordKind<PostedAnswer> = { name: 'answers', schema: postedAnswer };

/** A message as it reads now. */
export interface Edit {
  readonly message: IncomingMessage;
  readonly wish: Wish;
}

/** Which answer belongs to which message, also after a restart; while a message is being answered, whoever asks waits. */
export interface PostedAnswers {
  /** Whether a message was answered, or is being answered. */
  has(question: string): boolean;
  /** Null where it got no answer. */
  find(question: string): Promise<PostedAnswer | null>;
  add(question: string, answer: Promise<PostedAnswer | null>): void;
  forget(question: string): void;
}

/** Answers remembered without looking them up. */
const MAX_IN_MEMORY = 5_000;

/** Questions older than this are hardly edited or deleted any more, in milliseconds; nor are there records of more of them. */
const KEPT_MS = 30 * 24 * 3_600_000;
const MAX_KEPT = 20_000;

/** @throws ProblemError where the records cannot be read */
export async function openPostedAnswers(store: Store, log: Log): Promise<PostedAnswers> {
  const answers = new Recent<string, Promise<PostedAnswer | null>>(MAX_IN_MEMORY);
  const recorded = new Set(await store.keys(POSTED_ANSWER));
  const write = async (question: string, answer: PostedAnswer | null): Promise<void> => {
    try {
      await store.write(POSTED_ANSWER, question, answer);
    } catch (error) {
      log.warn({ err: error }, 'where an answer stands could not be recorded');
    }
  };
  const forget = (question: string): void => {
    answers.delete(question);
    if (recorded.delete(question)) void write(question, null);
  };
  const record = async (question: string, answer: Promise<PostedAnswer | null>): Promise<void> => {
    const posted = await answer.catch(() => null);
    if (posted === null) return;
    recorded.add(question);
    await write(question, posted);
    const [oldest] = recorded;
    if (recorded.size > MAX_KEPT && oldest !== undefined) forget(oldest);
  };
  for (const question of recorded) if (Date.now() - timeOf(question) > KEPT_MS) forget(question);
  return {
    has: (question) => answers.has(question) || recorded.has(question),
    async find(question) {
      const known = answers.get(question);
      if (known !== undefined) return known;
      return recorded.has(question) ? store.read(POSTED_ANSWER, question) : null;
    },
    add(question, answer) {
      answers.set(question, answer);
      void record(question, answer);
    },
    forget,
  };
}
