import type { Passage } from '../passages/passage.ts';
import { isQuotable, readSentenceRoles } from '../passages/sentence-roles.ts';

/** A sentence with the logarithm of its odds to answer, but for a constant of the passage. */
export interface ScoredSentence {
  /** Its place among the passage's sentences. */
  readonly at: number;
  readonly score: number;
}

/** The same of a sentence as it stands. */
export interface OwnScore extends ScoredSentence {
  /** Whether it has a word of the question. */
  readonly isMatch: boolean;
}

/** A sentence that may be quoted. */
export interface Reply extends ScoredSentence {
  /** The place of the question or heading that speaks for it more than it does itself; null where none does. */
  readonly lead: number | null;
}

/**
 * The sentences that may be quoted: a reply has what its question says, a text what its heading says, less the farther it
 * stands from it. What the names of a table's columns say is said of each row alike.
 */
export function listReplies(scored: readonly OwnScore[], passage: Passage): readonly Reply[] {
  const own = new Map(scored.map(({ at, score }) => [at, score]));
  const matches = scored.filter(({ isMatch }) => isMatch);
  const said = new Map(matches.map(({ at, score }) => [at, score]));
  const told = tablesTold(passage, said);
  let lead = { at: -1, score: -Infinity };
  const roles = readSentenceRoles(passage);
  return roles.flatMap((role, at) => {
    const score = own.get(at) ?? -Infinity;
    const columns = isQuotable(role) ? columnsOf(passage, at) : null;
    if (columns !== null) return rowReply(at, columns, said, told);
    if (!isQuotable(role)) {
      if (role !== 'aside' && (isQuotable(roles[at - 1]) || score > lead.score))
        lead = { at, score };
      return [];
    }
    lead = { ...lead, score: lead.score - FARTHER };
    const isLed = lead.score > score;
    const best = isLed ? lead.score : score;
    return best === -Infinity ? [] : [{ at, score: best, lead: isLed ? lead.at : null }];
  });
}

/** What the reply loses for not saying it itself, and each sentence after it once more. */
const FARTHER = 0.5;

/** What a row gains that says something itself, where the names of the columns do too. */
const COLUMNS_NAMED = 1;

function rowReply(
  at: number,
  columns: number,
  own: ReadonlyMap<number, number>,
  told: ReadonlySet<number>,
): readonly Reply[] {
  const score = own.get(at);
  const named = own.get(columns);
  if (score !== undefined) {
    return [{ at, score: score + (named === undefined ? 0 : COLUMNS_NAMED), lead: null }];
  }
  return named === undefined || told.has(columns)
    ? []
    : [{ at, score: named - FARTHER, lead: columns }];
}

/** The tables, by the places of their column names, of which a row says something itself. */
function tablesTold(passage: Passage, own: ReadonlyMap<number, number>): ReadonlySet<number> {
  const columns = [...own.keys()].map((at) => [at, columnsOf(passage, at)] as const);
  return new Set(columns.flatMap(([at, names]) => (names === null || names === at ? [] : [names])));
}

/** The place among a passage's sentences of the names of the columns of the table whose row a sentence is; null where it is
 * none. */
export function columnsOf({ parts, sentences }: Passage, at: number): number | null {
  const start = sentences[at]?.start ?? 0;
  const head = parts.findLast((part) => part.start <= start)?.head ?? null;
  if (head === null) return null;
  const place = sentences.findIndex((sentence) => sentence.start === head.start);
  return place === -1 ? null : place;
}
