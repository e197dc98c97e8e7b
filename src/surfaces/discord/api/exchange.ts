import { InteractionResponseType as Response, MessageFlags } from 'discord.js';
import type { Log } from '../../../log/log.ts';
import type { MessageBody, ModalBody } from '../../../rendering/discord/message-body.ts';
import { asPrivate } from '../../../rendering/discord/message-body.ts';
import type { Delivery, DiscordApi, InteractionAddress } from './discord-api.ts';
import { type Failure, failureOf } from './failure.ts';

/** An answer is tried for 14 of the 15 minutes that a token lives. Milliseconds. */
const TOKEN_LIFE_MS = 840_000;

/** So often Discord may say that it does not know an interaction whose acknowledgement it has taken. */
const DOUBTS = 3;

/** For a rate limit that is over within this time, in milliseconds, an answer waits; else it goes another way. */
const MAX_LIMIT_MS = 5_000;

/** A choice that completes an option. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * One interaction's way: acknowledged once, answered once. It knows what Discord has been told, so that a handler cannot
 * acknowledge twice, and so that an answer goes where it can still arrive.
 *
 * `open` → `thinking` or `updating` → `closed`; or `open` → `closed` at once.
 */
export class Exchange {
  readonly #api: DiscordApi;
  readonly #address: InteractionAddress;
  readonly #log: Log;
  readonly #untilMs = performance.now() + TOKEN_LIFE_MS;
  #state: 'open' | 'thinking' | 'updating' | 'closed' = 'open';
  /** Whether Discord has said that it has the acknowledgement. */
  #isTaken = false;
  #delivery: Promise<void> = Promise.resolve();

  constructor(api: DiscordApi, address: InteractionAddress, log: Log) {
    this.#api = api;
    this.#address = address;
    this.#log = log;
  }

  /** Whether nothing has been said yet. */
  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** “Thinking…”. Whether it is private is fixed by it. False where nobody waits for an answer any more. */
  async think(isPrivate: boolean): Promise<boolean> {
    const data = isPrivate ? { flags: MessageFlags.Ephemeral } : {};
    return this.#acknowledge('thinking', { type: Response.DeferredChannelMessageWithSource, data });
  }

  /** The message with the button will be replaced. False as for `think`. */
  async update(): Promise<boolean> {
    return this.#acknowledge('updating', { type: Response.DeferredMessageUpdate });
  }

  /**
   * The answer: to “thinking…”, in the place of the message with the button, or, said at once, for the person alone. It
   * resolves when the answer is there, or is on its way again after a first try that failed: see `delivered`.
   */
  async answer(body: MessageBody): Promise<void> {
    if (this.#state === 'closed') return;
    if (this.#state === 'open') return this.#respond(body);
    await this.#deliver(async (delivery) => {
      await this.#edit(body, delivery);
      this.#state = 'closed';
    });
  }

  /** Resolves when what is on its way has arrived; rejects where it cannot. */
  async delivered(): Promise<void> {
    return this.#delivery;
  }

  /** A notice instead of the answer. It never takes the place of a message that others may be reading. */
  async refuse(body: MessageBody): Promise<void> {
    if (this.#state === 'updating') await this.note(body);
    else await this.answer(body);
  }

  /** A further message for the person alone, after `think` or `update`; the message with the button stays as it is. */
  async note(body: MessageBody): Promise<void> {
    if (this.#state === 'open') return this.answer(body);
    this.#state = 'closed';
    await this.#deliver(async (delivery) =>
      this.#api.followUp(this.#address, asPrivate(body), delivery),
    );
  }

  /** A dialogue; it is the acknowledgement. */
  async modal(body: ModalBody): Promise<void> {
    await this.#acknowledge('closed', { type: Response.Modal, data: body });
  }

  /** What an option may be completed with; it is the acknowledgement. */
  async choices(choices: readonly Choice[]): Promise<void> {
    await this.#acknowledge('closed', {
      type: Response.ApplicationCommandAutocompleteResult,
      data: { choices },
    });
  }

  /** The message with the button goes, after `update`. */
  async removeMessage(): Promise<void> {
    this.#state = 'closed';
    await this.#deliver(async (delivery) => this.#api.deleteOriginal(this.#address, delivery));
  }

  async #deliver(send: (delivery: Delivery) => Promise<void>): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const doubts = this.#isTaken ? DOUBTS : 0;
      this.#delivery = send({ untilMs: this.#untilMs, onDelay: resolve, doubts });
      this.#delivery.then(resolve, reject);
    });
  }

  /**
   * Where Discord asks edits to wait for long, a follow-up takes the place of “thinking…” (its documentation says so), and
   * where that has to wait too, the edit waits.
   */
  async #edit(body: MessageBody, delivery: Delivery): Promise<void> {
    const to = this.#address;
    if (this.#state !== 'thinking') return this.#api.editOriginal(to, body, delivery);
    const quick = { ...delivery, maxLimitMs: MAX_LIMIT_MS };
    try {
      await this.#api.editOriginal(to, body, quick);
    } catch (error) {
      if (failureOf(error) !== 'limited') throw error;
      await this.#api
        .followUp(to, body, quick)
        .catch(async () => this.#api.editOriginal(to, body, delivery));
    }
  }

  async #respond(body: MessageBody): Promise<void> {
    await this.#acknowledge('closed', {
      type: Response.ChannelMessageWithSource,
      data: asPrivate(body),
    });
  }

  /** A response that Discord may have taken, although it did not say so, counts as taken. */
  async #acknowledge(
    next: 'thinking' | 'updating' | 'closed',
    response: { readonly type: Response; readonly data?: object },
  ): Promise<boolean> {
    if (this.#state !== 'open') return false;
    this.#state = next;
    try {
      await this.#api.respond(this.#address, response);
      this.#isTaken = true;
      return true;
    } catch (error) {
      const failure = failureOf(error);
      const isMaybeTaken = MAYBE_TAKEN.has(failure);
      if (!isMaybeTaken) this.#state = 'closed';
      this.#log.warn(
        { interaction: this.#address.id, failure, err: error },
        failure === 'acknowledged'
          ? 'somebody else has answered with this token: is another Sitrep running?'
          : 'the acknowledgement did not go through',
      );
      return isMaybeTaken;
    }
  }
}

/** Discord answers “unknown” and “already acknowledged” to acknowledgements that it has delivered, and loses replies. */
const MAYBE_TAKEN: ReadonlySet<Failure> = new Set<Failure>([
  'late',
  'acknowledged',
  'unreachable',
  'limited',
]);
