/** What the owner says of who speaks for whom. */
export interface OwnSpeaker {
  /** Its names, the main one first. */
  readonly names: readonly string[];
  readonly speaksFor: readonly string[];
  /** For whom it does not speak, whatever the documents say. */
  readonly notFor: readonly string[];
}
