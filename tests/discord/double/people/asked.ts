import type { Backend } from '../rest/backend.ts';
import { deliver } from '../rest/dispatch-interaction.ts';
import { asObject } from '../world/json.ts';
import {
  showChoices,
  showMessage,
  showModal,
  type Choice,
  type ShownMessage,
  type ShownModal,
} from './shown.ts';
import type { Interaction, Message } from '../world/world.ts';

/** How long drivers wait for an outcome unless told otherwise, in milliseconds. */
export const PATIENCE_MS = 10_000;

/** What to wait for. */
export interface Wait {
  readonly timeoutMs?: number;
  /** Which state of the answer counts; any that is not "thinking…" if not said. */
  readonly until?: (message: ShownMessage) => boolean;
}

/** An interaction under way: wait for what the person sees of it. */
export class Asked {
  /** All that the double knows of it: times, codes of refusals, callback. */
  readonly interaction: Interaction;
  readonly #backend: Backend;

  constructor(backend: Backend, interaction: Interaction) {
    this.#backend = backend;
    this.interaction = interaction;
  }

  /** Milliseconds from the event to the accepted acknowledgement; nothing while there is none. */
  get acknowledgedAfterMs(): number | undefined {
    const { acknowledgedAtMs, sentAtMs } = this.interaction;
    return acknowledgedAtMs === undefined ? undefined : acknowledgedAtMs - sentAtMs;
  }

  /** Delivers the same event once more. */
  redeliver(): void {
    deliver(this.#backend, this.interaction);
  }

  /** Ends the token's life now, as 15 minutes do. */
  expire(): void {
    this.interaction.isExpired = true;
  }

  /** Waits for the acknowledgement; resolves to its type. @throws when there is none in time */
  async acknowledged(wait: Wait = {}): Promise<number> {
    return this.#until(({ callbackType }) => callbackType, 'an acknowledgement', wait);
  }

  /**
   * Waits for the message that answers: posted at once, by edit after "thinking…", by update of the message
   * with the button, or as a follow-up.
   * @throws when there is none in time, or the answer is a modal
   */
  async answer(wait: Wait = {}): Promise<ShownMessage> {
    const look = (interaction: Interaction): ShownMessage | undefined => {
      if (interaction.callbackType === 9) {
        throw new Error(`${interaction.label} was answered by a modal, not by a message`);
      }
      return this.#answers()
        .map(showMessage)
        .find(wait.until ?? (() => true));
    };
    return this.#until(look, 'an answer', wait);
  }

  /** Waits for the modal that answers. @throws when the answer is something else or late */
  async modal(wait: Wait = {}): Promise<ShownModal> {
    return this.#until(
      ({ callbackType, callbackData, sourceMessageId, label }) => {
        if (callbackType === undefined) return undefined;
        if (callbackType === 9) return showModal(asObject(callbackData), sourceMessageId);
        throw new Error(`${label} was answered with type ${callbackType}, not by a modal`);
      },
      'a modal',
      wait,
    );
  }

  /** Waits for the choices that complete an option. @throws when they do not come in time */
  async choices(wait: Wait = {}): Promise<Choice[]> {
    return this.#until(
      ({ callbackType, callbackData }) =>
        callbackType === 8 ? showChoices(asObject(callbackData)) : undefined,
      'choices',
      wait,
    );
  }

  /** Every message that the interaction has brought so far, the first answer first. */
  messages(): ShownMessage[] {
    return this.#answers().map(showMessage);
  }

  #answers(): Message[] {
    const { originalId, originalEdits, callbackType, followUpIds } = this.interaction;
    const isTold = callbackType === 4 || callbackType === 7 || originalEdits > 0;
    const ids = [...(isTold && originalId !== undefined ? [originalId] : []), ...followUpIds];
    return ids
      .flatMap((id) => this.#backend.world.messages.get(id) ?? [])
      .filter((message) => !message.isDeleted && !message.isLoading);
  }

  async #until<Found>(
    look: (interaction: Interaction) => Found | undefined,
    what: string,
    { timeoutMs = PATIENCE_MS }: Wait,
  ): Promise<Found> {
    const { interaction } = this;
    const state = (): string => {
      const { callbackType, refusals } = interaction;
      const acknowledged = callbackType === undefined ? 'not acknowledged' : `type ${callbackType}`;
      const codes = refusals.length === 0 ? '' : `, refused ${refusals.join(', ')}`;
      return `${what} to ${interaction.label} (${acknowledged}${codes})`;
    };
    const { changes } = this.#backend.world;
    return changes.until(interaction.id, () => look(interaction), state, timeoutMs);
  }
}
