/** For whom, and how, a card is shown. */
export interface CardView {
  /** Discord's locale of the reader, as `en-US`; what Sitrep does not speak becomes English. */
  readonly locale: string;
  /** The Discord id of the person whose card it is. */
  readonly asker: string;
  /** The key of this installation, for `custom_id`. */
  readonly key: Uint8Array;
  /** Whether only the asker sees it: then it can be shared; else removed. */
  readonly isPrivate: boolean;
  /** Why all see it. */
  readonly credit?: Credit;
  /** `YYYY-MM-DD`: what is old is said to be; nothing is where it is not given. */
  readonly today?: string;
}

/**
 * How a card came to be seen by all: `asker` has asked for that, or shared their own; or `replied`: it answers a message,
 * which Discord shows above it.
 */
export type Credit = 'asked' | 'shared' | 'replied';
