import type { Answer, QuotedPassage } from '../../answers/answer.ts';
import type { Span } from '../../text/span.ts';

/** Counts up when a field changes its meaning or is taken away; new fields may come without. */
const VERSION = 1;

/** Characters that a terminal may obey or hide, and that `JSON.stringify` leaves as they are. */
const UNSAFE = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** The object that `ask --json` prints: the fields of an {@link Answer}, with these names and no others. */
export function toJson(answer: Answer) {
  const { question, verdict, page, pages, searched } = answer;
  return {
    version: VERSION,
    question,
    verdict,
    passages: answer.passages.map(passageToJson),
    page,
    pages,
    searched: {
      documents: searched.documents,
      passages: searched.passages,
      newest: searched.newest,
      undated: searched.undated ?? 0,
    },
    alsoSearched: answer.alsoSearched.map((also) => ({ term: also.term, for: also.for })),
    corrected: answer.corrected.map(({ from, to }) => ({ from, to })),
    didYouMean: [...answer.didYouMean],
    nearest: answer.nearest.map(passageToJson),
    ...(answer.position === undefined ? {} : { position: answer.position }),
  };
}

/** Writes JSON that no terminal obeys: the same values, with unsafe characters escaped. */
export function stringifySafely(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, escapeCharacter);
}

/** A passage as `ask --json` prints it. */
export function passageToJson(passage: QuotedPassage) {
  return {
    id: passage.id,
    document: passage.document,
    revision: passage.revision,
    number: passage.number,
    paragraph: passage.paragraph,
    title: passage.title,
    publisher: passage.publisher,
    date: passage.date,
    url: passage.url,
    headings: [...passage.headings],
    speaker: passage.speaker,
    page: passage.page,
    source: spanToJson(passage.source),
    text: passage.text,
    start: passage.start,
    end: passage.end,
    answering: passage.answering.map(spanToJson),
    answer: passage.answer === null ? null : spanToJson(passage.answer),
    highlights: passage.highlights.map(spanToJson),
    ...(passage.stance === undefined ? {} : { stance: passage.stance }),
  };
}

function spanToJson({ start, end }: Span) {
  return { start, end };
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
