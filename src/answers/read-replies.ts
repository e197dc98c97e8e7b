import type { Query } from '../queries/query.ts';
import type { RankedPassage } from '../ranking/rank.ts';
import type { Scan } from '../ranking/scan-passage.ts';
import type { WeighedQuery } from '../ranking/weigh-query.ts';
import { scoreSentences } from './choose-sentences.ts';
import { listReplies, type Reply } from './list-replies.ts';
import { placeSentences } from './place-terms.ts';

/** What was asked. */
export interface Asked {
  readonly query: Query;
  readonly weighed: WeighedQuery;
}

/** A passage with the places where it says what is asked for. */
export type Scanned = Pick<RankedPassage, 'found' | 'scan'>;

/** The sentences of a passage that may be quoted, with how well they answer. */
export function readReplies(weighed: WeighedQuery, { found, scan }: Scanned): readonly Reply[] {
  const known = knownReplies.get(scan);
  if (known !== undefined) return known;
  const { passage } = found;
  const scored = scoreSentences(weighed, scan, passage, placeSentences(found, scan));
  const replies = listReplies(scored, passage);
  knownReplies.set(scan, replies);
  return replies;
}

/** The verdict and the quotation read the same ones. */
const knownReplies = new WeakMap<Scan, readonly Reply[]>();
