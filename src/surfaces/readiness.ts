/** What keeps a program from answering people just now. */
export class Readiness {
  readonly #reasons = new Set<string>();
  readonly #checks: (() => Promise<string | null> | string | null)[] = [];

  /** Holds until what it returns is called. */
  hold(reason: string): () => void {
    this.#reasons.add(reason);
    return () => void this.#reasons.delete(reason);
  }

  /** Looks every time; null where nothing is amiss. */
  check(look: () => Promise<string | null> | string | null): void {
    this.#checks.push(look);
  }

  /** Empty where people are answered. */
  async reasons(): Promise<readonly string[]> {
    const found = await Promise.all(this.#checks.map(async (look) => look()));
    return [...this.#reasons, ...found.filter((reason) => reason !== null)];
  }
}
