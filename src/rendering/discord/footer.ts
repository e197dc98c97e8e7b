import type { Answer } from '../../answers/answer.ts';
import { foldWord } from '../../text/fold.ts';
import { clip, costOf } from './fit.ts';
import { oneLine } from './neutralise.ts';
import type { CardView } from './view.ts';
import { fill, type Speech } from '../phrases/speak.ts';

/** Of one list in the footer; a longer one ends with `…`. */
const LIST_MAX = 6;

/** Units of `costOf`, for one word in such a list. */
const TERM_MAX_COST = 40;

/**
 * The line under the passages: the verdict, how old what was found is, what the match rests on, where was searched. At most
 * `maxCost`; the longest parts give way.
 */
export function renderFooter(
  answer: Answer,
  today: string | undefined,
  speech: Speech,
  maxCost: number,
): string {
  const { phrases } = speech;
  const { verdict, page, pages, isCut } = answer;
  const parts = [
    phrases.verdicts[verdict],
    ...readingOf(answer, speech),
    ageOf(answer, today, speech),
    page > 1 ? fill(phrases.page, { page: String(page), pages: String(pages) }) : '',
    isCut ? phrases.questionCut : '',
    ...correctionsOf(answer, speech),
    alsoSearchedOf(answer, speech),
    verdict === 'none' ? '' : speech.count(phrases.documents, answer.searched.documents),
  ].filter((part) => part !== '');
  while (parts.length > 1 && costOf(lineOf(parts)) > maxCost) parts.splice(longestOf(parts), 1);
  return lineOf(parts);
}

/** “shared by @ada”, a line of its own; empty where the card is private, or stands under its question. */
export function renderCredit({ credit, asker, isPrivate }: CardView, { phrases }: Speech): string {
  if (isPrivate || credit === undefined || credit === 'replied') return '';
  const words = credit === 'shared' ? phrases.sharedBy : phrases.askedBy;
  return `\n-# ${fill(words, { person: `<@${asker}>` })}`;
}

/** “Searched 3 documents; the newest is of 1 March 2025.” */
export function renderSearched({ searched }: Answer, isFiltered: boolean, speech: Speech): string {
  const { phrases } = speech;
  if (searched.documents === 0) return isFiltered ? phrases.filtersLeaveNone : phrases.holdsNone;
  const documents = speech.count(phrases.documents, searched.documents);
  if (searched.newest === null) return fill(phrases.searched, { documents });
  const date = clip(speech.date(searched.newest), TERM_MAX_COST);
  return fill(phrases.searchedDated, { documents, date });
}

/** How a question about what somebody says was read, and what of it no document knows. */
function readingOf({ position }: Answer, { phrases: { stances } }: Speech): readonly string[] {
  if (position === undefined) return [];
  const { form, actors, topic, unknown, silent } = position;
  const about = clip(oneLine(topic ?? '…'), TERM_MAX_COST);
  return [
    fill(stances[form], { actors: listOf(actors), topic: about }),
    ...(unknown.length === 0 ? [] : [fill(stances.unknown, { names: listOf(unknown) })]),
    ...(silent.length === 0 ? [] : [fill(stances.silent, { names: listOf(silent) })]),
  ];
}

function listOf(names: readonly string[]): string {
  return names.map((name) => clip(oneLine(name), TERM_MAX_COST)).join(', ');
}

function longestOf(parts: readonly string[]): number {
  const lengths = parts.map((part) => part.length);
  return lengths.indexOf(Math.max(...lengths));
}

function lineOf(parts: readonly string[]): string {
  return `-# ${parts.join(' · ')}`;
}

/** Younger than this a finding is news, and the date in its citation says enough. Days. */
const OLD_DAYS = 45;

/** “from March 2025, 20 months ago”, of the newest passage that is shown. */
function ageOf({ passages }: Answer, today: string | undefined, speech: Speech): string {
  const newest = passages
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  const ago =
    newest === undefined || today === undefined ? null : speech.ago(newest, today, OLD_DAYS);
  return newest === undefined || ago === null
    ? ''
    : fill(speech.phrases.fromMonth, { month: speech.month(newest), ago });
}

function correctionsOf({ corrected }: Answer, { phrases }: Speech): readonly string[] {
  return corrected.slice(0, LIST_MAX).map(({ from, to }) =>
    fill(phrases.searchedInstead, {
      from: clip(from, TERM_MAX_COST),
      to: clip(to, TERM_MAX_COST),
    }),
  );
}

/** Other words for what was asked, where the first passage holds them and not the words themselves. */
function alsoSearchedOf({ alsoSearched, passages }: Answer, { phrases }: Speech): string {
  const [first] = passages;
  if (first === undefined) return '';
  const found = first.highlights.map(({ start, end }) =>
    foldWord(first.text.slice(start - first.start, end - first.start)),
  );
  const isFound = (words: string): boolean =>
    found.some((word) => word !== '' && word.startsWith(stemOf(words)));
  const rests = alsoSearched.filter(({ term, for: asked }) => isFound(term) && !isFound(asked));
  const terms = [...new Set(rests.map(({ term }) => clip(term, TERM_MAX_COST)))];
  if (terms.length === 0) return '';
  const listed = terms.slice(0, LIST_MAX).join(', ') + (terms.length > LIST_MAX ? ' …' : '');
  return fill(phrases.alsoSearched, { terms: listed });
}

/** Without possessive and the last letters of a long word, which endings change. */
function stemOf(words: string): string {
  const folded = foldWord(words).replace(/['’]s$/, '');
  return folded.length > LONG_WORD ? folded.slice(0, -ENDING) : folded;
}

const LONG_WORD = 5;
const ENDING = 1;
