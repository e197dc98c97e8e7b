import type { CueUse } from './cue-words.ts';
import type { Range } from './noun-phrases.ts';

/** Words of a sentence that attribute others of it. */
export interface Cue extends Range {
  readonly source: Range | null;
  /** What is attributed, in the order of the text; empty where it stands in another sentence. */
  readonly contents: readonly Range[];
  readonly use: CueUse;
  /** Whether what is said goes on in the next sentence or paragraph: the sentence ends with a colon. */
  readonly isAnnouncing: boolean;
  /** Whether it stands behind what was said: “…,” he said. */
  readonly isBehind: boolean;
}
