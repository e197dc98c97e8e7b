import type { Answer, QuotedPassage } from '../../answers/answer.ts';
import { linksOf } from './answer-controls.ts';
import { label, optionsOf, rowsOf, type Stamp, stampFor } from './controls.ts';
import { revisionOf } from './custom-id.ts';
import { CARD_MAX_COST, clip, costOf, share } from './fit.ts';
import { renderCredit, renderSearched } from './footer.ts';
import { renderHeading } from './heading.ts';
import { ROW_MAX_BUTTONS, SELECT_MAX_OPTIONS } from './limits.ts';
import {
  button,
  type Button,
  container,
  type MessageBody,
  messageOf,
  row,
  select,
  separator,
  textDisplay,
} from './message-body.ts';
import { type Speech, speak } from '../phrases/speak.ts';
import { oneLine, plainText } from './neutralise.ts';
import { namingSentence, renderPassages } from './passage-block.ts';
import { NO_FILTERS, textsOf } from './read-card.ts';
import type { CardView } from './view.ts';

/** The edge of a card that judges nothing: blue. */
const ACCENT = 0x4f_7c_ac;

/** A message is taken apart into at most so many statements. */
const CLAIMS_MAX = 5;

/** Passages for each: two where few statements leave room for them. */
const FEW_CLAIMS = 2;

/** Tells the button that shares this card from those of other cards: `item` of its control. */
export const CLAIMS_ITEM = 1;

/** Units of `costOf`. */
const CLAIM_MAX_COST = 250;

/** A statement of a message, with the answer to it as a question. */
export interface Claim {
  readonly text: string;
  readonly answer: Answer;
}

/** For each statement of a message the passages that mention it, or that there are none; no verdict on truth. */
export function renderClaims(
  claims: readonly Claim[],
  others: number,
  view: CardView,
): MessageBody {
  const speech = speak(view.locale);
  const { phrases } = speech;
  const shown = claims.slice(0, CLAIMS_MAX);
  const wanted = {
    question: phrases.claimsHeading,
    asked: null,
    reference: null,
    filters: NO_FILTERS,
  };
  const { text: heading, facts } = renderHeading(wanted, speech);
  const left = others + claims.length - shown.length;
  const more = left > 0 ? ` ${speech.count(phrases.claimsMore, left)}` : '';
  const note = `-# ${phrases.claimsNote}${searchedOf(shown, speech)}${more}${renderCredit(view, speech)}`;
  const room = CARD_MAX_COST - costOf(heading) - costOf(note);
  const passages = claimedPassages(shown);
  const stamp = stampFor(facts, view, { page: 1, revision: revisionOf(passages) });
  const options = optionsOf(passages.map(choiceOf), SELECT_MAX_OPTIONS);
  return messageOf([
    container(ACCENT, [
      textDisplay(heading),
      ...renderAll(shown, room, speech).flatMap((text) => [separator(), textDisplay(text)]),
      separator(),
      textDisplay(note),
      ...rowsOf(buttonsOf(passages, view, stamp, speech)),
      ...(options.length > 0 ? [row([select(stamp('pick'), phrases.pickPassage, options)])] : []),
    ]),
  ]);
}

function choiceOf(passage: QuotedPassage): Parameters<typeof optionsOf>[0][number] {
  const { id, title, document } = passage;
  return { label: namingSentence(passage), value: id, about: title ?? document };
}

/** The passages that a card of these statements quotes, in order. */
export function claimedPassages(claims: readonly Claim[]): readonly QuotedPassage[] {
  return claims.slice(0, CLAIMS_MAX).flatMap((claim) => quotedOf(claim, claims.length));
}

/** The statements that such a card in a message is about, as it shows them. */
export function readClaims(message: unknown): readonly string[] {
  return textsOf(message).flatMap((text) => {
    const [, claim] = /^\*\*((?:\\.|[^\\*])+)\*\*$/u.exec(text.split('\n', 1)[0] ?? '') ?? [];
    return claim === undefined ? [] : [plainText(claim)];
  });
}

function quotedOf({ answer }: Claim, claims: number): readonly QuotedPassage[] {
  return answer.passages.slice(0, claims <= FEW_CLAIMS ? 2 : 1);
}

function buttonsOf(
  passages: readonly QuotedPassage[],
  { isPrivate }: CardView,
  stamp: Stamp,
  speech: Speech,
): readonly Button[] {
  const { buttons } = speech.phrases;
  const first = isPrivate
    ? button('secondary', label(buttons.share), stamp('share', CLAIMS_ITEM))
    : button('secondary', label(buttons.remove), stamp('delete'));
  if (passages.length === 0) return isPrivate ? [] : [first];
  return [first, ...linksOf(passages, speech)].slice(0, ROW_MAX_BUTTONS);
}

function renderAll(claims: readonly Claim[], room: number, speech: Speech): readonly string[] {
  if (claims.length === 0) return [speech.phrases.claimsEmpty];
  const needs = claims.map((claim) => costOf(renderClaim(claim, claims.length, room, speech)));
  const shares = share(room, needs);
  return claims.map((claim, index) =>
    renderClaim(claim, claims.length, shares[index] ?? 0, speech),
  );
}

function renderClaim(wanted: Claim, claims: number, maxCost: number, speech: Speech): string {
  const claim = `**${clip(oneLine(wanted.text), CLAIM_MAX_COST) || '…'}**`;
  const passages = quotedOf(wanted, claims);
  if (passages.length === 0) return `${claim}\n${speech.phrases.claimsNothing}`;
  const room = maxCost - costOf(claim) - passages.length;
  return [claim, ...renderPassages(passages, room, speech)].join('\n');
}

function searchedOf(claims: readonly Claim[], speech: Speech): string {
  const [first] = claims;
  return first === undefined ? '' : ` ${renderSearched(first.answer, false, speech)}`;
}
