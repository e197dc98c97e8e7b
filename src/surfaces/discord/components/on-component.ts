import { type Control, verifyControl } from '../../../rendering/discord/custom-id.ts';
import { renderNotice } from '../../../rendering/discord/pages.ts';
import { type CardFacts, readCard } from '../../../rendering/discord/read-card.ts';
import { admitPress } from '../admit.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import { controlsOf } from '../cards/asker-of.ts';
import type { ComponentInteraction } from '../events/interaction.ts';
import { askMore } from './ask-more.ts';
import { copyCitation } from './copy-citation.ts';
import { deleteAnswer } from './delete-answer.ts';
import { openContext } from './open-context.ts';
import { showNearest } from './show-nearest.ts';
import { readSource } from './read-source.ts';
import { shareCard } from './share-card.ts';
import { showCurrent } from './show-current.ts';
import { takeSuggestion } from './take-suggestion.ts';
import { turnPage } from './turn-page.ts';
import { turnPassage } from './turn-passage.ts';
import { turnSources } from './turn-sources.ts';

/** A press on a card of ours, checked. */
export interface Press {
  readonly interaction: ComponentInteraction;
  readonly control: Control;
  /** What the card says. */
  readonly card: CardFacts;
  /** Whether the card is the presser's own. */
  readonly isOwn: boolean;
  /** Whether only they see it. */
  readonly isPrivate: boolean;
  /** Whether the card has a button to delete it, since its question was deleted. */
  readonly isDeletable: boolean;
  /** What was chosen from a menu; empty for a button. */
  readonly chosen: string;
}

/** What a button or a menu does: it acknowledges first, and answers once. */
export type PressHandler = (bot: Bot, press: Press, exchange: Exchange) => Promise<void>;

/** The flag of a message that one person sees. */
const EPHEMERAL_FLAG = 1 << 6;

const HANDLERS: Readonly<Record<Control['action'], PressHandler>> = {
  previous: turnPage,
  next: turnPage,
  context: openContext,
  pick: openContext,
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
    isPrivate: ((message.flags ?? 0) & EPHEMERAL_FLAG) !== 0,
    isDeletable: controlsOf(message, card, bot.key).some(({ action }) => action === 'delete'),
    chosen: values[0] ?? '',
  };
  // A dialogue is itself the acknowledgement, and costs nothing.
  if (control.action === 'ask') return askMore(bot, press, exchange);
  return admitPress(bot, interaction, exchange, async () =>
    HANDLERS[control.action](bot, press, exchange),
  );
}
