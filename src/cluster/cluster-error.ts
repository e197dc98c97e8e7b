/** A search cluster cannot be reached or refuses a call. Holds neither what was sent nor how it was signed. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
  /** The HTTP status; null where no node answered. */
  readonly status: number | null;

  constructor(message: string, status: number | null, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}
