import type { CueUse, CueWord } from './cue-words.ts';
import type { Cue } from './cue.ts';
import type { Range } from './noun-phrases.ts';

/** A verb in its sentence. */
export interface Verb {
  readonly at: number;
  /** Behind it and its small word. */
  readonly to: number;
  readonly cue: CueWord;
  readonly source: Range | null;
}

export type Content = Omit<Cue, 'from' | 'source'>;

export interface Ahead {
  readonly from: number;
  readonly use: CueUse;
}
