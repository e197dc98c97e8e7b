import { renderCitation } from '../../../rendering/discord/citation-card.ts';
import { currentPassage } from './current-passage.ts';
import type { PressHandler } from './on-component.ts';
import { openBeside } from './replace-card.ts';

/** “Copy citation”: plain text, Markdown, link. */
export const copyCitation: PressHandler = async (bot, press, exchange) => {
  await openBeside(press, exchange, async (reader) => {
    const current = await currentPassage(bot, press, reader);
    return current.kind === 'same' ? renderCitation(current.passage, reader.locale) : current.card;
  });
};
