/** For whom, and how, a card is shown. */
export interface CardView {
  /** Discord's locale of the reader, as `en-US`; what Sitrep does not speak becomes English. */
  readonly locale: string;
  /** The Discord id of the person whose card it is. */
  readonly asker: string;
  /** The key of this installation, for `custom_id`. */
  readonly key: Uint8Array;
  /** Whether only the asker sees it: then it can be shared. */
  readonly isPrivate: boolean;
}
