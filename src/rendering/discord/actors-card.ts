import type { ListedActor } from '../../positions/actor-list.ts';
import type { PositionAnswer, PositionPassage } from '../../positions/position.ts';
import { fill, type Speech, speak } from '../phrases/speak.ts';
import { CARD_MAX_COST, clip, costOf } from './fit.ts';
import { container, type MessageBody, messageOf, textDisplay } from './message-body.ts';
import { oneLine } from './neutralise.ts';

/** The edge of a card that judges nothing: blue. */
const ACCENT = 0x4f_7c_ac;

/** Units of `costOf`. */
const NAME_MAX_COST = 120;
const WORDS_MAX_COST = 160;

/** Who appears in the documents, a line each, as many as fit. */
export function renderActors(actors: readonly ListedActor[], locale: string): MessageBody {
  const speech = speak(locale);
  const { stances } = speech.phrases;
  if (actors.length === 0) return cardOf(stances.actorsHeading, [stances.actorsNone]);
  return cardOf(
    stances.actorsHeading,
    actors.map((actor) => lineOf(actor, speech)),
  );
}

/** What was found of a position by date, the oldest first, a line each. */
export function renderTimeline(answer: PositionAnswer, locale: string): MessageBody {
  const speech = speak(locale);
  const { phrases } = speech;
  const passages = answer.stances
    .flatMap(({ own, reported }) => [...own, ...reported])
    .filter(({ date }) => date !== null)
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const lines = passages.map((passage) => momentOf(passage, speech));
  return cardOf(
    phrases.buttons.timeline,
    lines.length === 0 ? [phrases.stances.timelineNone] : lines,
  );
}

function lineOf(
  { name, mentions, documents, speaksFor }: ListedActor,
  { phrases, count }: Speech,
): string {
  const counts = `×${mentions}, ${count(phrases.documents, documents.length)}`;
  const behalf = speaksFor.map(({ actor, evidence }) => {
    const said = fill(phrases.stances.speaksFor, { actor: nameOf(actor) });
    return evidence === null ? said : `${said} (${evidence.id})`;
  });
  return `- **${nameOf(name)}** · ${[counts, ...behalf].join(' · ')}`;
}

function momentOf(
  { date, speaker, text, start, attribution, id }: PositionPassage,
  speech: Speech,
): string {
  const words = text.slice(attribution.start - start, attribution.end - start);
  const parts = [
    date === null ? '' : speech.date(date),
    speaker === null ? '' : nameOf(speaker),
    clip(oneLine(words), WORDS_MAX_COST),
    id,
  ];
  return `- ${parts.filter((part) => part !== '').join(' · ')}`;
}

function nameOf(name: string): string {
  return clip(oneLine(name), NAME_MAX_COST);
}

function cardOf(heading: string, lines: readonly string[]): MessageBody {
  const head = `### ${heading}`;
  let left = CARD_MAX_COST - costOf(head);
  const shown = lines.filter((line) => {
    left -= costOf(line) + 1;
    return left >= 0;
  });
  return messageOf([container(ACCENT, [textDisplay(head), textDisplay(shown.join('\n'))])]);
}
