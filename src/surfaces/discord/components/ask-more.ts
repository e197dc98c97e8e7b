import { renderAskModal } from '../../../rendering/discord/ask-modal.ts';
import type { PressHandler } from './on-component.ts';

/** “Ask more”: a dialogue, since replies to a private card arrive without their words. */
export const askMore: PressHandler = async (_bot, { interaction }, exchange) => {
  await exchange.modal(renderAskModal(interaction.customId, interaction.locale));
};
