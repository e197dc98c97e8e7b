import { InteractionResponseType as Response, MessageFlags } from 'discord.js';
import type { Log } from '../../../log/log.ts';
import type { MessageBody, ModalBody } from '../../../rendering/discord/message-body.ts';
import { asPrivate } from '../../../rendering/discord/message-body.ts';
import type { DiscordApi, InteractionAddress } from './discord-api.ts';
import { type Failure, failureOf } from './failure.ts';

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
  #state: 'open' | 'thinking' | 'updating' | 'closed' = 'open';

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

  /** The answer: to “thinking…”, in the place of the message with the button, or, said at once, for the person alone. */
  async answer(body: MessageBody): Promise<void> {
    if (this.#state === 'closed') return;
    if (this.#state === 'open') return this.#respond(body);
    await this.#api.editOriginal(this.#address, body);
    this.#state = 'closed';
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
    return this.#api.followUp(this.#address, asPrivate(body));
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
    await this.#api.deleteOriginal(this.#address);
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
      return true;
    } catch (error) {
      const failure = failureOf(error);
      const isMaybeTaken = MAYBE_TAKEN.has(failure);
      if (!isMaybeTaken) this.#state = 'closed';
      this.#log.warn(
        { interaction: this.#address.id, failure, err: error },
        'the acknowledgement did not go through',
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
