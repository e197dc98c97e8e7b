import { renderAbout, renderHelp, renderPrivacy } from '../../../rendering/discord/pages.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import type { CommandInteraction } from '../events/interaction.ts';

/** The licence of the program; documents have their own. */
const LICENCE = 'MIT';

/** `/help`: how to ask. */
export async function helpCommand(
  _bot: Bot,
  { locale }: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  await exchange.answer(renderHelp(locale));
}

/** `/about`: version, documents, measured quality, licence. */
export async function aboutCommand(
  { sitrep, about }: Bot,
  { locale }: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  if (!(await exchange.think(true))) return;
  const holdings = await sitrep.holdings();
  const { version, measured } = about;
  await exchange.answer(renderAbout({ version, licence: LICENCE, holdings, measured }, locale));
}

/** `/privacy`: what is stored, how long, how to have it deleted. */
export async function privacyCommand(
  { about, gaps }: Bot,
  { locale }: CommandInteraction,
  exchange: Exchange,
): Promise<void> {
  await exchange.answer(renderPrivacy(about.contact(), gaps.keptDays, locale));
}
