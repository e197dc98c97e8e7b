import type { Answer, QuotedPassage } from '../../answers/answer.ts';
import type { PositionAnswer, PositionPassage } from '../../positions/position.ts';
import { describePosition, describeSpeaker, describeUnknown, PARTS } from '../stance-words.ts';
import { describeVerdict } from '../wording.ts';
import { writeDate } from '../write-date.ts';
import { blockOf, type Block, GAP, type Screen, setPage } from './page.ts';
import { citeLine, joinParts, quoteAnswer } from './quotation.ts';

/** How many passages of a part are shown; `--json` has all. */
const MAX_SHOWN = 5;

/** A column narrower than this is no help to a reader. */
const MIN_COLUMN = 36;

/**
 * What an actor says of a topic as text, or two of them side by side.
 *
 * @param plain what a plain search finds, for where nothing is known of a position
 */
export function renderPosition(
  answer: PositionAnswer,
  plain: Answer | null,
  screen: Screen,
): string {
  const { read, verdict, stances } = answer;
  const heading = describePosition(read);
  const top = [blockOf(heading.charAt(0).toUpperCase() + heading.slice(1), 'bold'), GAP];
  if (verdict === 'none') return setPage([...top, ...nothing(answer, plain)], screen);
  const bottom = {
    runs: joinParts(
      [describeVerdict(verdict), ...spanOfTime(answer), describeUnknown(answer)].filter(
        (clause) => clause !== '',
      ),
    ),
  };
  if (read.form !== 'compare') {
    return setPage([...top, ...stances.flatMap((stance) => parts(stance)), bottom], screen);
  }
  const columns = sideBySide(answer, screen);
  return setPage(top, screen) + columns + setPage([GAP, bottom], screen);
}

/** One line each, the oldest first: how a position went over time. */
export function renderTimeline(answer: PositionAnswer, screen: Screen): string {
  const all = answer.stances.flatMap(({ own, reported }) => [
    ...own.map((passage) => ({ passage, part: 'own' as const })),
    ...reported.map((passage) => ({ passage, part: 'reported' as const })),
  ]);
  const lines = all
    .toSorted((a, b) => (a.passage.date ?? '').localeCompare(b.passage.date ?? ''))
    .map(({ passage, part }) => ({
      runs: joinParts([...timelineParts(passage), PARTS[part].toLowerCase(), passage.id]),
    }));
  return setPage(lines.length === 0 ? [blockOf('No position found.')] : lines, screen);
}

function timelineParts(passage: PositionPassage): readonly string[] {
  const date = passage.date === null ? 'no date' : writeDate(passage.date);
  const words = passage.text.slice(
    passage.attribution.start - passage.start,
    passage.attribution.end - passage.start,
  );
  const speaker = describeSpeaker(passage);
  return [date, ...(speaker === '' ? [] : [speaker]), words.replaceAll(/\s+/g, ' ')];
}

function parts({ own, reported }: PositionAnswer['stances'][number]): readonly Block[] {
  return [...partOf(PARTS.own, own), ...partOf(PARTS.reported, reported)];
}

function partOf(heading: string, passages: readonly PositionPassage[]): readonly Block[] {
  if (passages.length === 0) return [];
  const more = passages.length - MAX_SHOWN;
  return [
    blockOf(heading, 'bold'),
    GAP,
    ...passages
      .slice(0, MAX_SHOWN)
      .flatMap((passage, index) => [
        ...saidBy(passage),
        quoteAnswer(passage),
        citeLine(passage, String(index + 1)),
        GAP,
      ]),
    ...(more > 0 ? [blockOf(`and ${more} more: add --json or --timeline`, 'dim'), GAP] : []),
  ];
}

function saidBy(passage: PositionPassage): readonly Block[] {
  const speaker = describeSpeaker(passage);
  return speaker === '' ? [] : [blockOf(`${speaker}:`)];
}

function nothing({ read, unknown }: PositionAnswer, plain: Answer | null): readonly Block[] {
  const known = unknown.length === 0 ? '' : `: ${describeUnknown({ unknown })}`;
  const passages: readonly QuotedPassage[] = plain?.passages ?? [];
  const what = read.form === 'quotes' ? 'Nothing said' : 'No position';
  return [
    blockOf(`${what} was found${known}.`),
    ...(passages.length === 0
      ? []
      : [GAP, blockOf('Passages that name them, which may show none:', 'dim'), GAP]),
    ...passages.flatMap((passage, index) => [
      quoteAnswer(passage),
      citeLine(passage, String(index + 1)),
      GAP,
    ]),
  ];
}

/** `from 1 March 2024 to 2 May 2025`, where it is more than a day. */
function spanOfTime({ stances }: PositionAnswer): readonly string[] {
  const dates = stances
    .flatMap(({ own, reported }) => [...own, ...reported])
    .flatMap(({ date }) => date ?? [])
    .toSorted();
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined || first === last) return [];
  return [`from ${writeDate(first)} to ${writeDate(last)}`];
}

function sideBySide({ read, stances }: PositionAnswer, screen: Screen): string {
  const width = Math.floor((screen.width - 3) / 2);
  const shown = Math.max(
    1,
    Math.min(
      MAX_SHOWN,
      ...stances
        .map(({ own, reported }) => own.length + reported.length)
        .filter((count) => count > 0),
    ),
  );
  const pages = stances.map((stance, index) => {
    const name = blockOf(read.actors[index] ?? '', 'bold');
    const own = stance.own.slice(0, shown);
    const cut = { own, reported: stance.reported.slice(0, shown - own.length) };
    const body =
      own.length + cut.reported.length === 0 ? [blockOf('Nothing was found.', 'dim')] : parts(cut);
    return setPage([name, GAP, ...body], {
      hasColour: false,
      width: width < MIN_COLUMN ? screen.width : width,
    }).split('\n');
  });
  if (width < MIN_COLUMN) return pages.map((lines) => lines.join('\n')).join('\n');
  const [left = [], right = []] = pages;
  const rows = Math.max(left.length, right.length);
  return (
    Array.from({ length: rows }, (_, at) =>
      `${(left[at] ?? '').padEnd(width)} │ ${right[at] ?? ''}`.trimEnd(),
    ).join('\n') + '\n'
  );
}
