import type { Answer } from '../../answers/answer.ts';
import { linksOf } from './answer-controls.ts';
import { label, rowsOf, stampFor } from './controls.ts';
import { revisionOf } from './custom-id.ts';
import { CARD_MAX_COST, costOf } from './fit.ts';
import { renderHeading } from './heading.ts';
import {
  button,
  container,
  type MessageBody,
  messageOf,
  separator,
  textDisplay,
} from './message-body.ts';
import { speak } from '../phrases/speak.ts';
import { renderPassages } from './passage-block.ts';
import { NO_FILTERS } from './read-card.ts';
import type { CardView } from './view.ts';

/** The edge of a card that judges nothing: grey. */
const ACCENT = 0x80_84_8e;

/**
 * What is left of an answer whose question was deleted: the passages, without a word of the question or a mark of what
 * matched it, and a button to remove them too. `passages` may be empty.
 */
export function renderOrphan(passages: Answer['passages'], view: CardView): MessageBody {
  const speech = speak(view.locale);
  const { phrases } = speech;
  const question = phrases.notices.questionDeleted;
  const wanted = { question, asked: null, reference: null, filters: NO_FILTERS };
  const { text: heading, facts } = renderHeading(wanted, speech);
  const plain = passages.map((passage) => ({ ...passage, highlights: [] }));
  const texts = renderPassages(plain, CARD_MAX_COST - costOf(heading), speech);
  const shown = { page: 1, revision: revisionOf(passages) };
  const stamp = stampFor(facts, view, shown);
  return messageOf([
    container(ACCENT, [
      textDisplay(heading),
      ...texts.flatMap((text) => [separator(), textDisplay(text)]),
      ...rowsOf([
        button('secondary', label(phrases.buttons.remove), stamp('delete')),
        ...linksOf(passages, speech),
      ]),
    ]),
  ]);
}
