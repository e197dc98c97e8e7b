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
  /** Why all see it, where no question stands above it. */
  readonly credit?: Credit;
}

/** How a card came to be seen by all: `asker` has asked for that, or shared their own. */
export type Credit = 'asked' | 'shared';
