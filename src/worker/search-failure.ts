/** Why a question got no answer: `stopped`: the search broke off or took too long · `closed`: the program is leaving ·
 * `aborted`: nobody waits for it any more · `error`: a mistake of the program. */
export type SearchFailureReason = 'stopped' | 'closed' | 'aborted' | 'error';

/** The one error of a search in another thread, beside `ProblemError`; the person gets one plain refusal. */
export class SearchFailure extends Error {
  override readonly name = 'SearchFailure';
  readonly reason: SearchFailureReason;

  constructor(reason: SearchFailureReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
