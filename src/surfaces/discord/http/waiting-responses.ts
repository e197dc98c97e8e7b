import type { InteractionAddress } from '../api/discord-api.ts';
import { NotDelivered } from '../api/failure.ts';

/** Discord waits three seconds for the response to its request. Milliseconds. */
const PATIENCE_MS = 2_800;

/** Requests of Discord that wait for the first response to the interaction that they brought. */
export class WaitingResponses {
  readonly #waiting = new Map<string, (response: object) => void>();

  /** Resolves to the response; null where none comes in time, or the interaction waits already. */
  async take(interaction: string): Promise<object | null> {
    if (this.#waiting.has(interaction)) return null;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<object | null>((resolve) => {
        this.#waiting.set(interaction, resolve);
        timer = setTimeout(resolve, PATIENCE_MS, null);
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(interaction);
    }
  }

  /** Answers the request. @throws NotDelivered where nobody waits any more */
  async respond({ id }: InteractionAddress, response: object): Promise<void> {
    const resolve = this.#waiting.get(id);
    if (resolve === undefined) throw new NotDelivered();
    resolve(response);
  }
}
