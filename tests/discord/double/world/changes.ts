/** Wakes those who wait for something in the double to come true; no polling. */
export class Changes {
  readonly #waiters = new Map<string, Set<() => void>>();

  /** Tells everybody who waits on one of the topics to look again. */
  notify(...topics: readonly string[]): void {
    for (const topic of topics) {
      for (const look of Array.from(this.#waiters.get(topic) ?? [])) look();
    }
  }

  /**
   * Waits until `look` finds something.
   * @param topic what is watched: an id of an interaction, message or channel, or `'gateway'`
   * @param what the end of the sentence "timed out after … waiting for …"
   * @throws when `timeoutMs` have passed, with the sentence
   */
  async until<Found>(
    topic: string,
    look: () => Found | undefined,
    what: () => string,
    timeoutMs: number,
  ): Promise<Found> {
    const found = look();
    if (found !== undefined) return found;
    return new Promise<Found>((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        this.#forget(topic, again);
      };
      const again = (): void => {
        try {
          const now = look();
          if (now === undefined) return;
          stop();
          resolve(now);
        } catch (error) {
          stop();
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`timed out after ${timeoutMs} ms waiting for ${what()}`));
      }, timeoutMs);
      this.#remember(topic, again);
    });
  }

  #remember(topic: string, look: () => void): void {
    const waiting = this.#waiters.get(topic) ?? new Set();
    this.#waiters.set(topic, waiting.add(look));
  }

  #forget(topic: string, look: () => void): void {
    const waiting = this.#waiters.get(topic);
    waiting?.delete(look);
    if (waiting?.size === 0) this.#waiters.delete(topic);
  }
}
