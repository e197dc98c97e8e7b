import type { Passage } from '../passages/passage.ts';
import {
  leansBack,
  isQuotable,
  readSentenceRoles,
  type SentenceRole,
} from '../passages/sentence-roles.ts';
import { CUES_WANTED } from '../ranking/cues.ts';
import type { Scan } from '../ranking/scan-passage.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';
import { weightedSum, type Weights } from '../ranking/weighted-sum.ts';
import { columnsOf, type Reply, type OwnScore } from './list-replies.ts';

/** What speaks for a sentence: 0 to 1 where nothing else is said. */
export interface SentenceEvidence {
  /** Share of the query's worth that it holds. */
  readonly covered: number;
  /** The same over the best sentence's. */
  readonly coveredOfBest: number;
  /** What the sentence before holds and it does not. */
  readonly before: number;
  readonly after: number;
  /** Whether it has a word of the kind asked for. */
  readonly kind: number;
  readonly kindCovered: number;
  /** Whether it begins with a word that points back. */
  readonly leans: number;
  /** Logarithm of its length in terms. */
  readonly length: number;
  readonly isFirst: number;
  /** Share of the worth that it holds, shared with the other sentences that hold it. */
  readonly alone: number;
  /** Share of the query's terms. */
  readonly count: number;
}

/** A sentence of a passage as the choice sees it. */
export interface SentenceCandidate {
  /** Its place among the passage's sentences. */
  readonly at: number;
  readonly evidence: SentenceEvidence;
}

/** Fitted by `npm run fit` on questions with marked answers. */
export const SENTENCE_WEIGHTS: Weights<keyof SentenceEvidence> = [
  ['covered', 2.04],
  ['coveredOfBest', 1.44],
  ['before', 2.65],
  ['after', 0.37],
  ['kind', 2.33],
  ['kindCovered', -0.27],
  ['leans', 0.23],
  ['length', -0.3],
  ['isFirst', 0.02],
  ['alone', 3.37],
  ['count', 2.12],
];

/** A second sentence is marked too where its odds come so near to the first's: e^-0.9 = 0.4 of them. */
const SECOND_WITHIN = 0.9;

/**
 * How well each sentence of a passage answers, in order; none where nothing matches.
 *
 * @param places of each sentence that was scanned, among the passage's sentences
 */
export function scoreSentences(
  query: WeighedQuery,
  scan: Scan,
  passage: Passage,
  places: readonly number[],
): readonly OwnScore[] {
  if (scan.places.length === 0) return [];
  return readSentenceCandidates(query, scan, passage, places).map(({ at, evidence }) => ({
    at,
    score: weightedSum(SENTENCE_WEIGHTS, evidence),
    isMatch: evidence.covered > 0,
  }));
}

/** So many sentences of a reply are quoted, since any may be what answers. */
const MAX_REPLY = 3;

/**
 * The places of the sentences that answer, in order: one or two, or the beginning of a reply, with those that they lean
 * on; none where none may be quoted.
 *
 * @param held the one that holds the words that answer, which is among them; null where it is not known
 */
export function chooseSentences(
  replies: readonly Reply[],
  passage: Passage,
  held: number | null,
): readonly number[] {
  const roles = readSentenceRoles(passage);
  const order = replies.toSorted((a, b) => b.score - a.score);
  const first = order.find(({ at }) => at === held) ?? order[0];
  if (first === undefined) return [];
  const isAnswered = first.lead !== null && roles[first.lead] === 'question' && held === null;
  const chosen = isAnswered
    ? replies.filter(({ lead }) => lead === first.lead).slice(0, MAX_REPLY)
    : [first, ...secondOf(order, first)];
  const places = chosen.flatMap(({ at }) => [...leadsOf(passage, roles, at), at]);
  return [...new Set(places)].toSorted((a, b) => a - b);
}

function secondOf(order: readonly Reply[], first: Reply): readonly Reply[] {
  const best = order[0]?.score ?? 0;
  return order.filter((one) => one !== first && one.score > best - SECOND_WITHIN).slice(0, 1);
}

/** The sentence that one leans on, and the row with the names of its columns. */
function leadsOf(passage: Passage, roles: readonly SentenceRole[], at: number): readonly number[] {
  const columns = columnsOf(passage, at);
  if (columns !== null) return [columns];
  return leansBack(passage, at) && isQuotable(roles[at - 1]) ? [at - 1] : [];
}

/** The sentences of a passage that have terms, in order, with what speaks for each. */
export function readSentenceCandidates(
  { terms, total, expects }: WeighedQuery,
  scan: Scan,
  passage: Passage,
  places: readonly number[],
): readonly SentenceCandidate[] {
  const termShares = terms.map(({ weight }) => weight / total);
  const rows = gainsBySentence(scan, terms.length);
  const shares = rows.map((row) => weigh(row, termShares));
  const best = Math.max(...shares, Number.MIN_VALUE);
  const holders = termShares.map((_, slot) =>
    Math.max(1, rows.filter((row) => (row[slot] ?? 0) > 0).length),
  );
  return rows.map((row, index) => {
    const at = places[index] ?? 0;
    const kind = ((scan.sentenceCues[index] ?? 0) & CUES_WANTED[expects]) === 0 ? 0 : 1;
    const share = shares[index] ?? 0;
    return {
      at,
      evidence: {
        covered: share,
        coveredOfBest: share / best,
        before: missing(rows[index - 1], row, termShares),
        after: missing(rows[index + 1], row, termShares),
        kind,
        kindCovered: (kind * share) / best,
        leans: leansBack(passage, at) ? 1 : 0,
        length: Math.log(1 + (scan.sentenceLengths[index] ?? 0)),
        isFirst: index === 0 ? 1 : 0,
        alone: termShares.reduce(
          (sum, worth, slot) => sum + ((row[slot] ?? 0) * worth) / (holders[slot] ?? 1),
          0,
        ),
        count: row.filter((gain) => gain > 0).length / terms.length,
      },
    };
  });
}

function gainsBySentence(scan: Scan, terms: number): readonly (readonly number[])[] {
  const rows = scan.sentenceLengths.map(() => Array.from({ length: terms }, () => 0));
  for (const [index, slot] of scan.slots.entries()) {
    const row = rows[scan.sentences[index] ?? 0];
    if (row !== undefined) row[slot] = Math.max(row[slot] ?? 0, scan.gains[index] ?? 0);
  }
  return rows;
}

function weigh(row: readonly number[], termShares: readonly number[]): number {
  return row.reduce((sum, gain, slot) => sum + gain * (termShares[slot] ?? 0), 0);
}

function missing(
  other: readonly number[] | undefined,
  row: readonly number[],
  termShares: readonly number[],
): number {
  if (other === undefined) return 0;
  return weigh(
    other.map((gain, slot) => Math.max(0, gain - (row[slot] ?? 0))),
    termShares,
  );
}
