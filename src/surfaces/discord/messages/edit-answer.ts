import { setTimeout as sleep } from 'node:timers/promises';
import { renderHelp } from '../../../rendering/discord/pages.ts';
import { readCard } from '../../../rendering/discord/read-card.ts';
import { failureOf } from '../api/failure.ts';
import type { Bot } from '../bot.ts';
import { answerCard } from '../cards/answer-card.ts';
import { readMessage } from '../events/incoming-message.ts';
import { timeOf } from '../events/wire.ts';
import { answerMessage, isAnswered, localeOf, wishOf } from './answer-message.ts';
import type { Edit, PostedAnswer } from './posted-answers.ts';
import { readAsking } from './read-subject.ts';

/** An edit of an older message answers nothing that was not answered before, in milliseconds. */
const NEW_QUESTION_MS = 600_000;

/** Answers an edited question by editing the answer; a message that becomes a question by the edit, as a new one. */
export async function onEdit(bot: Bot, data: unknown): Promise<void> {
  const self = bot.selfId();
  const message = self === null ? null : readMessage(data, self);
  if (self === null || message?.editedMs === undefined || message.editedMs === null) return;
  const wish = wishOf(bot, message, self);
  if (wish === null || !(await isAnswered(bot, message))) return;
  const answer = await bot.posted.find(message.id);
  if (answer !== null) return followEdits(bot, { message, wish }, answer);
  if (message.editedMs - timeOf(message.id) > NEW_QUESTION_MS) return;
  const answered = answerMessage(bot, message, wish);
  bot.posted.add(message.id, answered);
  await answered;
}

/** Works on one edit of a message at a time, and then on the newest of those that came meanwhile: the last one counts. */
async function followEdits(bot: Bot, edit: Edit, answer: PostedAnswer): Promise<void> {
  const { id } = edit.message;
  const isWorkedOn = bot.edits.has(id);
  bot.edits.set(id, edit);
  if (isWorkedOn) return;
  try {
    for (let done: Edit | null = null; done !== bot.edits.get(id);) {
      await untilAdmitted(bot, edit.message.authorId);
      const newest: Edit = bot.edits.get(id) ?? edit;
      await editAnswer(bot, newest, answer);
      done = newest;
    }
  } finally {
    bot.edits.delete(id);
  }
}

/** Edits have an allowance of their own; whoever has used it up waits for their turn. */
async function untilAdmitted(bot: Bot, person: string): Promise<void> {
  for (;;) {
    const refusal = await bot.admission.edit(person);
    if (refusal === null) return;
    if (refusal.reason === 'stopping') throw new Error('no more edits are taken');
    await sleep(refusal.retryInSeconds * 1000, undefined, { ref: false });
  }
}

async function editAnswer(
  bot: Bot,
  { message, wish }: Edit,
  { channelId, messageId }: PostedAnswer,
): Promise<void> {
  try {
    const locale = localeOf(bot, message, wish);
    const reader = {
      locale,
      asker: message.authorId,
      isPrivate: false,
      credit: 'replied' as const,
    };
    if (wish.kind === 'help') return await bot.api.edit(channelId, messageId, renderHelp(locale));
    const shown = readCard(await bot.api.fetchMessage(channelId, messageId));
    const asking = await readAsking(bot, message, wish.words);
    // Discord also tells of edits that change no word, such as a preview that has loaded.
    if (shown !== null && shown.question === asking.question && shown.asked === asking.asked)
      return;
    await bot.api.edit(channelId, messageId, await answerCard(bot, asking, reader));
  } catch (error) {
    const failure = failureOf(error);
    if (failure === 'gone') bot.posted.forget(message.id);
    bot.log.warn({ failure, err: error }, 'an answer could not be edited');
  } finally {
    bot.admission.leave();
  }
}
