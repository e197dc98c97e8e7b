import { renderContext } from '../../../rendering/discord/context-card.ts';
import type { MessageBody } from '../../../rendering/discord/message-body.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import type { Bot } from '../bot.ts';
import { CONTEXT_PASSAGES } from '../commands/cite.ts';
import type { Reader } from '../reader.ts';
import { currentPassage } from './current-passage.ts';
import { openBeside, type PressHandler } from './press.ts';

/** “More context”, and the menus of passages: a passage between its neighbours. */
export const openContext: PressHandler = async (bot, press, exchange) => {
  await openBeside(press, exchange, async (reader) => {
    if (press.chosen !== '') return contextCard(bot, press.chosen, reader);
    const current = await currentPassage(bot, press, reader);
    return current.kind === 'same' ? contextCard(bot, current.passage.id, reader) : current.card;
  });
};

/** The card of a passage in its context, or that there is none. */
export async function contextCard(bot: Bot, id: string, reader: Reader): Promise<MessageBody> {
  const citation = await bot.sitrep.cite(id, CONTEXT_PASSAGES);
  return citation === null
    ? renderNotice('unknownReference', reader.locale, { reference: id })
    : renderContext(citation, { ...reader, key: bot.key });
}
