import { renderCitation } from '../../../rendering/discord/citation-card.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import type { PressHandler } from './on-component.ts';
import { passageOf } from './passage-of.ts';
import { openBeside } from './replace-card.ts';

/** “Copy citation”: plain text, Markdown, link. */
export const copyCitation: PressHandler = async (bot, press, exchange) => {
  await openBeside(press, exchange, async ({ locale }) => {
    const passage = await passageOf(bot, press);
    const reference = press.card.reference ?? press.card.question;
    return passage === null
      ? renderNotice('unknownReference', locale, { reference })
      : renderCitation(passage, locale);
  });
};
