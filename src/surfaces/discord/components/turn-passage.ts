import { renderContext, renderReader } from '../../../rendering/discord/context-card.ts';
import { revisionOf } from '../../../rendering/discord/custom-id.ts';
import { renderNotice, withNotice } from '../../../rendering/discord/pages.ts';
import { CONTEXT_PASSAGES } from '../commands/cite.ts';
import type { PressHandler } from './on-component.ts';
import { replaceCard } from './replace-card.ts';

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
