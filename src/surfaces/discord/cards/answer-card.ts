import type { Answer } from '../../../answers/answer.ts';
import { renderAnswer } from '../../../rendering/discord/card.ts';
import type { MessageBody } from '../../../rendering/discord/message-body.ts';
import type { Question } from '../../../queries/question.ts';
import type { Filters } from '../../../rendering/discord/read-card.ts';
import type { Bot } from '../bot.ts';
import { withoutMentions } from '../events/message-text.ts';
import type { Reader } from '../reader.ts';

/** A question in the form in which a card holds it. */
export interface Asking {
  /** As it is searched. */
  readonly question: string;
  /** As typed, where that is another. */
  readonly asked: string | null;
  readonly filters: Filters;
}

/** How an answer is asked for and shown. */
export interface AnswerOptions {
  /** From 1. */
  readonly page?: number;
  readonly wantsNearest?: boolean;
}

/** Asks, and makes the card. */
export async function answerCard(
  bot: Bot,
  asking: Asking,
  reader: Reader,
  options: AnswerOptions = {},
): Promise<MessageBody> {
  return cardOf(bot, await askAnew(bot, asking, options), asking, reader, options);
}

/** The answer to a question that is asked for the first time; where it finds nothing, that is noted. */
export async function askAnew(
  bot: Bot,
  asking: Asking,
  options: AnswerOptions = {},
): Promise<Answer> {
  const answer = await ask(bot, asking, options);
  if (answer.verdict === 'none') bot.gaps.note(withoutMentions(asking.question), 'none');
  return answer;
}

/** The answer to what a card holds. */
export async function ask(
  { sitrep }: Bot,
  { question, filters }: Asking,
  { page = 1, wantsNearest = false }: AnswerOptions = {},
): Promise<Answer> {
  const { isExact } = filters;
  return sitrep.ask({ text: question, page, isExact, wantsNearest, ...limitsOf(filters) });
}

/** What a question is limited to, without what is not set. */
export function limitsOf({
  source,
  since,
  until,
}: Filters): Pick<Question, 'source' | 'since' | 'until'> {
  return {
    ...(source !== null && { source }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
  };
}

/** The card of an answer. */
export function cardOf(
  bot: Bot,
  answer: Answer,
  { asked, filters }: Asking,
  reader: Reader,
  { wantsNearest = false }: AnswerOptions = {},
): MessageBody {
  return renderAnswer(answer, {
    ...reader,
    key: bot.key,
    today: bot.today(),
    asked,
    filters,
    wantsNearest,
  });
}
