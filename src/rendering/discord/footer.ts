import type { Answer } from '../../answers/answer.ts';
import { clip, costOf } from './fit.ts';
import type { CardView } from './view.ts';
import { fill, type Speech } from '../phrases/speak.ts';

/** Of one list in the footer; a longer one ends with `…`. */
const LIST_MAX = 6;

/** Units of `costOf`, for one word in such a list. */
const TERM_MAX_COST = 40;

/** The line under the passages: the verdict, what else was searched, where. At most `maxCost`; the longest parts give way. */
export function renderFooter(answer: Answer, speech: Speech, maxCost: number): string {
  const { phrases } = speech;
  const { verdict, page, pages, isCut } = answer;
  const parts = [
    phrases.verdicts[verdict],
    pages > 1 ? fill(phrases.page, { page: String(page), pages: String(pages) }) : '',
    isCut ? phrases.questionCut : '',
    ...correctionsOf(answer, speech),
    alsoSearchedOf(answer, speech),
    holdingsOf(answer, speech),
  ].filter((part) => part !== '');
  while (parts.length > 1 && costOf(lineOf(parts)) > maxCost) parts.splice(longestOf(parts), 1);
  return lineOf(parts);
}

/** “shared by @ada”, a line of its own; empty where the card is private, or stands under its question. */
export function renderCredit({ credit, asker, isPrivate }: CardView, { phrases }: Speech): string {
  if (isPrivate || credit === undefined) return '';
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

function longestOf(parts: readonly string[]): number {
  const lengths = parts.map((part) => part.length);
  return lengths.indexOf(Math.max(...lengths));
}

function lineOf(parts: readonly string[]): string {
  return `-# ${parts.join(' · ')}`;
}

/** With no match the card says it at length. */
function holdingsOf({ searched, verdict }: Answer, speech: Speech): string {
  if (verdict === 'none') return '';
  const documents = speech.count(speech.phrases.documents, searched.documents);
  if (searched.newest === null) return documents;
  const date = clip(speech.date(searched.newest), TERM_MAX_COST);
  return fill(speech.phrases.holdings, { documents, date });
}

function correctionsOf({ corrected }: Answer, { phrases }: Speech): readonly string[] {
  return corrected.slice(0, LIST_MAX).map(({ from, to }) =>
    fill(phrases.searchedInstead, {
      from: clip(from, TERM_MAX_COST),
      to: clip(to, TERM_MAX_COST),
    }),
  );
}

function alsoSearchedOf({ alsoSearched }: Answer, { phrases }: Speech): string {
  const terms = [...new Set(alsoSearched.map(({ term }) => clip(term, TERM_MAX_COST)))];
  if (terms.length === 0) return '';
  const listed = terms.slice(0, LIST_MAX).join(', ') + (terms.length > LIST_MAX ? ' …' : '');
  return fill(phrases.alsoSearched, { terms: listed });
}
