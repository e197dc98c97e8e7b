import { revisionOf } from '../../../rendering/discord/custom-id.ts';
import { renderNotice, withNotice } from '../../../rendering/discord/pages.ts';
import { ask, cardOf } from '../cards/answer-card.ts';
import { type PressHandler, replaceCard } from './press.ts';
import { renderContext, renderReader } from '../../../rendering/discord/context-card.ts';
import { CONTEXT_PASSAGES } from '../commands/cite.ts';
import { renderSources } from '../../../rendering/discord/sources-card.ts';

/** The next page of an answer, or the one before; where the passages have changed, that is said and shown first. */
export function turnPage(step: 1 | -1): PressHandler {
  return async (bot, press, exchange) => {
    const { control, card } = press;
    await replaceCard(press, exchange, async (reader) => {
      const shown = await ask(bot, card, { page: control.page });
      if (revisionOf(shown.passages) !== control.revision)
        return withNotice(cardOf(bot, shown, card, reader), 'changed', reader.locale);
      const turned = await ask(bot, card, { page: Math.max(1, control.page + step) });
      return cardOf(bot, turned, card, reader);
    });
  };
}

/** ◀ ▶ of a passage: its neighbour, in context (`earlier`, `later`) or alone (`backward`, `forward`). */
export const turnPassage: PressHandler = async (bot, press, exchange) => {
  const { control, card } = press;
  const isReader = control.action === 'backward' || control.action === 'forward';
  const step = control.action === 'earlier' || control.action === 'backward' ? -1 : 1;
  const reference = card.reference ?? '';
  const around = isReader ? 0 : CONTEXT_PASSAGES;
  const render = isReader ? renderReader : renderContext;
  await replaceCard(press, exchange, async (reader) => {
    const view = { ...reader, key: bot.key };
    const shown = await bot.sitrep.cite(reference, around);
    if (shown === null) return renderNotice('unknownReference', reader.locale, { reference });
    if (revisionOf([shown.passage]) !== control.revision)
      return withNotice(render(shown, view), 'changed', reader.locale);
    const { document, number } = shown.passage;
    const turned = await bot.sitrep.cite(`${document}.${number + step}`, around);
    return render(turned ?? shown, view);
  });
};

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
