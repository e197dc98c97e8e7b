import { renderContext } from '../../rendering/discord/context-card.ts';
import { NO_FILTERS, readCard } from '../../rendering/discord/read-card.ts';
import type { Bot } from './bot.ts';
import { answerCard } from './cards/answer-card.ts';
import { readMessage } from './events/incoming-message.ts';
import { readInteraction } from './events/interaction.ts';

/** Nobody's id: what is made for it is thrown away. */
const NOBODY = '0';

/**
 * Does once what an answer needs, since everything is slow the first time: the first person to ask should not be the one
 * who waits. Nothing is sent. Never rejects.
 */
export async function warmUp(bot: Bot): Promise<void> {
  try {
    const reader = { locale: 'en-US', asker: NOBODY, isPrivate: true };
    readInteraction({ id: NOBODY, application_id: NOBODY, type: 2, token: '-', data: {} });
    readMessage({ id: NOBODY, channel_id: NOBODY, author: { id: NOBODY } }, NOBODY);
    const [newest] = await bot.sitrep.sources();
    if (newest === undefined) return;
    const question = newest.title ?? newest.id;
    readCard(await answerCard(bot, { question, asked: null, filters: NO_FILTERS }, reader));
    const citation = await bot.sitrep.cite(`${newest.id}.1`, 1);
    if (citation !== null) renderContext(citation, { ...reader, key: bot.key });
  } catch (error) {
    bot.log.warn({ err: error }, 'the practice question failed');
  }
}
