import type { MessageBody } from '../../../rendering/discord/message-body.ts';
import type { Exchange } from '../api/exchange.ts';
import { type Reader, readerOf } from '../reader.ts';
import type { Press } from './on-component.ts';

/** Another state of a card: in its place for the person whose card it is; for others as a private copy of their own. */
export async function replaceCard(
  { interaction, isOwn, isPrivate, isDeletable }: Press,
  exchange: Exchange,
  render: (reader: Reader, kept: { readonly isDeletable: boolean }) => Promise<MessageBody>,
): Promise<void> {
  const isHeard = isOwn ? await exchange.update() : await exchange.think(true);
  if (!isHeard) return;
  const reader = readerOf(interaction, isOwn ? isPrivate : true);
  await exchange.answer(await render(reader, { isDeletable: isOwn && isDeletable }));
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
