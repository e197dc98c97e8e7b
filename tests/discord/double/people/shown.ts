/** Messages, modals and choices as people see them. Pure, snapshots: they do not change with the message. */
import { MessageFlags } from 'discord.js';
import { SELECT_TYPES, componentTexts, everyComponent, typeOf } from '../validate/components.ts';
import { asArray, asNumber, asObject, asString, isObject, type Json } from '../world/json.ts';
import { BUTTON, COMPONENT } from '../world/numbers.ts';
import { embedTexts } from '../validate/validate-embeds.ts';
import type { Message } from '../world/world.ts';

/** A message at a moment. */
export interface ShownMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  /** Everything there is to read in it, line under line: content, embeds, text displays. */
  readonly text: string;
  readonly buttons: readonly ShownButton[];
  readonly selects: readonly ShownSelect[];
  readonly isEphemeral: boolean;
  readonly isDeleted: boolean;
  /** How often it had been changed. */
  readonly edits: number;
  readonly repliesTo: string | undefined;
  /** Whom it has notified; empty as long as the bot behaves. */
  readonly pings: readonly string[];
  readonly attachments: readonly string[];
  readonly flags: number;
  readonly components: readonly unknown[];
  readonly embeds: readonly unknown[];
  readonly content: string;
}

/** A button. */
export interface ShownButton {
  /** Its label, or its emoji where it has none. */
  readonly label: string;
  readonly customId: string;
  /** Of a link button. */
  readonly url: string;
  readonly isDisabled: boolean;
}

/** A select menu. */
export interface ShownSelect {
  readonly type: number;
  readonly customId: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

/** A modal, open on somebody's screen. */
export interface ShownModal {
  readonly title: string;
  readonly customId: string;
  readonly inputs: readonly ModalInput[];
  /** The components as the bot sent them. */
  readonly components: readonly unknown[];
  /** The message whose button opened it, if one did. */
  readonly sourceMessageId: string | undefined;
}

/** A field of a modal. */
interface ModalInput {
  readonly label: string;
  readonly customId: string;
  readonly value: string;
  readonly isRequired: boolean;
}

/** A completion offered for an option. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** The message as it stands. */
export function showMessage(message: Message): ShownMessage {
  const placed = everyComponent(message.components).map(({ component }) => component);
  const embeds = message.embeds.map(asObject).flatMap(embedTexts);
  const texts = [message.content, ...embeds, ...componentTexts(message.components)];
  return {
    id: message.id,
    channelId: message.channelId,
    authorId: message.authorId,
    text: texts.filter((text) => text !== '').join('\n'),
    buttons: placed.filter((one) => typeOf(one) === COMPONENT.Button).map(showButton),
    selects: placed.filter((one) => SELECT_TYPES.includes(typeOf(one))).map(showSelect),
    isEphemeral: (message.flags & MessageFlags.Ephemeral) !== 0,
    isDeleted: message.isDeleted,
    edits: message.edits,
    repliesTo: message.repliesTo,
    pings: message.pings,
    attachments: message.attachments.map((file) => asString(file['filename'])),
    flags: message.flags,
    components: message.components,
    embeds: message.embeds,
    content: message.content,
  };
}

/** The modal of a callback. */
export function showModal(data: Json, sourceMessageId?: string): ShownModal {
  const inputs = everyComponent(data['components']).map(({ component }) => component);
  const labels = inputs.filter((one) => isObject(one['component']));
  const labelOf = (customId: unknown): string =>
    asString(labels.find((one) => asObject(one['component'])['custom_id'] === customId)?.['label']);
  return {
    title: asString(data['title']),
    customId: asString(data['custom_id']),
    inputs: inputs
      .filter((one) => one['custom_id'] !== undefined)
      .map((input) => ({
        label: asString(input['label']) || labelOf(input['custom_id']),
        customId: asString(input['custom_id']),
        value: asString(input['value']),
        isRequired: input['required'] !== false,
      })),
    components: asArray(data['components']),
    sourceMessageId,
  };
}

/** The choices of a callback. */
export function showChoices(data: Json): Choice[] {
  return asArray(data['choices'])
    .map(asObject)
    .map(({ name, value }) => ({
      name: asString(name),
      value: typeof value === 'number' ? value : asString(value),
    }));
}

function showButton(button: Json): ShownButton {
  const isLink = button['style'] === BUTTON.Link;
  return {
    label: asString(button['label']) || asString(asObject(button['emoji'])['name']),
    customId: asString(button['custom_id']),
    url: isLink ? asString(button['url']) : '',
    isDisabled: button['disabled'] === true,
  };
}

function showSelect(select: Json): ShownSelect {
  return {
    type: asNumber(select['type']),
    customId: asString(select['custom_id']),
    placeholder: asString(select['placeholder']),
    options: asArray(select['options'])
      .map(asObject)
      .map(({ label, value }) => ({ label: asString(label), value: asString(value) })),
  };
}
