import { ComponentType } from 'discord.js';
import { z } from 'zod';
import { splitClaims } from '../../../queries/split-claims.ts';
import { type Claim, renderClaims } from '../../../rendering/discord/claims-card.ts';
import { admit } from '../admit.ts';
import type { Exchange } from '../api/exchange.ts';
import type { Bot } from '../bot.ts';
import type { MessageCommandInteraction } from '../events/interaction.ts';
import { withoutMarkup } from '../events/message-text.ts';
import type { WireMessage } from '../events/wire.ts';
import { readerOf } from '../reader.ts';

/** **Find sources** on a message: the passages that mention what it says; no verdict on truth. Private until it is shared. */
export async function findSourcesCommand(
  bot: Bot,
  interaction: MessageCommandInteraction,
  exchange: Exchange,
): Promise<void> {
  return admit(bot, interaction, exchange, async () => {
    if (!(await exchange.think(true))) return;
    const { claims, others } = splitClaims(wordsOf(interaction.target));
    const view = { ...readerOf(interaction, true), key: bot.key };
    await exchange.answer(renderClaims(await lookUpClaims(bot, claims), others, view));
  });
}

/** What the documents say of each statement. */
export async function lookUpClaims(bot: Bot, claims: readonly string[]): Promise<readonly Claim[]> {
  return Promise.all(
    claims.map(async (text) => ({ text, answer: await bot.sitrep.ask({ text }) })),
  );
}

/** Everything that people read in a message: what was written, forwarded, or is shown below it. A part a line. */
function wordsOf(message: WireMessage): string {
  const forwarded = (message.message_snapshots ?? []).map(({ message: original }) => original);
  const parts = [message, ...forwarded].flatMap(({ content, embeds, components }) => [
    content ?? '',
    ...(components ?? []).flatMap((component) => textsOf(component)),
    ...(embeds ?? []).flatMap(({ title, description, fields }) => [
      title ?? '',
      description ?? '',
      ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    ]),
  ]);
  return withoutMarkup([...new Set(parts.filter((part) => part !== ''))].join('\n'));
}

/** The texts of a component and of those in it; newer bots write in these alone. */
function textsOf(component: unknown, depth = 0): readonly string[] {
  const { type, content, components } = shownComponent.safeParse(component).data ?? {};
  if (type === ComponentType.TextDisplay) return [content ?? ''];
  return depth > MAX_DEPTH ? [] : (components ?? []).flatMap((one) => textsOf(one, depth + 1));
}

/** Discord allows three: a container, a section, its text. */
const MAX_DEPTH = 3;

const shownComponent = z.looseObject({
  type: z.number(),
  content: z.string().optional().catch(undefined),
  components: z.array(z.unknown()).optional().catch(undefined),
});
