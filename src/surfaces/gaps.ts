import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Log } from '../log/log.ts';
import type { RecordKind, Store } from '../storage/store.ts';
import { foldWord } from '../text/fold.ts';

/** What became of a question: nothing was found, or what a person said of the answer. */
export const OUTCOMES = ['none', 'yes', 'wrong', 'old', 'missing'] as const;
export type Outcome = (typeof OUTCOMES)[number];

const count = z.number().int().min(0).default(0);

const gap = z.strictObject({
  question: z.string().max(300),
  counts: z.strictObject({ none: count, yes: count, wrong: count, old: count, missing: count }),
  /** `YYYY-MM-DD`. */
  last: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

/** A question as it was asked, with how often what became of it. Nothing says who asked. */
export type Gap = Readonly<z.infer<typeof gap>>;

/** The record, one for each question, under a digest of it. */
const GAP: RecordKind<Gap> = { name: 'gaps', schema: gap };

/** Where it is kept what the documents do not answer, so that whoever owns them can see it. */
export interface Gaps {
  /** 0: nothing is kept. */
  readonly keptDays: number;
  /** Counts what became of a question; returns at once. Without effect where none are kept. */
  note(question: string, outcome: Outcome): void;
  /** Resolves when what was noted so far is written. */
  settled(): Promise<void>;
}

/** More questions than anybody reads; further ones are not kept until others have run out. */
const MAX_GAPS = 2_000;

/** A flood is not worth writing down: beyond so many that wait, further ones are let go. */
const MAX_WAITING = 100;

const DAY_MS = 86_400_000;

/**
 * Opens the record of gaps, and deletes what has run out.
 *
 * @param keptDays how long a question is kept after it was last asked; 0: nothing is kept, and what was is deleted
 * @throws ProblemError where the records cannot be read or written
 */
export async function openGaps(
  store: Store,
  keptDays: number,
  log: Log,
  today: () => string,
): Promise<Gaps> {
  const known = new Set<string>();
  const outdated: string[] = [];
  await store.follow(GAP, (key, kept) => {
    if (kept !== null && isKept(kept, keptDays, today())) known.add(key);
    else outdated.push(key);
  });
  for (const key of outdated) await store.write(GAP, key, null);
  let waiting = 0;
  let queue: Promise<void> = Promise.resolve();
  async function write(question: string, outcome: Outcome): Promise<void> {
    const key = keyOf(question);
    if (!known.has(key) && known.size >= MAX_GAPS) return;
    await store.update(GAP, key, (before) => {
      const counts = before?.counts ?? { none: 0, yes: 0, wrong: 0, old: 0, missing: 0 };
      const counted = { ...counts, [outcome]: counts[outcome] + 1 };
      return { question, counts: counted, last: today() };
    });
    known.add(key);
  }
  return {
    keptDays,
    note(question, outcome) {
      const words = question.replace(/\s+/g, ' ').trim().slice(0, 300);
      if (keptDays === 0 || words === '' || waiting >= MAX_WAITING) return;
      waiting += 1;
      queue = queue
        .then(async () => write(words, outcome))
        .catch((error: unknown) => log.warn({ err: error }, 'a gap could not be recorded'))
        .finally(() => (waiting -= 1));
    },
    settled: async () => queue,
  };
}

/** Everything that is kept, what is asked most often without an answer first. */
export async function readGaps(store: Store): Promise<readonly Gap[]> {
  const gaps: Gap[] = [];
  await store.follow(GAP, (_key, kept) => {
    if (kept !== null) gaps.push(kept);
  });
  return gaps.sort((a, b) => lackOf(b) - lackOf(a));
}

function lackOf({ counts }: Gap): number {
  return counts.none + counts.wrong + counts.old + counts.missing;
}

function isKept({ last }: Gap, keptDays: number, today: string): boolean {
  return (Date.parse(today) - Date.parse(last)) / DAY_MS < keptDays;
}

function keyOf(question: string): string {
  return createHash('sha256').update(foldWord(question)).digest('hex').slice(0, 32);
}
