import { termOf } from '../index/marked-term.ts';
import { addValue, createNumberTable, valueOf, type NumberTable } from '../ranking/number-table.ts';
import type { RankedPassage } from '../ranking/rank.ts';

/** A passage is shown while its odds are at least e^-8 of the first's: below lies what shares a common word at most. */
const MAX_BEHIND = 8;

/** Two passages that share so much of their words say the same. */
const SAME_SHARE = 0.9;

/** A document whose title and headings hold so much of what is asked is about it, whatever words its text has. */
const TITLE_SHARE = 0.5;

/** A passage comes near the first while its odds are at least e^-1.5 of the first's: what it says is about the question. */
const NEAR_BEHIND = 1.5;

/** Whether a passage adds to the first at a glance. */
export function isNear(one: RankedPassage, first: RankedPassage | undefined): boolean {
  return one.score >= (first?.score ?? 0) - NEAR_BEHIND;
}

/** Whether a passage is near enough to the first to be shown at all. */
export function isShown(one: RankedPassage, first: RankedPassage | undefined): boolean {
  const isAbout = one.scan.places.length > 0 || one.features.titleHeld >= TITLE_SHARE;
  return isAbout && one.score >= (first?.score ?? 0) - MAX_BEHIND;
}

/** The same passages without those that have no word of the question themselves, but for the opening of each document. */
export function keepOpenings(ranked: readonly RankedPassage[]): readonly RankedPassage[] {
  const openings = new Map<string, number>();
  for (const { found } of ranked) {
    const { document, number } = found.passage;
    openings.set(document, Math.min(number, openings.get(document) ?? number));
  }
  return ranked.filter(
    ({ found, scan }) =>
      scan.places.length > 0 || openings.get(found.passage.document) === found.passage.number,
  );
}

/** The same passages without those that repeat an earlier one almost word for word, the first `count` of them. */
export function leaveOutRepeats(
  ranked: readonly RankedPassage[],
  count: number,
): readonly RankedPassage[] {
  const kept: { readonly one: RankedPassage; readonly terms: NumberTable }[] = [];
  for (const one of ranked) {
    if (kept.length === count) break;
    const terms = distinctTerms(one);
    if (!kept.some((other) => isRepeat(terms, other.terms))) kept.push({ one, terms });
  }
  return kept.map(({ one }) => one);
}

/** The numbers of the distinct terms of a passage's text, each with how often it stands there. */
function distinctTerms({ found }: RankedPassage): NumberTable {
  const { text } = found.terms;
  const terms = createNumberTable(text.length);
  for (const value of text) addValue(terms, termOf(value), 1);
  return terms;
}

/** Whether of all terms of the two, {@link SAME_SHARE} stand in both; given up as soon as too many do not. */
function isRepeat(a: NumberTable, b: NumberTable): boolean {
  const most = a.size - ((a.size + b.size) * SAME_SHARE) / (1 + SAME_SHARE);
  if (a.size - b.size > most || most < 0) return false;
  let missing = 0;
  for (let at = 0; at < a.pairs.length; at += 2) {
    const key = a.pairs[at] ?? 0;
    if (key === 0 || valueOf(b, key - 1) > 0) continue;
    missing += 1;
    if (missing > most) return false;
  }
  return true;
}
