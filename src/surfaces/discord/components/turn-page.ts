import { revisionOf } from '../../../rendering/discord/custom-id.ts';
import { withNotice } from '../../../rendering/discord/pages.ts';
import { ask, cardOf } from '../cards/answer-card.ts';
import type { PressHandler } from './on-component.ts';
import { replaceCard } from './replace-card.ts';

/** ◀ ▶: another page of an answer; where the passages on this one have changed, that is said and shown first. */
export const turnPage: PressHandler = async (bot, press, exchange) => {
  const { control, card } = press;
  const step = control.action === 'next' ? 1 : -1;
  await replaceCard(press, exchange, async (reader, kept) => {
    const shown = await ask(bot, card, { page: control.page });
    if (revisionOf(shown.passages) !== control.revision)
      return withNotice(cardOf(bot, shown, card, reader, kept), 'changed', reader.locale);
    const turned = await ask(bot, card, { page: Math.max(1, control.page + step) });
    return cardOf(bot, turned, card, reader, kept);
  });
};
