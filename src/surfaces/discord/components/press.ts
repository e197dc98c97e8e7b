import { InteractionType } from 'discord.js';
import type { Control } from '../../../rendering/discord/custom-id.ts';
import type { CardFacts } from '../../../rendering/discord/read-card.ts';
import type { Credit } from '../../../rendering/discord/view.ts';
import type { Bot } from '../bot.ts';
import type { ComponentInteraction } from '../events/interaction.ts';
import type { MessageBody } from '../../../rendering/discord/message-body.ts';
import type { Exchange } from '../api/exchange.ts';
import { type Reader, readerOf } from '../reader.ts';

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
  /** What was chosen from a menu; empty for a button. */
  readonly chosen: string;
}

/** What a button or a menu does: it acknowledges first, and answers once. */
export type PressHandler = (bot: Bot, press: Press, exchange: Exchange) => Promise<void>;

/** Another state of a card: in its place for the person whose card it is; for others as a private copy of their own. */
export async function replaceCard(
  { interaction, isOwn, isPrivate }: Press,
  exchange: Exchange,
  render: (reader: Reader) => Promise<MessageBody>,
): Promise<void> {
  const isHeard = isOwn ? await exchange.update() : await exchange.think(true);
  if (!isHeard) return;
  const reader = readerOf(interaction, isOwn ? isPrivate : true, creditOf(interaction));
  await exchange.answer(await render(reader));
}

/** Something beside a card, for the presser alone. */
export async function openBeside(
  { interaction }: Press,
  exchange: Exchange,
  render: (reader: Reader) => Promise<MessageBody>,
): Promise<void> {
  if (!(await exchange.think(true))) return;
  await exchange.answer(await render(readerOf(interaction, true)));
}

/** How the card that all see came there: shared by a button, asked for by a command, or in reply to a message. */
function creditOf({ message }: ComponentInteraction): Credit | undefined {
  const { interaction_metadata: origin, message_reference: reference } = message;
  if (origin === undefined || origin === null)
    return reference?.message_id === undefined ? undefined : 'replied';
  return origin.type === InteractionType.MessageComponent ? 'shared' : 'asked';
}
