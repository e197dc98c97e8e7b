import { revisionOf } from '../../../rendering/discord/custom-id.ts';
import { withNotice } from '../../../rendering/discord/pages.ts';
import { ask, cardOf } from '../cards/answer-card.ts';
import type { PressHandler } from './on-component.ts';
import { replaceCard } from './replace-card.ts';

/** “Show nearest passages”, where there is no answer. */
export const showNearest: PressHandler = async (bot, press, exchange) => {
  const { control, card } = press;
  await replaceCard(press, exchange, async (reader, kept) => {
    const answer = await ask(bot, card, { wantsNearest: true });
    const body = cardOf(bot, answer, card, reader, { ...kept, wantsNearest: true });
    const isSame = revisionOf(answer.passages) === control.revision;
    return isSame ? body : withNotice(body, 'changed', reader.locale);
  });
};
