import type { VerdictExplanation } from '../../answers/explain-verdict.ts';
import type { Explanation } from '../../library/explain-library.ts';
import type { PassageExplanation } from '../../ranking/explain-passage.ts';
import type { Contribution } from '../../ranking/weighted-sum.ts';
import { displayWidth } from '../../rendering/terminal/grapheme-width.ts';
import { makeVisible } from '../../rendering/terminal/visible.ts';

/** An explanation as tables for people: for each passage its matches and features, then what decided the verdict. */
export function renderExplanation({ question, passages, verdict }: Explanation): string {
  const parts = [
    makeVisible(question),
    ...passages.map((passage, at) => renderPassage(passage, at + 1)),
    ...(passages.length === 0 ? ['No passage has a word of the question.'] : []),
    renderVerdict(verdict),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** What a way to say a word is to it, for people. */
const KINDS = {
  word: 'the word',
  spelling: 'spelling',
  name: 'other name',
  family: 'related word',
} as const;

function renderPassage({ id, score, matches, features, rest }: PassageExplanation, rank: number) {
  const words = matches.map(({ asked, said, kind, field, times, gain, weight }) => [
    asked,
    kind === 'word' ? '' : said,
    KINDS[kind],
    field,
    String(times),
    decimals(gain),
    decimals(weight),
  ]);
  const sum = [...listAdding(features), ['quoted phrases, answer held', '', '', signed(rest)]];
  return [
    `${rank}. ${id}  score ${decimals(score)}`,
    setTable(['word', 'found as', 'how', 'in', 'times', 'gain', 'weight'], words),
    '',
    setTable(['feature', 'value', 'weight', 'adds'], [...sum, ['score', '', '', decimals(score)]]),
  ].join('\n');
}

function renderVerdict({ verdict, decided }: VerdictExplanation): string {
  if (decided === null) return `Verdict: ${verdict}, as nothing was found that can be quoted`;
  const { evidence, bias, odds, refusedBelow, assurance, sure, strongFrom } = decided;
  const rows = [...listAdding(evidence), ['bias', '', '', signed(bias)]];
  return [
    `Verdict: ${verdict}`,
    setTable(
      ['evidence', 'value', 'weight', 'adds'],
      [...rows, ['odds (log)', '', '', decimals(odds)]],
    ),
    '',
    `none below ${decimals(refusedBelow)} · the answer is “${assurance}”: ${describeStrong(strongFrom)}, and is ${decimals(sure)}`,
  ].join('\n');
}

function describeStrong(from: number): string {
  if (from === Infinity) return 'never strong';
  return from === -Infinity ? 'strong where it is not none' : `strong from ${decimals(from)}`;
}

/** What adds nothing is left out. */
function listAdding(contributions: readonly Contribution[]): readonly (readonly string[])[] {
  return contributions
    .filter(({ adds }) => Math.abs(adds) >= SHOWN_FROM)
    .map(({ name, value, weight, adds }) => [
      name,
      decimals(value),
      decimals(weight),
      signed(adds),
    ]);
}

/** Less is rounded to nothing. */
const SHOWN_FROM = 0.005;

function decimals(value: number): string {
  return value.toFixed(2);
}

function signed(value: number): string {
  return value < 0 ? decimals(value) : `+${decimals(value)}`;
}

/** Columns two spaces apart, those of numbers to the right. */
function setTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map(makeVisible));
  const widths = head.map((_, column) =>
    Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `   ${line}`)
    .join('\n');
}

function pad(cell: string, width: number): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(cell)));
  return /^[+-]?\d+(?:\.\d+)?$/.test(cell) ? space + cell : cell + space;
}
