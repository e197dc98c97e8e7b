import type { QuotedPassage } from '../../../answers/answer.ts';
import {
  claimedPassages,
  readClaims,
  renderClaims,
} from '../../../rendering/discord/claims-card.ts';
import { renderContext } from '../../../rendering/discord/context-card.ts';
import { revisionOf } from '../../../rendering/discord/custom-id.ts';
import type { MessageBody } from '../../../rendering/discord/message-body.ts';
import { renderNotice, withNotice } from '../../../rendering/discord/pages.ts';
import type { Bot } from '../bot.ts';
import { ask, cardOf } from '../cards/answer-card.ts';
import { CONTEXT_PASSAGES } from '../commands/cite.ts';
import { lookUpClaims } from '../commands/find-sources.ts';
import type { Reader } from '../reader.ts';
import type { Press } from './press.ts';

/** What a card is about, or, where its documents have changed since, the card as it would be now, with a word on that. */
export type Current =
  | { readonly kind: 'same'; readonly passage: QuotedPassage; readonly card: MessageBody }
  | { readonly kind: 'changed' | 'gone'; readonly card: MessageBody };

/** The passage that a card is about, that of its reference or the first of its page, with the card as it is now. */
export async function currentPassage(
  bot: Bot,
  { card, control }: Pick<Press, 'card' | 'control'>,
  reader: Reader,
): Promise<Current> {
  const { passages, body } =
    card.reference === null
      ? await currentAnswer(bot, { card, control }, reader)
      : await currentContext(bot, card.reference, reader);
  const [passage] = passages;
  if (passage !== undefined && revisionOf(passages) === control.revision)
    return { kind: 'same', passage, card: body };
  if (passage !== undefined)
    return { kind: 'changed', card: withNotice(body, 'changed', reader.locale) };
  const isOfReference = card.reference !== null;
  return {
    kind: 'gone',
    card: isOfReference ? body : withNotice(body, 'sourceGone', reader.locale),
  };
}

interface Shown {
  readonly passages: readonly QuotedPassage[];
  readonly body: MessageBody;
}

async function currentAnswer(
  bot: Bot,
  { card, control }: Pick<Press, 'card' | 'control'>,
  reader: Reader,
): Promise<Shown> {
  const answer = await ask(bot, card, { page: Math.max(1, control.page) });
  return { passages: answer.passages, body: cardOf(bot, answer, card, reader) };
}

async function currentContext(bot: Bot, reference: string, reader: Reader): Promise<Shown> {
  const citation = await bot.sitrep.cite(reference, CONTEXT_PASSAGES);
  if (citation === null)
    return { passages: [], body: renderNotice('unknownReference', reader.locale, { reference }) };
  return {
    passages: [citation.passage],
    body: renderContext(citation, { ...reader, key: bot.key }),
  };
}

/** A card of statements as it would be now. */
export async function currentClaims(
  bot: Bot,
  { control, interaction }: Pick<Press, 'control' | 'interaction'>,
  reader: Reader,
): Promise<SharedCard> {
  const claims = await lookUpClaims(bot, readClaims(interaction.message));
  const card = renderClaims(claims, 0, { ...reader, key: bot.key });
  const isSame = revisionOf(claimedPassages(claims)) === control.revision;
  if (isSame) return { kind: 'same', card };
  return { kind: 'changed', card: withNotice(card, 'changed', reader.locale) };
}

/** What is shared, or shown to the person alone where it is not what they see any more. */
export type SharedCard = Pick<Current, 'kind' | 'card'>;
