import type { Answer } from '../../answers/answer.ts';
import { optionsOf, stampFor } from './controls.ts';
import { revisionOf } from './custom-id.ts';
import { CARD_MAX_COST, clip, costOf, share } from './fit.ts';
import { renderSearched } from './footer.ts';
import { renderHeading } from './heading.ts';
import { SELECT_MAX_OPTIONS } from './limits.ts';
import {
  container,
  type MessageBody,
  messageOf,
  row,
  select,
  separator,
  textDisplay,
} from './message-body.ts';
import { type Speech, speak } from '../phrases/speak.ts';
import { oneLine } from './neutralise.ts';
import { namingSentence, renderPassages } from './passage-block.ts';
import { NO_FILTERS } from './read-card.ts';
import type { CardView } from './view.ts';

/** The edge of a card that judges nothing: blue. */
const ACCENT = 0x4f_7c_ac;

/** A message is taken apart into at most so many statements. */
const CLAIMS_MAX = 3;

/** Passages for each. */
const PASSAGES_PER_CLAIM = 2;

/** Units of `costOf`. */
const CLAIM_MAX_COST = 250;

/** A statement of a message, with the answer to it as a question. */
export interface Claim {
  readonly text: string;
  readonly answer: Answer;
}

/** For each statement of a message the passages that mention it, or that there are none; no verdict on truth. */
export function renderClaims(claims: readonly Claim[], view: CardView): MessageBody {
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
  const note = `-# ${phrases.claimsNote}${searchedOf(shown, speech)}`;
  const room = CARD_MAX_COST - costOf(heading) - costOf(note);
  const passages = shown.flatMap(({ answer }) => answer.passages.slice(0, PASSAGES_PER_CLAIM));
  const stamp = stampFor(facts, view, {
    page: 1,
    revision: revisionOf(passages),
  });
  const options = optionsOf(
    passages.map((passage) => ({
      label: namingSentence(passage),
      value: passage.id,
      about: passage.title ?? passage.document,
    })),
    SELECT_MAX_OPTIONS,
  );
  return messageOf([
    container(ACCENT, [
      textDisplay(heading),
      ...renderAll(shown, room, speech).flatMap((text) => [separator(), textDisplay(text)]),
      separator(),
      textDisplay(note),
      ...(options.length > 0 ? [row([select(stamp('pick'), phrases.pickPassage, options)])] : []),
    ]),
  ]);
}

function renderAll(claims: readonly Claim[], room: number, speech: Speech): readonly string[] {
  if (claims.length === 0) return [speech.phrases.claimsEmpty];
  const needs = claims.map((claim) => costOf(renderClaim(claim, room, speech)));
  const shares = share(room, needs);
  return claims.map((claim, index) => renderClaim(claim, shares[index] ?? 0, speech));
}

function renderClaim({ text, answer }: Claim, maxCost: number, speech: Speech): string {
  const claim = `**${clip(oneLine(text), CLAIM_MAX_COST) || '…'}**`;
  const passages = answer.passages.slice(0, PASSAGES_PER_CLAIM);
  if (passages.length === 0) return `${claim}\n${speech.phrases.claimsNothing}`;
  const room = maxCost - costOf(claim) - passages.length;
  return [claim, ...renderPassages(passages, room, speech)].join('\n');
}

function searchedOf(claims: readonly Claim[], speech: Speech): string {
  const [first] = claims;
  return first === undefined ? '' : ` ${renderSearched(first.answer, false, speech)}`;
}
