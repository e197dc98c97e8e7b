import { Acts, type MessageRef, type Which } from './acts.ts';
import { PATIENCE_MS, type Wait } from './asked.ts';
import type { Backend } from '../rest/backend.ts';
import type { OptionValues } from './command-options.ts';
import { addReaction, redeliverMessage } from '../gateway/message-events.ts';
import { changeMessage, postMessage, removeMessage } from '../world/messages.ts';
import { directChannel, openThread } from '../world/places.ts';
import { showMessage, type Choice, type ShownMessage, type ShownModal } from './shown.ts';
import type { Channel, Message, User } from '../world/world.ts';

/** Mentions in what people write count as Discord's client sends them. */
const PERSON_MENTIONS = { parse: ['users', 'roles', 'everyone'] };

/** A person at a place: does things there as Discord's client would, and sees what comes of it. */
export class Member {
  readonly user: User;
  readonly channel: Channel;
  /** The same acts without waiting: each gives an `Asked` to look at from all sides. */
  readonly start: Acts;
  readonly #backend: Backend;

  constructor(backend: Backend, user: User, channel: Channel) {
    this.user = user;
    this.channel = channel;
    this.start = new Acts(backend, user, channel);
    this.#backend = backend;
  }

  /** The same person somewhere else. */
  in(channel: Channel): Member {
    return new Member(this.#backend, this.user, channel);
  }

  /** The same person in their direct messages with the bot. */
  inDm(): Member {
    return this.in(directChannel(this.#backend.world, this.user.id));
  }

  /** Uses a slash command and waits for the answer. */
  async slash(name: string, values: OptionValues = {}, wait?: Wait): Promise<ShownMessage> {
    return this.start.slash(name, values).answer(wait);
  }

  /** Types into the last of the options given and waits for its completions. */
  async autocomplete(name: string, values: OptionValues, wait?: Wait): Promise<Choice[]> {
    return this.start.autocomplete(name, values).choices(wait);
  }

  /** Uses a command of a message's context menu and waits for the answer. */
  async messageCommand(name: string, target: MessageRef, wait?: Wait): Promise<ShownMessage> {
    return this.start.messageCommand(name, target).answer(wait);
  }

  /** Presses a button and waits for the answer: the changed message, or a new one. */
  async press(shown: ShownMessage, which: Which, wait?: Wait): Promise<ShownMessage> {
    return this.start.press(shown, which).answer(wait);
  }

  /** Presses a button that opens a modal. */
  async openModal(shown: ShownMessage, which: Which, wait?: Wait): Promise<ShownModal> {
    return this.start.press(shown, which).modal(wait);
  }

  /** Fills in a modal by labels or ids, submits it and waits for the answer. */
  async submitModal(
    modal: ShownModal,
    values: Readonly<Record<string, string>>,
    wait?: Wait,
  ): Promise<ShownMessage> {
    return this.start.submitModal(modal, values).answer(wait);
  }

  /** Chooses from a select menu and waits for the answer. */
  async select(
    shown: ShownMessage,
    chosen: string | readonly string[],
    wait?: Wait,
  ): Promise<ShownMessage> {
    return this.start.select(shown, chosen).answer(wait);
  }

  /** Posts a message in a channel and waits for nothing. */
  say(channel: Channel, text: string): ShownMessage {
    return showMessage(this.#post(channel, text));
  }

  /** Mentions the bot in a channel and waits for its answer. */
  async mention(channel: Channel, text: string, wait?: Wait): Promise<ShownMessage> {
    return this.answerTo(this.say(channel, `<@${this.#backend.world.bot.id}> ${text}`), wait);
  }

  /** Writes to the bot in private and waits for its answer. */
  async dm(text: string, wait?: Wait): Promise<ShownMessage> {
    return this.answerTo(this.say(this.inDm().channel, text), wait);
  }

  /** Replies to a message; waits for nothing. With `ping`, its author is notified, as Discord does by default. */
  reply(target: MessageRef, text: string, { ping = true } = {}): ShownMessage {
    const { channelId } = this.#message(target);
    const channel = this.#backend.world.channels.get(channelId) ?? this.channel;
    return showMessage(this.#post(channel, text, target.id, ping));
  }

  /** Waits for the bot's message that answers one of this person's: a reply to it, or the next in its place. */
  async answerTo(asked: ShownMessage, wait: Wait = {}): Promise<ShownMessage> {
    const { world } = this.#backend;
    const look = (): ShownMessage | undefined =>
      (world.timelines.get(asked.channelId) ?? [])
        .flatMap((id) => world.messages.get(id) ?? [])
        .filter(({ id, authorId }) => authorId === world.bot.id && BigInt(id) > BigInt(asked.id))
        .filter(({ repliesTo = asked.id }) => repliesTo === asked.id)
        .map(showMessage)
        .find(wait.until ?? (() => true));
    const what = (): string => `an answer to ${JSON.stringify(asked.text)}`;
    return world.changes.until(asked.channelId, look, what, wait.timeoutMs ?? PATIENCE_MS);
  }

  /** Changes one of this person's messages; waits for nothing. */
  edit(target: MessageRef, text: string): ShownMessage {
    const message = this.#own(target);
    const payload = { content: text, allowed_mentions: PERSON_MENTIONS };
    return showMessage(changeMessage(this.#backend, message, payload));
  }

  /** Delivers the event of one of this person's messages once more. */
  redeliver(target: MessageRef): void {
    redeliverMessage(this.#backend, this.#own(target));
  }

  /** Deletes one of this person's messages; waits for nothing. */
  delete(target: MessageRef): void {
    removeMessage(this.#backend, this.#own(target));
  }

  /** Puts an emoji to a message. */
  react(target: MessageRef, emoji: string): void {
    addReaction(this.#backend, this.#message(target), this.user.id, emoji);
  }

  /** Opens a thread, on a message if one is given. */
  openThread(channel: Channel, name: string, on?: MessageRef): Channel {
    return openThread(this.#backend, channel, name, this.user.id, on && { id: on.id });
  }

  /** The messages of a channel that this person sees, oldest first; private ones only if they are theirs. */
  sees(channel: Channel = this.channel): ShownMessage[] {
    const { world } = this.#backend;
    return (world.timelines.get(channel.id) ?? [])
      .flatMap((id) => world.messages.get(id) ?? [])
      .filter(({ ephemeralFor = this.user.id }) => ephemeralFor === this.user.id)
      .map(showMessage);
  }

  #post(channel: Channel, content: string, repliesTo?: string, ping = true): Message {
    const allowed = { ...PERSON_MENTIONS, replied_user: ping };
    return postMessage(this.#backend, {
      channelId: channel.id,
      authorId: this.user.id,
      payload: { content, allowed_mentions: allowed },
      ...(repliesTo !== undefined && { repliesTo }),
    });
  }

  #message({ id }: MessageRef): Message {
    const message = this.#backend.world.messages.get(id);
    if (!message) throw new Error(`there is no message ${id} in the double`);
    return message;
  }

  #own(target: MessageRef): Message {
    const message = this.#message(target);
    if (message.authorId === this.user.id) return message;
    throw new Error(`${this.user.name} did not write message ${target.id}`);
  }
}
