import { MessageFlags } from 'discord.js';
import { actionOfValue } from '../../../rendering/discord/carried-question.ts';
import { type Control, verifyControl } from '../../../rendering/discord/custom-id.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import { readCard } from '../../../rendering/discord/read-card.ts';
import { admitPress } from '../admit.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import type { ComponentInteraction } from '../events/interaction.ts';
import {
  askMore,
  copyCitation,
  deleteAnswer,
  shareCard,
  showNearest,
  takeSuggestion,
} from './answer-actions.ts';
import { searchPlainly, showTimeline } from './position-actions.ts';
import { openContext } from './open-context.ts';
import { pickFromMenu } from './pick-from-menu.ts';
import { readSource } from './read-source.ts';
import type { Press, PressHandler } from './press.ts';
import { showCurrent } from './show-current.ts';
import { turnPage, turnPassage, turnSources } from './turn.ts';

const HANDLERS: Readonly<Record<Control['action'], PressHandler>> = {
  previous: turnPage(-1),
  next: turnPage(1),
  context: openContext,
  pick: pickFromMenu,
  share: shareCard,
  copy: copyCitation,
  ask: askMore,
  delete: deleteAnswer,
  nearest: showNearest,
  suggest: takeSuggestion,
  earlier: turnPassage,
  later: turnPassage,
  backward: turnPassage,
  forward: turnPassage,
  newer: turnSources,
  older: turnSources,
  read: readSource,
  plain: searchPlainly,
  timeline: showTimeline,
};

/** Does what a button or a menu says, if it is ours and of this very card. */
export async function onComponent(
  bot: Bot,
  interaction: ComponentInteraction,
  exchange: Exchange,
): Promise<void> {
  const { customId, message, userId, locale, values } = interaction;
  const card = readCard(message);
  const verified = card === null ? null : verifyControl(customId, card, bot.key);
  if (card !== null && verified?.kind === 'outdated-version')
    return showCurrent(bot, interaction, card, exchange);
  if (card === null || verified?.kind !== 'valid')
    return exchange.answer(renderNotice('forged', locale));
  const { control } = verified;
  const press: Press = {
    interaction,
    control,
    card,
    isOwn: control.asker === userId,
    isPrivate: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    chosen: values[0] ?? '',
  };
  // A dialogue is itself the acknowledgement, and costs nothing.
  if (control.action === 'ask' || actionOfValue(press.chosen) === 'ask')
    return askMore(bot, press, exchange);
  return admitPress(bot, interaction, exchange, async () =>
    HANDLERS[control.action](bot, press, exchange),
  );
}
