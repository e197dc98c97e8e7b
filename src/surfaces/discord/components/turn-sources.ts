import { renderSources } from '../../../rendering/discord/sources-card.ts';
import type { PressHandler } from './on-component.ts';
import { replaceCard } from './replace-card.ts';

/** ◀ ▶ of the list of documents, as it is now. */
export const turnSources: PressHandler = async (bot, press, exchange) => {
  const { control, card } = press;
  const search = card.filters.source;
  const page = control.page + (control.action === 'older' ? 1 : -1);
  await replaceCard(press, exchange, async (reader) => {
    const sources = await bot.sitrep.sources(search ?? undefined);
    return renderSources(sources, { ...reader, key: bot.key, page, search });
  });
};
