import { renderReader } from '../../../rendering/discord/context-card.ts';
import { revisionOf } from '../../../rendering/discord/custom-id.ts';
import { withNotice } from '../../../rendering/discord/pages.ts';
import { pageOf, renderSources } from '../../../rendering/discord/sources-card.ts';
import { openBeside, type PressHandler } from './press.ts';

/** “Read” in the list of documents: the first passage, with buttons to go on. A list that has changed is shown again. */
export const readSource: PressHandler = async (bot, press, exchange) => {
  const { control, card } = press;
  const search = card.filters.source;
  await openBeside(press, exchange, async (reader) => {
    const view = { ...reader, key: bot.key };
    const sources = await bot.sitrep.sources(search ?? undefined);
    const { shown } = pageOf(sources, control.page);
    const source = revisionOf(shown) === control.revision ? shown[control.item] : undefined;
    const citation = source === undefined ? null : await bot.sitrep.cite(`${source.id}.1`);
    if (citation !== null) return renderReader(citation, view);
    const list = renderSources(sources, { ...view, page: control.page, search });
    return withNotice(list, 'changed', reader.locale);
  });
};
