/** What a person can do with commands, buttons, menus and modals; each act starts an interaction. */
import { Asked } from './asked.ts';
import type { Backend } from '../rest/backend.ts';
import { encodeOptions, findCommand, type OptionValues } from './command-options.ts';
import { dispatchInteraction, type Act } from '../rest/dispatch-interaction.ts';
import { asString, type Json } from '../world/json.ts';
import { fillModal } from './modal-values.ts';
import { COMPONENT, INTERACTION } from '../world/numbers.ts';
import { permissionsIn } from '../world/permissions.ts';
import { resolve } from '../rest/resolved.ts';
import type { ShownButton, ShownMessage, ShownModal, ShownSelect } from './shown.ts';
import { wireMessage } from '../world/wire-message.ts';
import type { Channel, Message, User } from '../world/world.ts';

/** Which of several buttons or menus: its label, its placeholder, a pattern for them, or its place. */
export type Which = string | RegExp | number;

/** A message that a driver names: as it was shown, or by id. */
export type MessageRef = Pick<ShownMessage, 'id'>;

/** The acts of one person in one place. They return at once; the {@link Asked} says what comes of them. */
export class Acts {
  readonly #backend: Backend;
  readonly #user: User;
  readonly #channel: Channel;

  constructor(backend: Backend, user: User, channel: Channel) {
    this.#backend = backend;
    this.#user = user;
    this.#channel = channel;
  }

  /**
   * Uses a slash command; a subcommand is written after a space.
   * @throws if the command is not registered, a person may not use it, or an option does not fit
   */
  slash(name: string, values: OptionValues = {}): Asked {
    const invoked = findCommand(this.#backend.world, this.#channel, name, 1);
    this.#checkAllowed(invoked.command);
    const options = encodeOptions(invoked, values);
    const resolved = resolve(this.#backend.world, this.#channel, Object.values(values));
    const data = { ...commandData(invoked.command), options, ...(resolved && { resolved }) };
    return this.#act(INTERACTION.ApplicationCommand, `/${name}`, data);
  }

  /** Types into an option and waits for completions; the last option given is the one being typed. */
  autocomplete(name: string, values: OptionValues): Asked {
    const invoked = findCommand(this.#backend.world, this.#channel, name, 1);
    const focused = Object.keys(values).at(-1) ?? '';
    const options = encodeOptions(invoked, values, focused);
    const data = { ...commandData(invoked.command), options };
    const label = `completion of ${focused} in /${name}`;
    return this.#act(INTERACTION.ApplicationCommandAutocomplete, label, data);
  }

  /** Uses a command of a message's context menu. */
  messageCommand(name: string, target: MessageRef): Asked {
    const { world } = this.#backend;
    const { command } = findCommand(world, this.#channel, name, 3);
    this.#checkAllowed(command);
    const message = this.#message(target);
    const resolved = { messages: { [message.id]: wireMessage(world, message) } };
    const data = { ...commandData(command), target_id: message.id, resolved };
    return this.#act(INTERACTION.ApplicationCommand, `"${name}"`, data);
  }

  /** Uses a command of a person's context menu. */
  userCommand(name: string, target: User): Asked {
    const { world } = this.#backend;
    const { command } = findCommand(world, this.#channel, name, 2);
    this.#checkAllowed(command);
    const resolved = resolve(world, this.#channel, [target]);
    const data = { ...commandData(command), target_id: target.id, resolved };
    return this.#act(INTERACTION.ApplicationCommand, `"${name}"`, data);
  }

  /** Presses a button of a message as it was shown, even if the message has changed since. */
  press(shown: ShownMessage, which: Which): Asked {
    const button = pick('button', shown.buttons, which, (one) => [one.label, one.customId]);
    if (button.isDisabled) throw new Error(`button "${button.label}" is disabled`);
    if (button.url) throw new Error(`button "${button.label}" is a link to ${button.url}`);
    return this.component(shown, `button "${button.label}"`, button.customId);
  }

  /** Chooses from a select menu by the options' labels or values; the first menu if not said. */
  select(shown: ShownMessage, chosen: string | readonly string[], which: Which = 0): Asked {
    const menu = pick('select menu', shown.selects, which, (one) => [
      one.placeholder,
      one.customId,
    ]);
    const values = [chosen].flat().map((text) => optionValue(menu, text));
    return this.component(shown, 'a select menu', menu.customId, menu.type, values);
  }

  /** Sends a component's interaction with any `custom_id` whatever: old, foreign or forged. */
  component(
    target: MessageRef,
    label: string,
    customId: string,
    type: number = COMPONENT.Button,
    values?: readonly string[],
  ): Asked {
    const resolved = values && resolve(this.#backend.world, this.#channel, values);
    const data = {
      custom_id: customId,
      component_type: type,
      ...(values && { values }),
      ...(resolved && { resolved }),
    };
    return this.#act(INTERACTION.MessageComponent, label, data, this.#message(target));
  }

  /** Fills in a modal by its fields' labels or ids and submits it; what is not named keeps its value. */
  submitModal(modal: ShownModal, values: Readonly<Record<string, string>>): Asked {
    const source = modal.sourceMessageId;
    const data = { custom_id: modal.customId, components: fillModal(modal, values) };
    const message = source === undefined ? undefined : this.#message({ id: source });
    return this.#act(INTERACTION.ModalSubmit, `modal "${modal.title}"`, data, message);
  }

  /** Sends any event whatever, such as a malformed one. */
  raw(type: number, data: Json, override: Json = {}): Asked {
    const act = { type, label: 'a raw interaction', data, override };
    return this.#start(act);
  }

  #act(type: number, label: string, data: Json, message?: Message): Asked {
    const source = message && { id: message.id, wire: wireMessage(this.#backend.world, message) };
    const isElsewhere = message !== undefined && message.channelId !== this.#channel.id;
    const channel = isElsewhere ? this.#backend.world.channels.get(message.channelId) : undefined;
    return this.#start({
      type,
      label,
      data,
      ...(source && { source }),
      ...(channel && { channel }),
    });
  }

  #start(act: Omit<Act, 'user' | 'channel'> & { readonly channel?: Channel }): Asked {
    const full = { channel: this.#channel, ...act, user: this.#user };
    return new Asked(this.#backend, dispatchInteraction(this.#backend, full));
  }

  /** The message, if this person can see it. */
  #message({ id }: MessageRef): Message {
    const message = this.#backend.world.messages.get(id);
    if (!message) throw new Error(`there is no message ${id} in the double`);
    const isHidden = message.ephemeralFor !== undefined && message.ephemeralFor !== this.#user.id;
    if (isHidden) throw new Error(`${this.#user.name} cannot see this private message`);
    return message;
  }

  #checkAllowed(command: Json): void {
    const needed = command['default_member_permissions'];
    if (typeof needed !== 'string' || this.#channel.guildId === undefined) return;
    const bits = permissionsIn(this.#backend.world, this.#channel, this.#user.id);
    const isAllowed =
      needed === '0' ? (bits & 8n) !== 0n : (bits & BigInt(needed)) === BigInt(needed);
    if (isAllowed) return;
    throw new Error(`${this.#user.name} lacks the permissions for "${asString(command['name'])}"`);
  }
}

function commandData(command: Json): Json {
  const { id, name, type, guild_id: guildId } = command;
  return { id, name, type, ...(guildId !== undefined && { guild_id: guildId }) };
}

function optionValue(menu: ShownSelect, text: string): string {
  if (menu.type !== COMPONENT.StringSelect) return text;
  const option = menu.options.find(({ label, value }) => label === text || value === text);
  if (option) return option.value;
  const labels = menu.options.map(({ label }) => label).join(', ');
  throw new Error(`the menu has no option "${text}"; it has: ${labels}`);
}

/** The one button or menu that is meant. @throws if there is none, saying which there are */
function pick<Item extends ShownButton | ShownSelect>(
  kind: string,
  items: readonly Item[],
  which: Which,
  namesOf: (item: Item) => readonly string[],
): Item {
  const fits = (item: Item, index: number): boolean =>
    typeof which === 'number'
      ? which === index
      : namesOf(item).some((name) => (which instanceof RegExp ? which.test(name) : name === which));
  const found = items.find(fits);
  if (found) return found;
  const names = items.map((item) => namesOf(item)[0]).join(' | ');
  throw new Error(`the message has no ${kind} ${String(which)}; it has: ${names || 'none'}`);
}
