import type { Citation, QuotedPassage } from '../../answers/answer.ts';
import { referenceCode } from './citation-lines.ts';
import { label, rowsOf, stampFor, type Stamp } from './controls.ts';
import { revisionOf } from './custom-id.ts';
import { renderCut } from './cut.ts';
import { CARD_MAX_COST, clip, costOf, share } from './fit.ts';
import { renderCredit } from './footer.ts';
import { renderHeading } from './heading.ts';
import {
  button,
  type Button,
  container,
  linkButton,
  type MessageBody,
  messageOf,
  separator,
  textDisplay,
} from './message-body.ts';
import { fill, type Speech, speak } from '../phrases/speak.ts';
import { oneLine } from './neutralise.ts';
import { namingSentence, withinPassage } from './passage-block.ts';
import { type CardFacts, NO_FILTERS } from './read-card.ts';
import { sourceUrl } from './text-fragment.ts';
import type { CardView } from './view.ts';

/** The edge of a card that shows a document and judges nothing: blue. */
const ACCENT = 0x4f_7c_ac;

/** Stands before the passage that is cited. */
const CITED = '▶';

/** A passage between its neighbours, itself marked. `earlier` and `later` move by one passage. */
export function renderContext(citation: Citation, view: CardView): MessageBody {
  return renderAround(citation, view, 'context');
}

/** A passage of a document that is read from beginning to end. `backward` and `forward` turn the page. */
export function renderReader(citation: Citation, view: CardView): MessageBody {
  return renderAround({ ...citation, before: [], after: [] }, view, 'reader');
}

function renderAround(citation: Citation, view: CardView, kind: 'context' | 'reader'): MessageBody {
  const speech = speak(view.locale);
  const { passage, before, after } = citation;
  const { text: heading, facts } = renderHeading(
    factsOf(passage, speech),
    speech,
    placeOf(citation, speech),
  );
  const shown = [...before, passage, ...after];
  const isMarked = kind === 'context' && shown.length > 1;
  const credit = renderCredit(view, speech);
  const texts = renderAll(
    shown,
    isMarked ? passage.id : null,
    CARD_MAX_COST - costOf(heading) - costOf(credit),
    speech,
  );
  const stamp = stampFor(facts, view, {
    page: 1,
    revision: revisionOf([passage]),
  });
  return messageOf([
    container(ACCENT, [
      textDisplay(heading),
      ...texts.flatMap((text) => [separator(), textDisplay(text)]),
      ...(credit === '' ? [] : [textDisplay(credit.trimStart())]),
      ...rowsOf(buttonsOf(citation, kind, view.isPrivate, stamp, speech)),
    ]),
  ]);
}

function factsOf({ title, id }: QuotedPassage, { phrases }: Speech): CardFacts {
  const question = oneLine(title ?? '') || phrases.untitled;
  return { question, asked: null, reference: id, filters: NO_FILTERS };
}

/** Publisher, date, headings, “passage 4 of 16”. */
function placeOf({ passage, documentPassages }: Citation, speech: Speech): string {
  const { publisher, date, headings, number } = passage;
  const parts = [
    clip(oneLine(publisher ?? ''), PART_MAX_COST),
    date === null ? '' : clip(speech.date(date), PART_MAX_COST),
    clip(oneLine(headings.at(-1) ?? ''), PART_MAX_COST),
    fill(speech.phrases.passageOf, { number: String(number), total: String(documentPassages) }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Of a publisher, a date, a heading. Units of `costOf`. */
const PART_MAX_COST = 80;

function renderAll(
  passages: readonly QuotedPassage[],
  cited: string | null,
  maxCost: number,
  speech: Speech,
): readonly string[] {
  const render = (passage: QuotedPassage, most: number): string => {
    const line = captionOf(passage, passage.id === cited, speech);
    const quote = renderCut(
      {
        text: passage.text,
        bold: withinPassage(passage, passage.highlights),
        answering: withinPassage(passage, passage.answering),
      },
      most - costOf(line) - 1,
    );
    return quote === '' ? line : `${line}\n${quote}`;
  };
  const needs = passages.map((passage) => costOf(render(passage, maxCost)));
  const shares = share(maxCost, needs);
  return passages.map((passage, index) => render(passage, shares[index] ?? 0));
}

function captionOf({ paragraph, id }: QuotedPassage, isCited: boolean, speech: Speech): string {
  const { phrases } = speech;
  const place = `${fill(phrases.paragraph, { number: String(paragraph) })} · ${referenceCode(id)}`;
  return isCited ? `**${CITED} ${phrases.citedHere}** · ${place}` : `-# ${place}`;
}

function buttonsOf(
  { passage, documentPassages }: Citation,
  kind: 'context' | 'reader',
  isPrivate: boolean,
  stamp: Stamp,
  { phrases: { buttons } }: Speech,
): readonly Button[] {
  const [back, on] =
    kind === 'context' ? (['earlier', 'later'] as const) : (['backward', 'forward'] as const);
  const url = sourceUrl(passage.url, namingSentence(passage));
  return [
    button('secondary', label(`◀ ${buttons.earlier}`), stamp(back), passage.number <= 1),
    button('secondary', label(`${buttons.later} ▶`), stamp(on), passage.number >= documentPassages),
    kind === 'reader'
      ? button('secondary', label(buttons.context), stamp('context'))
      : button('secondary', label(buttons.copy), stamp('copy')),
    isPrivate
      ? button('secondary', label(buttons.share), stamp('share'))
      : button('secondary', label(buttons.remove), stamp('delete')),
    ...(url === null ? [] : [linkButton(label(buttons.open), url)]),
  ];
}
